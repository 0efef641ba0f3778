import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../src/cells/snapshot';
import { referenceFactory } from '../../../src/engines/reference';
import { HeadedNetwork } from '../../../src/evaluation/headed-network';
import { encodeAs } from '../../../src/network/formats';
import { type Opened, openAny, openFolder } from '../../../src/network/open';
import { caseBytes, caseFolder, caseJson } from '../../support/cases';
import { headerOf, withHeader } from '../../support/safetensors';

const now = new Date('2026-01-02T03:04:05Z');
const networkOf = (opened: Opened): Snapshot => {
  if (opened.kind === 'network') return opened.network;
  if (opened.kind === 'experiment' && opened.lanes[0].network) return opened.lanes[0].network;
  throw new Error(`no network in ${opened.kind}`);
};

/** The state of a network after some bits, from zeros. */
async function hiddenAfter({ config, progress, parameters }: Snapshot, bits: string): Promise<number[]> {
  const one = { ...config, training: { ...config.training, batchSize: 1 } };
  const { engine } = HeadedNetwork.from(referenceFactory, one, progress.heads, parameters);
  const inputs = Float32Array.from(bits, Number);
  const { units } = config.network;
  const drive = { length: bits.length, inputs, h0: new Float32Array(units) };
  return [...(await engine.simulate(drive)).states.slice(-units)];
}

const ok = networkOf(openAny(caseBytes('net/ok.json')));
const { bits, hidden } = caseJson('net/expected.json');

test('the control opens without a word, and answers as it should', async () => {
  expect(openAny(caseBytes('net/ok.json')).notes).toEqual([]);
  for (const [i, value] of (await hiddenAfter(ok, bits)).entries()) expect(value).toBeCloseTo(hidden[i], 6);
});

const text = JSON.stringify(caseJson('net/ok.json'));
const utf16 = (big: boolean, mark = '\ufeff') => {
  const bytes = new Uint8Array(Buffer.from(mark + text, 'utf16le'));
  return big ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};

test.each<[string, Uint8Array]>([
  ['a byte order mark and lines of Windows', caseBytes('net/crlf-bom.json')],
  ['UTF-16, little-endian', caseBytes('net/utf16le-bom.json')],
  ['UTF-16, big-endian', utf16(true)],
  ['UTF-16 without a mark', utf16(false, '')],
  ['two marks', utf16(false, '\ufeff\ufeff')],
  ['UTF-16, big-endian, without a mark', utf16(true, '')],
  ['safetensors', caseBytes('safetensors/ok.safetensors')],
  ['a header padded with line breaks', caseBytes('safetensors/header-padded-newlines.safetensors')],
  ['our notes under the format of PyTorch', caseBytes('safetensors/sorted-format-pt.safetensors')],
  ['a zip', caseBytes('zip/ok.zip')],
  ['a zip that says sizes behind the files', caseBytes('zip/data-descriptors.zip')],
  ['a zip that Finder has made of the folder', caseBytes('zip/rezipped-by-finder.zip')],
  [
    'a zip with the paths of Windows',
    zipSync({ 'a\\experiment.json': index(), 'a\\multi-head\\network.json': strToU8(text) }),
  ],
])('%s is the same network, without a word', (_, bytes) => {
  const opened = openAny(bytes);
  expect(opened.notes).toEqual([]);
  expect(networkOf(opened)).toEqual(ok);
});

function index(): Uint8Array {
  return caseBytes('zip/unpacked/experiment.json');
}

test('a folder is opened as the zip that it was, and its index alone says where the networks are', () => {
  expect(networkOf(openFolder(caseFolder('zip/unpacked')))).toEqual(ok);
  const { kind, notes } = openAny(index());
  expect({ kind, notes }).toEqual({
    kind: 'experiment',
    notes: [expect.stringContaining('the networks are not in experiment.json')],
  });
});

test('self-connections, which no leaky cell has, are said to be left out, and are left out of what is saved', async () => {
  const opened = openAny(caseBytes('net/diagonal-not-zero.json'));
  expect(opened.notes).toEqual([
    expect.stringMatching(/^recurrent\.weight: the connections of 4 neurons to themselves are left out/),
  ]);
  const expected = caseJson('net/diagonal-not-zero.expected.json')['diagonal silently dropped'].hidden;
  const network = networkOf(opened);
  for (const [i, value] of (await hiddenAfter(network, bits)).entries())
    expect(value).toBeCloseTo(expected[i], 6);
  const again = openAny(encodeAs('json', network, now));
  expect(again.notes).toEqual([]);
});

