import { describe, expect, test } from 'vitest';
import { cellOf, layoutOf } from '../../../src/cells';
import { fromNamed, type NamedArray } from '../../../src/cells/named';
import type { Snapshot } from '../../../src/cells/snapshot';
import { readOut } from '../../../src/engines/reference/heads';
import { decodeAny, encodeAs } from '../../../src/network/formats';
import { openAny } from '../../../src/network/open';
import { encodeSafetensors } from '../../../src/network/safetensors';
import { networkOfWeights, type TrainedFor } from '../../../src/network/torch-network';
import type { TorchWeights } from '../../../src/network/torch-weights';
import { inputsOf } from '../../../src/tasks/batch';
import { caseBytes } from '../../support/cases';
import { golden } from '../../support/golden';
import { headerOf, withHeader } from '../../support/safetensors';

interface Golden {
  bits: string;
  modules: {
    module: TorchWeights['module'];
    nonlinearity: 'tanh' | 'relu' | null;
    coding: '01' | '±1';
    arrays: Record<string, { shape: number[]; values: number[] }>;
    hidden: number[];
    logits: [number, number][];
  }[];
}

const { bits, modules } = golden<Golden>('torch_modules.json');

const fileOf = (arrays: Golden['modules'][number]['arrays'], notes: Record<string, string> = {}) =>
  encodeSafetensors(
    Object.entries(arrays).map(
      ([name, { shape, values }]): NamedArray => ({ name, shape, values: Float32Array.from(values) }),
    ),
    notes,
  );

/** The weights in a file, and what is said of them. */
function weightsIn(bytes: Uint8Array) {
  const opened = openAny(bytes);
  if (opened.kind !== 'weights') throw new Error(`opened as ${opened.kind}`);
  return opened;
}

/** The network that a file is, and all that is said on the way. */
function adopted(bytes: Uint8Array, purpose: TrainedFor) {
  const { weights, notes } = weightsIn(bytes);
  return { network: networkOfWeights(weights, purpose, notes), notes };
}

/** State and logits after the last bit, from zeros. */
function after({ config, progress: { heads }, parameters }: Snapshot) {
  const layout = layoutOf(config.network, heads.length);
  const vector = fromNamed(parameters, layout, heads, 0);
  const row = { length: bits.length, batch: 1, repeat: 1, values: Uint8Array.from(bits, Number) };
  const { units } = config.network;
  const cell = cellOf(config.network);
  const { states } = cell.forward(vector, layout, config.network, {
    length: bits.length,
    inputs: inputsOf(config.task, row),
    h0: new Float32Array(cell.carries * units),
  });
  const hidden = Float32Array.from(states.subarray(-units));
  return { hidden, logits: readOut(vector, layout, { first: 0, count: heads.length }, hidden) };
}

test.each(modules.map((each) => [each.module, each] as const))(
  '%s of PyTorch answers as it did there',
  (_, { arrays, coding, nonlinearity, hidden, logits }) => {
    const activation = nonlinearity ? { nonlinearity } : {};
    const { network, notes } = adopted(fileOf(arrays), { task: 'parity', N: 3, coding, ...activation });
    const here = after(network);
    const far = (ours: Float32Array, theirs: number[]) =>
      Math.max(...theirs.map((value, i) => Math.abs(value - ours[i])));
    expect(here.hidden).toHaveLength(hidden.length);
    expect(far(here.hidden, hidden)).toBeLessThan(2e-5);
    expect(far(here.logits, logits.flat())).toBeLessThan(2e-5);
    expect(network.progress.heads).toEqual(logits.map((_, k) => 3 + k));
    expect(notes).toEqual(logits.length > 1 ? [expect.stringContaining('heads.1 answers for N = 4')] : []);
    for (const format of ['json', 'safetensors'] as const)
      expect(openAny(encodeAs(format, network))).toEqual({ kind: 'network', network, notes: [] });
  },
);

