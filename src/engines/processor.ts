import type { EngineFactory } from './engine';
import { type EngineKind, hasCell } from './kind';
import { referenceFactory } from './reference';
import { wasm } from './wasm/kind';

/** The quickest engines of a processor, wherever: the compiled kernel's, and where that cannot be, the reference engine's. */
export async function loadProcessor(): Promise<EngineFactory> {
  return withReference(wasm, await wasm.load(() => {}).catch(() => referenceFactory));
}

/** Engines of one kind, and for cells that it does not have those of reference. */
export const withReference = (kind: EngineKind, factory: EngineFactory): EngineFactory => ({
  info: factory.info,
  create: (spec) => (hasCell(kind, spec.network) ? factory : referenceFactory).create(spec),
});