test('weights of a recurrence that is cut are said to be left out', () => {
  const file = caseJson('net/ok.json');
  file.config.network.recurrent = false;
  const opened = openAny(strToU8(JSON.stringify(file)));
  expect(opened.notes).toEqual([expect.stringContaining('recurrent.weight: left out, since')]);
});

describe('numbers that Python writes', () => {
  test('a loss that is missing is said, saved and opened again', () => {
    const opened = openAny(caseBytes('net/history-loss-null.json'));
    expect(opened.notes).toEqual(['progress.history: the loss of epoch 2 is missing']);
    expect(networkOf(opened).progress.history.map(({ loss }) => loss)).toEqual([0.5, Number.NaN]);
    expect(networkOf(openAny(encodeAs('json', networkOf(opened), now)))).toEqual(networkOf(opened));
  });

  test.each(['NaN', 'Infinity', '-Infinity', 'null'])('%s in a history is missing', (number) => {
    const python = text
      .replaceAll('"loss":0.5', `"loss":${number}`)
      .replaceAll('"2":0.9', '"2":NaN')
      .replaceAll('"sd":1.7', `"sd":${number}`);
    const [first] = networkOf(openAny(strToU8(python))).progress.history;
    expect(first).toMatchObject({ loss: Number.NaN, accuracy: { 3: 0.9 }, tau: undefined });
    expect(first.accuracy).not.toHaveProperty('2');
  });

  test('words that look like them stay as they are in texts', () => {
    const named = text.replace('"case"', '"NaN, Infinity, None: it’s \'so\'"');
    expect(openAny(strToU8(named)).notes).toEqual([]);
  });
});

describe('safetensors that were in Python', () => {
  test('numbers of another kind are converted, and it is said', () => {
    const { notes, ...opened } = openAny(caseBytes('safetensors/f64.safetensors'));
    expect(notes).toEqual(['parameters: converted from float64 to float32, the numbers of networks here']);
    expect(networkOf({ ...opened, notes })).toEqual(ok);
  });

  test.each([
    ['F16', 'float16', (value: number) => half(value)],
    ['BF16', 'bfloat16', (value: number) => new Uint16Array(Float32Array.of(value).buffer)[1]],
  ])('%s', (dtype, name, bitsOf) => {
    // τ of this network are numbers that both kinds hold exactly.
    const file = caseBytes('safetensors/ok.safetensors');
    const header = headerOf(file);
    const tau = ok.parameters.find((array) => array.name === 'tau')?.values ?? [];
    for (const [array, entry] of Object.entries(header)) {
      if (array === '__metadata__' || array === 'tau') continue;
      entry.data_offsets = (entry.data_offsets as number[]).map((at) => at - 8);
    }
    header.tau = { dtype, shape: [4], data_offsets: [0, 8] };
    const whole = withHeader(file, header);
    const start = whole.length - 208;
    const bytes = new Uint8Array([
      ...whole.slice(0, start),
      ...new Uint8Array(Uint16Array.from(tau, bitsOf).buffer),
      ...whole.slice(start + 16),
    ]);
    const opened = openAny(bytes);
    expect(opened.notes).toEqual([expect.stringContaining(`converted from ${name} to float32`)]);
    expect(networkOf(opened)).toEqual(ok);
  });

  test('arrays that are of no network are named and left out', () => {
    const opened = openAny(caseBytes('safetensors/scalar-and-empty.safetensors'));
    expect(opened.notes).toEqual([
      'parameters: no part of this network and left out: num_batches_tracked, empty',
    ]);
    expect(networkOf(opened)).toEqual(ok);
  });
});

/** A positive number as a float16 that holds it exactly. */
function half(value: number): number {
  const exponent = Math.floor(Math.log2(value));
  return ((exponent + 15) << 10) | ((value / 2 ** exponent - 1) * 1024);
}

