import type { EngineFactory } from '../engine';
import { withFolded } from '../folded';
import { withShards } from '../sharded';
import { WasmEngine } from './engine';
import { loadModule } from './module';
import { BACKENDS, type Flavour, flavourHere } from './support';

/**
 * Engines on the processor, for workers, pages and Node; refuses with one sentence where that cannot be.
 * @param wanted which of the two modules; without it the quicker one that works here. A module gives the same
 * numbers everywhere, bit by bit; the two differ in the last digits.
 */
export async function loadWasm(wanted?: Flavour): Promise<EngineFactory> {
  const flavour = flavourHere(wanted);
  const module = await loadModule(flavour);
  const whole: EngineFactory = {
    info: { engine: 'wasm', backend: BACKENDS[flavour] },
    create: (spec) => new WasmEngine(module, spec),
  };
  return withFolded(withShards(whole, module));
}