test('what PyTorch has saved itself is known; within an experiment it is told what such a file lacks', () => {
  const file = caseBytes('torch/gru.safetensors');
  expect(weightsIn(file).weights).toMatchObject({ module: 'nn.GRU', units: 6, heads: [{ name: 'fc' }] });
  expect(() => decodeAny(file)).toThrow(
    /^file: weights of PyTorch's nn\.GRU with 6 units, without notes .*docs\/pytorch\.py/,
  );
});

const [rnn, , gru, lstm] = modules;
const like = (module: typeof gru, change: (arrays: typeof gru.arrays) => void, notes = {}) => {
  const arrays = structuredClone(module.arrays);
  change(arrays);
  return fileOf(arrays, notes);
};
const zeros = (...shape: number[]) => ({
  shape,
  values: Array<number>(shape.reduce((a, b) => a * b, 1)).fill(0),
});
const PARITY: TrainedFor = { task: 'parity', N: 5 };

describe('what a file leaves open', () => {
  test('tanh or relu is as it is asked for, else as its notes say, else tanh, which is said', () => {
    const activationOf = (notes: Record<string, string>, purpose = PARITY) => {
      const { network, ...all } = adopted(fileOf(rnn.arrays, notes), purpose);
      return [network.config.network.activation, all.notes.length];
    };
    expect(activationOf({})).toEqual(['tanh', 1]);
    expect(activationOf({ nonlinearity: 'relu' })).toEqual(['relu', 0]);
    expect(activationOf({ activation: 'relu' })).toEqual(['relu', 0]);
    expect(activationOf({ nonlinearity: 'relu' }, { ...PARITY, nonlinearity: 'tanh' })).toEqual(['tanh', 0]);
    expect(() => openAny(fileOf(rnn.arrays, { nonlinearity: 'gelu' }))).toThrow(
      '__metadata__: expected nonlinearity tanh or relu, got "gelu"',
    );
    expect(() => adopted(fileOf(gru.arrays), { ...PARITY, nonlinearity: 'relu' })).toThrow(
      'only an nn.RNN has an activation that can be chosen, not nn.GRU',
    );
  });

  test('without a head one is drawn, the same each time, and said to be', () => {
    const headless = like(lstm, (arrays) => {
      for (const name of Object.keys(arrays)) if (name.startsWith('heads')) delete arrays[name];
    });
    const { network, notes } = adopted(headless, PARITY);
    expect(notes).toEqual([
      'no linear head of two outputs: one for N = 5 was drawn at random, to be trained',
    ]);
    const weight = network.parameters.find(({ name }) => name === 'head.5.weight')?.values;
    expect(new Set(weight).size).toBe(8);
    expect(adopted(headless, PARITY).network).toEqual(network);
  });

  test('a head of one output is the logit of a 1; what is of no head is left out, and named', () => {
    const { network, notes } = adopted(
      like(rnn, (arrays) => {
        delete arrays['heads.0.weight'];
        delete arrays['heads.0.bias'];
        arrays.weight = { shape: [1, 5], values: [1, 2, 3, 4, 5] };
        arrays.bias = { shape: [1], values: [6] };
        arrays['embed.weight'] = zeros(10, 5);
      }),
      { ...PARITY, nonlinearity: 'tanh' },
    );
    expect(notes).toEqual([
      'no part of nn.RNN or a head of two outputs, and left out: embed.weight',
      'weight: its one output is read as the logit of a 1',
    ]);
    const head = network.parameters.slice(-2).map(({ values }) => [...values]);
    expect(head).toEqual([
      [0, 0, 0, 0, 0, 1, 2, 3, 4, 5],
      [0, 6],
    ]);
  });

  test('any name before those of the module, and those of its cell, nn.GRUCell', () => {
    const renamed = like(gru, (arrays) => {
      for (const [name, array] of Object.entries(arrays)) {
        delete arrays[name];
        arrays[`model.${name.replace('rnn.', 'core.').replace('_l0', '')}`] = array;
      }
    });
    expect(adopted(renamed, PARITY).network).toEqual(adopted(fileOf(gru.arrays), PARITY).network);
  });
});

