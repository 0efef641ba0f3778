import type { EngineFactory } from '../engine';
import { ContextEngine } from './engine';

/** Engines of one kind that also have networks which are told their task. */
export const contextual = (factory: EngineFactory): EngineFactory => ({
  ...factory,
  create: (spec) =>
    spec.network.context === 'none' ? factory.create(spec) : new ContextEngine(factory, spec),
});
