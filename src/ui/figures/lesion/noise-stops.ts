/** The sizes of noise that the slider stops at: 0, and 0.01 … 1 in steps that look alike on a logarithm. */
const LEAST = 0.01;
export const STOPS = 40;

export const sizeAt = (stop: number): number => (stop <= 0 ? 0 : LEAST ** (1 - (stop - 1) / (STOPS - 1)));

export const stopOf = (size: number): number =>
  size <= 0 ? 0 : Math.round(1 + (1 - Math.log(size) / Math.log(LEAST)) * (STOPS - 1));
