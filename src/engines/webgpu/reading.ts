import type { WebgpuDevice } from './device';

/** Copies the first numbers of a buffer as they are at this point of the queue, and waits for them. */
export function read(
  device: WebgpuDevice,
  buffer: GPUBuffer,
  numbers: number,
): Promise<Float32Array<ArrayBuffer>> {
  const { gpu } = device;
  device.check();
  const size = Math.max(4, 4 * numbers);
  const copy = gpu.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  const encoder = gpu.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, 0, copy, 0, size);
  gpu.queue.submit([encoder.finish()]);
  return finish(device, copy, numbers);
}

async function finish(
  device: WebgpuDevice,
  copy: GPUBuffer,
  numbers: number,
): Promise<Float32Array<ArrayBuffer>> {
  try {
    await copy.mapAsync(GPUMapMode.READ);
    device.check();
    return new Float32Array(copy.getMappedRange()).slice(0, numbers);
  } catch (error) {
    device.lose(); // nothing else lets a read fail
    device.check();
    throw error;
  } finally {
    copy.destroy();
  }
}
