import { obey } from '../../src/worker/run';

/** A worker that trains, and whose graphics processor is lost when it is told "lose"; with "#small" it has hardly any memory. */

const MEMORY = location.hash === '#small' ? 60_000 : Number.POSITIVE_INFINITY;
const devices: GPUDevice[] = [];

const { requestDevice } = GPUAdapter.prototype;
GPUAdapter.prototype.requestDevice = async function (...given) {
  const device = await requestDevice.apply(this, given);
  devices.push(device);
  return device;
};

const contexts: WebGL2RenderingContext[] = [];
const { getContext } = OffscreenCanvas.prototype;
OffscreenCanvas.prototype.getContext = function (
  this: OffscreenCanvas,
  ...given: Parameters<typeof getContext>
) {
  const context = getContext.apply(this, given);
  if (context instanceof WebGL2RenderingContext) contexts.push(context);
  return context;
} as typeof getContext;

const { createBuffer } = GPUDevice.prototype;
GPUDevice.prototype.createBuffer = function (descriptor) {
  const error = new GPUOutOfMemoryError('no room');
  if (descriptor.size > MEMORY)
    queueMicrotask(() => this.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error })));
  return createBuffer.call(this, descriptor);
};

self.onmessage = ({ data }) => {
  if (data !== 'lose') {
    obey(data);
    return;
  }
  for (const device of devices) device.destroy();
  for (const gl of contexts) gl.getExtension('WEBGL_lose_context')?.loseContext();
};
