import type { Engine, EngineFactory, EngineSpec } from '../engine';
import { ModulatedEngine } from './modulated-engine';
import { ToldEngine } from './told-engine';

/** Engines of one kind that also have networks which are told their task, or whose gain answers uncertainty. */
export function withFolded(factory: EngineFactory): EngineFactory {
  const told = (spec: EngineSpec): Engine =>
    spec.network.context === 'none' ? factory.create(spec) : new ToldEngine(factory, spec);
  const create = (spec: EngineSpec): Engine => {
    const { modulation } = spec;
    return modulation && modulation.gain > 0
      ? new ModulatedEngine({ ...factory, create: told }, { ...spec, modulation })
      : told(spec);
  };
  return { ...factory, create };
}
