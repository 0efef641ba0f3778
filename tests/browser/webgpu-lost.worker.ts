import '../../src/worker/run.worker';

/** A worker that trains, and whose graphics processor is lost when it is told "lose"; with "#small" it has hardly any memory. */

const MEMORY = location.hash === '#small' ? 60_000 : Number.POSITIVE_INFINITY;
const devices: GPUDevice[] = [];

const { requestDevice } = GPUAdapter.prototype;
GPUAdapter.prototype.requestDevice = async function (...given) {
  const device = await requestDevice.apply(this, given);
  devices.push(device);
  return device;
};

const { createBuffer } = GPUDevice.prototype;
GPUDevice.prototype.createBuffer = function (descriptor) {
  const error = new GPUOutOfMemoryError('no room');
  if (descriptor.size > MEMORY)
    queueMicrotask(() => this.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error })));
  return createBuffer.call(this, descriptor);
};

const obey = self.onmessage;
self.onmessage = (message) => {
  if (message.data !== 'lose') obey?.call(self as never, message);
  else for (const device of devices) device.destroy();
};
