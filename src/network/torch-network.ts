import { layoutOf } from '../cells';
import { initialiseHead } from '../cells/heads';
import { view } from '../cells/layout';
import { names } from '../cells/named';
import type { Snapshot } from '../cells/snapshot';
import { parseConfig } from '../config/draft';
import { called } from '../config/explain';
import { FIELDS } from '../config/fields';
import type { SingleKind } from '../config/mix';
import type { RunConfig, TaskConfig } from '../config/schema';
import { Stream } from '../math/random';
import type { Nonlinearity, TorchWeights } from './torch-weights';

/** What weights were trained for, as a person says it. */
export interface TrainedFor {
  task: SingleKind;
  /** Of the first head; those after it answer for the next ones. */
  N: number;
  coding?: TaskConfig['coding'];
  /** Of an nn.RNN, where it is not what its file says. */
  nonlinearity?: Nonlinearity;
}

const CELLS = { 'nn.RNN': 'leaky', 'nn.GRU': 'gru', 'nn.LSTM': 'lstm' } as const;

/**
 * The network that weights of PyTorch are here, where it is known what they were trained for: an nn.RNN has leaky cells with a
 * τ of 1 and weights to themselves. Without a head one is drawn. Throws one sentence where there is no such network.
 * @param notes gets a sentence for whatever was not in the file
 */
export function networkOfWeights(weights: TorchWeights, purpose: TrainedFor, notes: string[]): Snapshot {
  const { module, units, cell, heads } = weights;
  const Ns = Array.from({ length: Math.max(1, heads.length) }, (_, k) => purpose.N + k);
  if (purpose.nonlinearity && module !== 'nn.RNN')
    throw new Error(`only an nn.RNN has an activation that can be chosen, not ${module}`);
  const most = FIELDS['curriculum.stopN'].max - Ns.length + 1;
  if (!(Number.isInteger(purpose.N) && purpose.N >= 1 && purpose.N <= most))
    throw new Error(`N: expected a whole number from 1 to ${most}, got ${purpose.N}`);
  const config = parseConfig({
    task: { kind: purpose.task, ...(purpose.coding && { coding: purpose.coding }) },
    curriculum: {
      kind: Ns.length > 1 ? 'multi' : 'single',
      startN: Math.min(2, purpose.N),
      stopN: Math.max(15, ...Ns),
    },
    ...(module === 'nn.RNN'
      ? { network: rnn(units, nonlinearityOf(weights, purpose, notes)) }
      : { network: { cell: CELLS[module], units }, training: ADAM }),
  });
  if (heads.length === 0)
    notes.push(`no linear head of two outputs: one for N = ${purpose.N} was drawn at random, to be trained`);
  if (heads.length > 1)
    notes.push(`${heads.map(({ name }, k) => `${called(name)} answers for N = ${Ns[k]}`).join(', ')}`);
  const values: Record<string, Float32Array> = { ...cell, tau: new Float32Array(units).fill(1) };
  for (const [k, N] of Ns.entries()) {
    const { weight, bias } = heads[k] ?? drawnHead(config);
    values[`head.${N}.weight`] = weight;
    values[`head.${N}.bias`] = bias;
  }
  return {
    config,
    // As if it had been trained for a step: at step 0 a network would be taken for one that knows nothing.
    progress: { epoch: 1, step: 1, heads: Ns, history: [] },
    parameters: names(layoutOf(config.network, Ns.length), Ns, 0).map(([name, { shape }]) => ({
      name,
      shape,
      values: values[name],
    })),
  };
}

/** How cells with gates are trained at this size. */
const ADAM = { optimizer: 'adam', learningRate: 0.003 };

const rnn = (units: number, activation: Nonlinearity) => ({
  cell: CELLS['nn.RNN'],
  units,
  activation,
  selfConnections: true,
  tau: { trainable: false, min: 1, max: 1 },
});

/** As a person says, or else the file; and else what PyTorch takes. */
function nonlinearityOf(weights: TorchWeights, purpose: TrainedFor, notes: string[]): Nonlinearity {
  const known = purpose.nonlinearity ?? weights.nonlinearity;
  if (!known) notes.push('nothing says whether its activation is tanh or relu: tanh, PyTorch’s own default');
  return known ?? 'tanh';
}

function drawnHead(config: RunConfig) {
  const layout = layoutOf(config.network, 1);
  const vector = new Float32Array(layout.size);
  initialiseHead(vector, layout, 0, Stream.of(config.seed, 'init'));
  const [{ weight, bias }] = layout.heads;
  return { weight: view(vector, weight), bias: view(vector, bias) };
}
