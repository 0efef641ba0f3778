import { cellOf, initialise, layoutOf } from '../cells';
import { initialiseHead, initialiseSlot } from '../cells/heads';
import { isTold } from '../cells/layout';
import { CELL_FACTS } from '../config/cells';
import { defaultConfig, type NetworkConfig } from '../config/schema';
import { Stream } from '../math/random';
import type { Batch, EngineSpec, Heads } from './engine';
import { drawTold } from './folded/told';

/** A training step of a certain size, to time engines with. */
export interface Workload {
  spec: EngineSpec;
  /** T. */
  length: number;
  heads: Heads;
}

/** The sizes that benchmarks speak of. */
export const SIZES = {
  play: sized(64, 64, 20, 6),
  medium: sized(128, 128, 30, 10),
  paper: sized(500, 256, 30, 10),
  'play-gru': sized(64, 64, 20, 6, 'gru'),
  'play-lstm': sized(64, 64, 20, 6, 'lstm'),
  'play-told': sized(64, 64, 20, 6, 'leaky', 'both'),
};

export type SizeName = keyof typeof SIZES;

/** With the optimizer that suits the cell. */
function sized(
  units: number,
  batchSize: number,
  length: number,
  heads: number,
  cell: NetworkConfig['cell'] = 'leaky',
  context: NetworkConfig['context'] = 'none',
): Workload {
  const network = { ...defaultConfig.network, cell, units, context };
  const { optimizer } = CELL_FACTS[cell];
  return {
    spec: { network, seed: 0, optimizer, batchSize, slots: heads, maxLength: length },
    length,
    heads: { first: 0, count: heads },
  };
}

/**
 * Floating-point operations of its three products with W, whose size is H × H or k H × H: onward T times, back T − 1 times (nothing
 * asks for the error of h(0)), and T times for the gradient. The rest, some 3 %, does not count.
 */
export function operationsOf({ spec, length }: Workload): number {
  const { size } = layoutOf(spec.network, 0).cell['recurrent.weight'];
  return 2 * size * spec.batchSize * (3 * length - 1);
}

/** A random network and a random batch of the workload's size. */
export function material({ spec, length, heads }: Workload) {
  const { network, batchSize, slots } = spec;
  const stream = Stream.of(0, 'look');
  const layout = layoutOf(network, slots);
  const parameters = new Float32Array(layout.size);
  initialise(parameters, layout, spec, stream);
  if (isTold(layout)) initialiseHead(parameters, layout, 0, stream);
  for (let slot = 0; slot < slots; slot++) initialiseSlot(parameters, layout, slot, stream);
  const bit = () => Math.round(stream.uniform());
  const batch: Batch = {
    length,
    inputs: Float32Array.from({ length: length * batchSize }, bit),
    labels: Uint8Array.from({ length: heads.count * batchSize }, bit),
    h0: cellOf(network).start(network.units, batchSize, stream),
    ...(isTold(layout) && { told: drawTold(heads.count, { ...defaultConfig.training, batchSize }, stream) }),
  };
  const update = {
    learningRate: 0.001,
    momentum: 0.9,
    nesterov: true,
    clipNorm: 1,
    weightDecay: 0,
    trainTau: true,
    trainRecurrent: true,
  };
  return { batch, update, state: { parameters, momentum: new Float32Array(layout.size) } };
}
