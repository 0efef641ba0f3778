import type { EngineFactory } from './engine';
import { material, type Workload } from './workload';

/** Updates between two looks at the clock: enough to keep a graphics processor busy. */
const ROUND = 4;

/**
 * Trains a random network for about `ms` and returns updates a second. The first updates, which compile
 * shaders and warm up the engine, are not counted.
 */
export function stepsPerSecond(factory: EngineFactory, workload: Workload, ms: number): number {
  const { batch, update, state } = material(workload);
  const engine = factory.create(workload.spec);
  try {
    engine.load(state);
    const round = () => {
      for (let i = 0; i < ROUND; i++) engine.train(batch, workload.heads, update);
      engine.statistics();
    };
    const warm = performance.now() + ms / 2;
    do round();
    while (performance.now() < warm);
    const begun = performance.now();
    let steps = 0;
    do {
      round();
      steps += ROUND;
    } while (performance.now() < begun + ms);
    return (steps / (performance.now() - begun)) * 1000;
  } finally {
    engine.dispose();
  }
}
