import type { Flavour } from './support';

/** The compiled kernels; scripts/kernel.mjs makes them. */
const FILES: Record<Flavour, URL> = {
  relaxed: new URL('./build/relaxed.wasm', import.meta.url),
  plain: new URL('./build/plain.wasm', import.meta.url),
};

const loaded = new Map<Flavour, Promise<WebAssembly.Module>>();

/** Loads and compiles a kernel, once. */
export function loadModule(flavour: Flavour): Promise<WebAssembly.Module> {
  const known = loaded.get(flavour);
  if (known) return known;
  const module = bytesOf(FILES[flavour]).then(WebAssembly.compile);
  loaded.set(flavour, module);
  module.catch(() => loaded.delete(flavour)); // the next one may find the network up again
  return module;
}

async function bytesOf(url: URL): Promise<BufferSource> {
  // Node's fetch cannot read files. Its own modules are asked for in a way that bundlers for browsers do not see.
  if (url.protocol === 'file:') return process.getBuiltinModule('node:fs/promises').readFile(url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} could not be loaded: ${response.status}.`);
  return response.arrayBuffer();
}