test.each([
  ['F64', 'float64', (values: number[]) => new Uint8Array(Float64Array.from(values).buffer)],
  [
    'BF16',
    'bfloat16',
    (values: number[]) =>
      new Uint8Array(
        Uint16Array.from(values, (value) => new Uint16Array(Float32Array.of(value).buffer)[1]).buffer,
      ),
  ],
])('%s is converted, and said to be', (dtype, name, bytesOf) => {
  const exact = Object.fromEntries(
    Object.entries(rnn.arrays).map(([name, { shape, values }]) => [
      name,
      { shape, values: values.map((value) => Math.round(4 * value) / 4) },
    ]),
  );
  let end = 0;
  const header: Record<string, unknown> = {};
  const data = Object.entries(exact).map(([array, { shape, values }]) => {
    const bytes = bytesOf(values);
    header[array] = { dtype, shape, data_offsets: [end, end + bytes.length] };
    end += bytes.length;
    return bytes;
  });
  const empty = withHeader(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0), header);
  const file = Uint8Array.from([...empty, ...data.flatMap((bytes) => [...bytes])]);
  const purpose = { ...PARITY, nonlinearity: 'tanh' } as const;
  const { network, notes } = adopted(file, purpose);
  expect(notes).toEqual([`weights: converted from ${name} to float32, the numbers of networks here`]);
  expect(network).toEqual(adopted(fileOf(exact), purpose).network);
});

test.each<[string, () => Uint8Array, string]>([
  [
    'two layers',
    () => caseBytes('torch/gru-two-layers.safetensors'),
    "weights of PyTorch's nn.GRU with 6 units and 2 layers, which no network here has",
  ],
  [
    'two directions',
    () => like(gru, (arrays) => Object.assign(arrays, { 'rnn.weight_hh_l0_reverse': zeros(18, 6) })),
    'nn.GRU with 6 units and two directions, which no network here has',
  ],
  [
    'three inputs',
    () => like(rnn, (arrays) => Object.assign(arrays, { 'rnn.weight_ih_l0': zeros(5, 3) })),
    'nn.RNN with 5 units and 3 inputs, which no network here has',
  ],
  [
    'a projection',
    () =>
      like(lstm, (arrays) =>
        Object.assign(arrays, { 'rnn.weight_hh_l0': zeros(16, 2), 'rnn.weight_hr_l0': zeros(2, 4) }),
      ),
    'nn.LSTM with 4 units and a projection to 2, which no network here has',
  ],
  [
    'an encoder and a decoder',
    () => like(gru, (arrays) => Object.assign(arrays, { 'decoder.weight_hh_l0': zeros(18, 6) })),
    'and other modules beside it (rnn, decoder), which no network here has',
  ],
  [
    'inputs without weights',
    () => like(gru, (arrays) => void delete arrays['rnn.weight_ih_l0']),
    'weights: "rnn.weight_ih_l0" is missing',
  ],
  [
    'a bias of another size',
    () => like(gru, (arrays) => Object.assign(arrays, { 'rnn.bias_ih_l0': zeros(6) })),
    'rnn.bias_ih_l0: expected shape 18, got 6',
  ],
  [
    'a weight that is no number',
    () =>
      like(gru, (arrays) => {
        arrays['rnn.weight_hh_l0'].values[3] = Number.NaN;
      }),
    'rnn.weight_hh_l0: number 4 of 108 is NaN',
  ],
  [
    'whole numbers',
    () => {
      const file = fileOf(gru.arrays);
      const header = headerOf(file);
      header['rnn.bias_hh_l0'].dtype = 'I32';
      return withHeader(file, header);
    },
    'rnn.bias_hh_l0: int32 numbers are not those of weights; expected float32',
  ],
])('%s: one sentence says so', (_, bytes, sentence) => {
  expect(() => openAny(bytes())).toThrow(sentence);
});

test.each([0, 2.5, Number.NaN, 127])('N = %s is no task for three heads', (N) => {
  const { weights } = weightsIn(fileOf(gru.arrays));
  expect(() => networkOfWeights(weights, { task: 'dms', N }, [])).toThrow(
    `N: expected a whole number from 1 to 126, got ${N}`,
  );
});
