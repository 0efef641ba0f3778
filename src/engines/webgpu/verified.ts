import { defaultConfig } from '../../config/schema';
import type { Engine, EngineFactory } from '../engine';
import { ReferenceEngine } from '../reference';
import { material, type Workload } from '../workload';

/** How far gradients may be from those of the reference engine, relative to their norm. */
const CLOSE = 1e-3;

/** Padded everywhere, and of a size for which programs are compiled that the first networks use, too. */
const SMALL: Workload = {
  spec: {
    network: { ...defaultConfig.network, units: 33 },
    seed: 0,
    optimizer: 'sgd',
    batchSize: 5,
    slots: 2,
    maxLength: 9,
  },
  length: 9,
  heads: { first: 0, count: 2 },
};

/**
 * Engines on a graphics processor, once one of them has trained a small network as the reference engine does; refuses with one
 * sentence where it has not. Graphics processors and what drives them are many, and few could be tried.
 */
export async function verified(factory: EngineFactory): Promise<EngineFactory> {
  const engine = factory.create(SMALL.spec);
  try {
    const [ours, theirs] = [await learnt(engine), await learnt(new ReferenceEngine(SMALL.spec))];
    const [wrong, whole] = [norm(ours.map((m, i) => m - theirs[i])), norm(theirs)];
    if (!(wrong <= CLOSE * whole))
      throw new Error('This graphics processor computes other numbers than it should.');
    return factory;
  } finally {
    engine.dispose();
  }
}

/** Gradients of two updates, as momentum has summed them up. */
async function learnt(engine: Engine): Promise<Float32Array> {
  const { batch, update, state } = material(SMALL);
  engine.load(state);
  for (let i = 0; i < 2; i++) engine.train(batch, SMALL.heads, update);
  return (await engine.save()).momentum;
}

const norm = (vector: Float32Array): number => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
