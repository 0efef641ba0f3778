import type { EngineFactory } from '../engine';
import { WasmEngine } from './engine';
import { loadModule } from './module';
import { type Flavour, flavoursHere } from './support';

const BACKENDS: Record<Flavour, string> = {
  relaxed: 'WebAssembly relaxed SIMD',
  plain: 'WebAssembly SIMD',
};

/**
 * Engines on the processor, for workers, pages and Node; refuses with one sentence where that cannot be.
 * @param flavour which of the two modules; without it the quicker one that works here. The same module gives
 * the same numbers everywhere, the two differ in the last digits.
 */
export async function loadWasm(flavour: Flavour | undefined = flavoursHere()[0]): Promise<EngineFactory> {
  if (!flavour || !flavoursHere().includes(flavour)) {
    throw new Error(`${flavour ? BACKENDS[flavour] : 'WebAssembly SIMD'} is not supported here.`);
  }
  const module = await loadModule(flavour);
  return {
    info: { engine: 'wasm', backend: BACKENDS[flavour] },
    create: (spec) => new WasmEngine(module, spec),
  };
}
