import type { EngineFactory, Later } from './engine';
import { material, type Workload } from './workload';

/** Updates between two looks at the clock: enough to keep a graphics processor busy. */
const ROUND = 4;
/** How long an engine may find out how to be quickest, in ms: what it waits for may never come. */
const PATIENCE = 20_000;

/** Does so many updates of one network, and waits until they are done. */
export type Updates = (count: number) => Later<void>;

/** An engine with a random network, to be trained for as long as one likes. */
export function updatesOf(
  factory: EngineFactory,
  workload: Workload,
): { run: Updates; settle: () => Promise<void>; dispose: () => void } {
  const { batch, update, state } = material(workload);
  const engine = factory.create(workload.spec);
  engine.load(state);
  const run = async (count: number) => {
    for (let i = 0; i < count; i++) engine.train(batch, workload.heads, update);
    await engine.statistics();
  };
  const settle = async () => {
    const until = performance.now() + PATIENCE;
    while (engine.settling?.() && performance.now() < until) {
      await run(1);
      await new Promise((resolve) => setTimeout(resolve)); // helpers are heard between tasks alone
    }
  };
  return { run, settle, dispose: () => engine.dispose() };
}

/**
 * Trains a random network for about `ms` and returns updates a second. The first updates, which compile
 * shaders and warm up the engine, are not counted.
 */
export async function stepsPerSecond(
  factory: EngineFactory,
  workload: Workload,
  ms: number,
): Promise<number> {
  const { run, settle, dispose } = updatesOf(factory, workload);
  try {
    const warm = performance.now() + ms / 2;
    do await run(ROUND);
    while (performance.now() < warm);
    await settle();
    const begun = performance.now();
    let steps = 0;
    do {
      await run(ROUND);
      steps += ROUND;
    } while (performance.now() < begun + ms);
    return (steps / (performance.now() - begun)) * 1000;
  } finally {
    dispose();
  }
}
