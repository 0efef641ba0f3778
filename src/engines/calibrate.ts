import { cellOf, layoutOf } from '../cells';
import { initialiseHead } from '../cells/heads';
import { Stream } from '../math/random';
import type { Batch, EngineFactory, EngineSpec, Heads } from './engine';

/** A training step of typical size, to time engines with. */
export interface Workload {
  spec: EngineSpec;
  /** T. */
  length: number;
  heads: Heads;
}

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

/** A random network and a random batch of the workload's size. */
export function material({ spec, length, heads }: Workload) {
  const { network, batchSize, slots } = spec;
  const stream = Stream.of(0, 'look');
  const layout = layoutOf(network, slots);
  const parameters = new Float32Array(layout.size);
  cellOf(network).initialise(parameters, layout, network, stream);
  for (let slot = 0; slot < slots; slot++) initialiseHead(parameters, layout, slot, stream);
  const bit = () => Math.round(stream.uniform());
  const batch: Batch = {
    length,
    inputs: Float32Array.from({ length: length * batchSize }, bit),
    labels: Uint8Array.from({ length: heads.count * batchSize }, bit),
    h0: stream.fill(new Float32Array(batchSize * network.units), 0, 0.1),
  };
  const update = { learningRate: 0.001, momentum: 0.9, clipNorm: 1, trainTau: true };
  return { batch, update, state: { parameters, momentum: new Float32Array(layout.size) } };
}
