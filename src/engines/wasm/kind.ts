import type { EngineKind } from '../kind';

/** The compiled kernel on the processor. */
export const wasm: EngineKind = {
  name: 'wasm',
  backend: 'WebAssembly',
  cells: ['leaky', 'gru', 'lstm'],
  shares: true,
  probe: () => ({}),
  load: async () => (await import('./index')).loadWasm(),
};
