import { called, describe } from '../config/explain';
import { decodeArrays, listed } from './arrays';
import { beyondWords, moduleWords } from './foreign-weights';
import type { Tensors } from './safetensors';
import { headOf, headsIn, type LinearHead } from './torch-heads';
import { type ModuleParts, TORCH_MODULES, type TorchModule, torchParts } from './torch-modules';

/** How PyTorch's nn.RNN may squash its state. */
export const NONLINEARITIES = ['tanh', 'relu'] as const;
export type Nonlinearity = (typeof NONLINEARITIES)[number];

/**
 * A recurrent module of PyTorch with the linear heads that were found beside it: all of a network but what it was trained
 * for, which no such file says.
 */
export interface TorchWeights {
  module: TorchModule;
  units: number;
  /** Values by their names in a network here: `input.weight`, `input.bias`, `recurrent.weight`, `recurrent.bias`. */
  cell: Record<string, Float32Array>;
  /** In the order of their names; perhaps none. */
  heads: LinearHead[];
  /** Of an nn.RNN, where the notes of the file say it. */
  nonlinearity?: Nonlinearity;
}

/** "weights of PyTorch's nn.GRU with 6 units, which do not say what they were trained for" */
export const weightsWords = (weights: Pick<TorchWeights, 'module' | 'units'>): string =>
  `${moduleWords(weights)}, which do not say what they were trained for`;

const NAMES: Readonly<Record<string, keyof ModuleParts['names']>> = {
  'input.weight': 'weight_ih',
  'input.bias': 'bias_ih',
  'recurrent.weight': 'weight_hh',
  'recurrent.bias': 'bias_hh',
};

/**
 * The weights of PyTorch's nn.RNN, nn.GRU or nn.LSTM among the arrays of a file; undefined where there are none. Throws one
 * sentence where they are of no network that there can be here.
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function torchWeights({ arrays, metadata }: Tensors, notes: string[]): TorchWeights | undefined {
  const parts = torchParts(arrays);
  if (!parts) return undefined;
  const beyond = beyondWords(parts);
  if (beyond) throw new Error(`file: ${beyond}`);
  const { module, units, names } = parts;
  const rows = TORCH_MODULES[module] * units;
  const heads = headsIn(arrays, units);
  const biased = [names.bias_ih, names.bias_hh].some((name) => arrays.has(name));
  const expected = [
    { name: names.weight_ih, shape: [rows, 1] },
    { name: names.weight_hh, shape: [rows, units] },
    ...(biased ? [names.bias_ih, names.bias_hh].map((name) => ({ name, shape: [rows] })) : []),
    ...heads.flatMap(({ weight, bias, outputs }) => [
      { name: weight, shape: [outputs, units] },
      ...(bias ? [{ name: bias, shape: [outputs] }] : []),
    ]),
  ];
  const stored = expected.flatMap(({ name }) => {
    const array = arrays.get(name);
    return array ? [[name, array] as const] : [];
  });
  const values = new Map(
    decodeArrays(Object.fromEntries(stored), expected, 'weights', notes).map((each) => [
      each.name,
      each.values,
    ]),
  );
  const others = [...arrays.keys()].filter((name) => !values.has(name));
  if (others.length > 0)
    notes.push(`no part of ${module} or a head of two outputs, and left out: ${listed(others)}`);
  for (const { name, outputs } of heads)
    if (outputs === 1) notes.push(`${called(name)}: its one output is read as the logit of a 1`);
  return {
    module,
    units,
    cell: Object.fromEntries(
      Object.entries(NAMES).map(([ours, theirs]) => [
        ours,
        values.get(names[theirs]) ?? new Float32Array(rows),
      ]),
    ),
    heads: heads.map((head) => headOf(head, values, units)),
    ...(module === 'nn.RNN' && nonlinearityOf(metadata)),
  };
}

/** What the notes of a file say of an nn.RNN's nonlinearity; throws one sentence where it is none that nn.RNN has. */
function nonlinearityOf({ nonlinearity, activation = nonlinearity }: Readonly<Record<string, string>>) {
  if (activation === undefined) return undefined;
  const found = NONLINEARITIES.find((each) => each === activation);
  if (!found)
    throw new Error(
      `__metadata__: expected nonlinearity ${NONLINEARITIES.join(' or ')}, got ${describe(activation)}`,
    );
  return { nonlinearity: found };
}
