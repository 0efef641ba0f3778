import type { EngineFactory } from '../../src/engines/engine';
import { Stream } from '../../src/math/random';
import { drawBatch, initialState, specOf } from '../support/engines';

/** What a small network does in a few steps. */
export async function simulated(factory: EngineFactory) {
  const spec = specOf();
  const stream = Stream.of(1, 'train');
  const engine = factory.create(spec);
  engine.load(initialState(spec, stream));
  const found = await engine.simulate(drawBatch(spec, { first: 0, count: 1 }, 9, stream));
  engine.dispose();
  return found;
}
