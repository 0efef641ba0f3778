import type { EngineKind } from '../kind';

/** Plain TypeScript, to be read beside the equations. */
export const reference: EngineKind = {
  name: 'reference',
  backend: 'Plain TypeScript',
  plain: true,
  probe: () => ({}),
  load: async () => (await import('./index')).referenceFactory,
};