describe('settings by hand', () => {
  test.each(['config/bom.json', 'config/flat-dotted-keys.json'])('%s is read as the control', (path) => {
    expect(openAny(caseBytes(path))).toEqual(openAny(caseBytes('config/ok.json')));
  });

  test.each([
    ['{"network.units":32,"network":{"units":16}}', 'network.units: stands twice'],
    ['{"seed":1,"seed.of":2}', 'seed: has a value of its own beside seed.of'],
    ['{"network.untis":32}', 'network.untis: no such setting'],
    ['{"network.tau.trainable":"True"}', 'network.tau.trainable: expected boolean, got "True" in quotes'],
    ["{'seed': 1, 'network': {'units': 3}}", 'file: written as Python prints it'],
    ['{"network": {"recurrent": True}}', 'file: written as Python prints it'],
    ['{"seed": None}', 'file: written as Python prints it'],
    ['{seed: 1, network: {units: 3}}', 'file: not JSON ('],
    ['{“seed”: 1}', 'file: not JSON: names stand in straight quotes'],
  ])('%s is refused in one sentence', (settings, sentence) => {
    expect(() => openAny(strToU8(settings))).toThrow(sentence);
  });
});

describe('curves for fit', () => {
  const curvesOf = (path: string) => {
    const opened = openAny(caseBytes(path));
    if (opened.kind !== 'curves') throw new Error(opened.kind);
    return opened;
  };

  test('a mark before them is no part of them, NaN is missing, a flat row is one curve', () => {
    expect(curvesOf('ac/bom.json')).toMatchObject({ notes: [] });
    const { curves } = curvesOf('ac/python-nan.json');
    expect(curves[0].slice(0, 2)).toEqual([1, Number.NaN]);
    expect(curves[1][1]).toBeCloseTo(Math.exp(-1 / 5), 12);
    const flat = curvesOf('ac/flat.json');
    expect(flat.curves).toHaveLength(1);
    expect(flat.notes).toEqual(['ac: one row of numbers, read as the autocorrelation of one neuron']);
  });

  test('good curves of all sorts are not taken for transposed ones; transposed ones are', () => {
    const { curves } = curvesOf('ac/curves.json');
    expect(curves).toHaveLength(19);
    const transposed = curves[0].map((_, lag) => curves.map((curve) => curve[lag]));
    for (const ac of [transposed, transposed.map((row) => row.slice(0, 3))]) {
      expect(() => openAny(strToU8(JSON.stringify({ ac })))).toThrow(/seem to be 41 lags of/);
    }
    expect(() => curvesOf('ac/lags-by-neurons.json')).toThrow('41 rows of 4 numbers seem to be 41 lags');
  });
});

const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])));

test.each<[string, Uint8Array, RegExp]>([
  [
    'the arrays of a network without notes',
    caseBytes('safetensors/metadata-null.safetensors'),
    /^file: the arrays of a network of this program without its notes \(__metadata__\)/,
  ],
  [
    'two layers',
    caseBytes('torch/gru-two-layers.safetensors'),
    /nn\.GRU with 6 units and 2 layers, which no network here has/,
  ],
  [
    'a checkpoint',
    caseBytes('torch/checkpoint.pt'),
    /^file: a PyTorch checkpoint, which only Python can read: save its state_dict as safetensors/,
  ],
  [
    'a checkpoint of many arrays',
    zipOf(Object.fromEntries(Array.from({ length: 1002 }, (_, i) => [i ? `a/data/${i}` : 'a/data.pkl', '']))),
    /^file: a PyTorch checkpoint/,
  ],
  ['a pickle', Uint8Array.of(0x80, 2, 0x8a, 0x0a), /^file: a PyTorch file or another pickle/],
  ['arrays of NumPy', zipOf({ 'a.npy': '' }), /^file: arrays of NumPy/],
  [
    'two experiments',
    zipOf({ 'a/experiment.json': '{}', 'b/experiment.json': '{}' }),
    /^file: 2 experiments \(a\/experiment\.json, b\/experiment\.json\): open one at a time/,
  ],
  [
    'a zip of a network',
    zipOf({ 'net.json': '{}', '.DS_Store': '' }),
    /^file: a zip without experiment\.json: unpack it and open what is in it \(net\.json\)$/,
  ],
  ['an empty zip', zipSync({}), /^file: a zip without experiment\.json$/],
  [
    'numbers in quotes',
    caseBytes('config/numbers-as-strings.json'),
    /^network\.units: expected number, got "32" in quotes$/,
  ],
  ['what Python prints', caseBytes('config/python-repr.json'), /^file: written as Python prints it/],
])('%s is refused in a sentence that says what it is', (_, bytes, sentence) => {
  expect(() => openAny(bytes)).toThrow(sentence);
});
