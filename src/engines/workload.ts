import { cellOf, layoutOf } from '../cells';
import { initialiseHead } from '../cells/heads';
import { Stream } from '../math/random';
import type { Batch, EngineSpec, Heads } from './engine';

/** A training step of a certain size, to time engines with. */
export interface Workload {
  spec: EngineSpec;
  /** T. */
  length: number;
  heads: Heads;
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
