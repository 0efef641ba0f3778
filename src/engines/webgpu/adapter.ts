/** A graphics processor, in a worker or in the page; or says in one sentence why there is none. */
export async function findAdapter(): Promise<GPUAdapter> {
  // Node's own navigator has none, and insecure pages neither.
  const gpu = typeof navigator === 'undefined' ? undefined : navigator.gpu;
  if (!gpu) throw new Error('This browser offers no WebGPU here.');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('This browser offers WebGPU, but no graphics processor for it.');
  return adapter;
}

/** What browsers tell of a graphics processor: most of them little. */
export const nameOf = ({ vendor, architecture, description }: GPUAdapterInfo): string =>
  description || [vendor, architecture].filter(Boolean).join(' ') || 'a graphics processor without a name';
