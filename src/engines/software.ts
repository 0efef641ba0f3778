/** Whether what calls itself so computes graphics on the processor: correct, and slower than what is made for a processor. */
export const isSoftware = (device: string): boolean =>
  /swiftshader|llvmpipe|softpipe|basic render|software/i.test(device);
