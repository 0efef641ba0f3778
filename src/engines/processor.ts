import type { EngineFactory } from './engine';
import { engineKind } from './index';
import { type EngineKind, hasCell } from './kind';
import { referenceFactory } from './reference';

/** The quickest engines of a processor, wherever: the compiled kernel's, and where that cannot be, the reference engine's. */
export async function loadProcessor(): Promise<EngineFactory> {
  const kind = engineKind('wasm');
  return withReference(kind, await kind.load(() => {}).catch(() => referenceFactory));
}

/** Engines of one kind, and for cells that it does not have those of reference. */
export const withReference = (kind: EngineKind, factory: EngineFactory): EngineFactory => ({
  info: factory.info,
  create: (spec) => (hasCell(kind, spec.network) ? factory : referenceFactory).create(spec),
});
