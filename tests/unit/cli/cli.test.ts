import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { maskOf } from '../../../src/cells/mask';
import { parseConfig } from '../../../src/config/draft';
import type { Field } from '../../../src/config/field';
import { FIELDS } from '../../../src/config/fields';
import { decodeNetwork } from '../../../src/network/file';
import { casePath } from '../../support/cases';
import { run, runProcess } from '../../support/cli';
import { paperNetworks } from '../../support/golden';

const folder = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);

const small = [
  'network.units=12',
  'training.batchSize=16',
  'training.stepsPerEpoch=20',
  'training.testBatches=2',
];
const settings = small.flatMap((setting) => ['--set', setting]);

test('train prints a line an epoch and leaves a network that evaluate and forward take', async () => {
  const net = file('net.json');
  const trained = await run(['train', ...settings, '--epochs', '3', '--out', net]);
  expect(trained).toMatchObject({ code: 0, err: '' });
  const lines = trained.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ epoch, step }) => [epoch, step])).toEqual([
    [1, 20],
    [2, 40],
    [3, 60],
  ]);
  expect(lines[0]).toMatchObject({
    heads: [2],
    loss: expect.any(Number),
    accuracy: { 2: expect.any(Number) },
    tau: { mean: expect.any(Number), sd: expect.any(Number), max: expect.any(Number) },
    promoted: expect.any(Boolean),
    seconds: expect.any(Number),
  });

  const evaluated = JSON.parse((await run(['evaluate', net, '--sequences', '300'])).out);
  expect(evaluated.accuracy['2']).toBeGreaterThan(0.4);
  const { out } = await run(['forward', net, '--bits', '0110']);
  const { logits, hidden } = JSON.parse(out);
  expect(logits['2']).toHaveLength(2);
  expect(hidden).toHaveLength(12);
  writeFileSync(file('h0.json'), JSON.stringify(hidden));
  const on = JSON.parse((await run(['forward', net, '--bits', '10', '--h0', file('h0.json')])).out);
  const whole = JSON.parse((await run(['forward', net, '--bits', '011010'])).out);
  expect(on.logits['2'][0]).toBeCloseTo(whole.logits['2'][0], 5);
});

test('a sparse network under Dale’s law is trained, evaluated and gone on with', async () => {
  const net = file('masked.json');
  const masks = ['network.density=0.2', 'network.dale=true', 'network.excitatory=0.75'];
  const train = ['train', ...settings, ...masks.flatMap((mask) => ['--set', mask])];
  expect(await run([...train, '--epochs', '2', '--out', net])).toMatchObject({ code: 0, err: '' });
  const snapshot = decodeNetwork(readFileSync(net, 'utf8'));
  const allowed = maskOf(snapshot.config) as Uint8Array;
  const W = snapshot.parameters.find(({ name }) => name === 'recurrent.weight')?.values as Float32Array;
  for (const [k, weight] of W.entries())
    expect(Math.sign(weight) * (k % 12 < 9 ? 1 : -1)).toBeGreaterThanOrEqual(0);
  expect(W.every((weight, k) => weight === 0 || allowed[k] > 0)).toBe(true);
  expect(W.some((weight) => weight !== 0)).toBe(true);
  expect((await run(['evaluate', net, '--sequences', '100'])).code).toBe(0);
  const on = await run(['train', '--from', net, '--epochs', '1', '--out', file('masked-on.json')]);
  expect(on).toMatchObject({ code: 0, err: '' });
});

test('convert writes a network in the other format and back, and the other commands take either', async () => {
  const [net, tensors, back] = ['a.json', 'a.safetensors', 'b.json'].map(file);
  await run(['train', ...settings, '--epochs', '1', '--out', net]);
  const there = await run(['convert', net, '--to', 'safetensors', '--out', tensors]);
  expect(there).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(there.out)).toEqual({ out: tensors, format: 'safetensors' });
  expect((await run(['convert', tensors, '--to', 'json', '--out', back])).code).toBe(0);
  expect(decodeNetwork(readFileSync(back, 'utf8'))).toEqual(decodeNetwork(readFileSync(net, 'utf8')));
  const bits = ['--bits', '0110'];
  const [one, other] = await Promise.all([net, tensors].map((path) => run(['forward', path, ...bits])));
  expect(other).toEqual(one);
  expect(one.code).toBe(0);

  const wrong = await run(['convert', net, '--to', 'onnx', '--out', back]);
  expect(wrong).toMatchObject({ code: 2, err: '--to: expected json or safetensors, got "onnx"\n' });
  expect(await run(['convert', net, '--to', 'json'])).toMatchObject({ code: 2 });
  writeFileSync(tensors, readFileSync(tensors).subarray(0, -4));
  const cut = await run(['convert', tensors, '--to', 'json', '--out', back]);
  expect(cut.code).toBe(1);
  expect(cut.err).toMatch(/a\.safetensors: resume\.momentum\.head\.2\.bias: ends at byte/);
});

test('weights of PyTorch are converted where it is said what they were trained for', async () => {
  const weights = casePath('torch/gru.safetensors');
  const net = file('torch.json');
  const convert = ['convert', weights, '--to', 'json', '--out', net];
  const asking = `weights of PyTorch's nn.GRU with 6 units, which do not say what they were trained for`;
  for (const args of [convert, ['evaluate', weights], ['train', '--from', weights, '--out', net]])
    expect(await run(args)).toMatchObject({
      code: 1,
      err: `${weights}: ${asking}: say so with convert … --task parity --n 5\n`,
    });
  const config = await run(['train', '--config', weights, '--out', net]);
  expect(config).toMatchObject({
    code: 1,
    err: `${weights}: expected settings, these are weights of PyTorch\n`,
  });

  expect(await run([...convert, '--task', 'parity'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^--n is missing/),
  });
  expect(await run([...convert, '--n', '3'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^--task is missing: parity, dms/),
  });
  expect(await run([...convert, '--task', 'mix', '--n', '3'])).toMatchObject({ code: 2 });
  expect(await run([...convert, '--task', 'dms', '--n', '3'])).toMatchObject({ code: 0, err: '' });
  const { logits } = JSON.parse((await run(['forward', net, '--bits', '0110100'])).out);
  expect(logits['3'][0]).toBeCloseTo(0.4806925, 5);
  expect(logits['3'][1]).toBeCloseTo(1.6161135, 5);
  const on = await run(['train', '--from', net, '--epochs', '1', '--out', file('torch-on.json')]);
  expect(on).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(on.out)).toMatchObject({ epoch: 2, heads: [3] });

  const again = await run(['convert', net, '--to', 'json', '--out', net, '--task', 'dms', '--n', '3']);
  expect(again).toMatchObject({
    code: 1,
    err: `${net}: only weights of PyTorch are told what they were trained for\n`,
  });
});

test('train takes every setting of the table, in any order', async () => {
  const net = file('all.json');
  const all = Object.entries<Field>(FIELDS).flatMap(([key, field]) => ['--set', `${key}=${field.default}`]);
  const pair = ['--set', 'network.tau.min=3', '--set', 'network.tau.max=4'];
  const { code, err } = await run(['train', ...all, ...settings, ...pair, '--epochs', '1', '--out', net]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(decodeNetwork(readFileSync(net, 'utf8')).config).toEqual(
    parseConfig({
      network: { units: 12, tau: { min: 3, max: 4 } },
      training: { batchSize: 16, stepsPerEpoch: 20, testBatches: 2 },
    }),
  );
});

test('an LSTM trained with Adam goes on from h, or from h and c', async () => {
  const net = file('lstm.json');
  const lstm = [
    'network.cell=lstm',
    'training.optimizer=adam',
    'training.learningRate=0.003',
    'task.coding=±1',
  ];
  const sets = lstm.flatMap((set) => ['--set', set]);
  const { code } = await run(['train', ...settings, ...sets, '--epochs', '2', '--out', net]);
  expect(code).toBe(0);
  const forward = async (h0: number[]) => {
    writeFileSync(file('start.json'), JSON.stringify(h0));
    return run(['forward', net, '--bits', '10', '--h0', file('start.json')]);
  };
  const zeros = JSON.parse((await run(['forward', net, '--bits', '10'])).out);
  const half = new Array(12).fill(0);
  expect(JSON.parse((await forward(half)).out)).toEqual(zeros);
  expect(JSON.parse((await forward([...half, ...half])).out)).toEqual(zeros);
  expect(JSON.parse((await forward([...half, ...half.fill(1)])).out)).not.toEqual(zeros);
  const wrong = await forward(new Array(13).fill(0));
  expect(wrong).toMatchObject({ code: 1, err: expect.stringMatching(/^\S*start\.json: expected .*24.*\n$/) });
});

test('Ctrl-C leaves a valid network', async () => {
  const net = file('stopped.json');
  const { code, err } = await runProcess(['train', ...settings, '--stop-n', '128', '--out', net], (child) => {
    child.stdout?.once('data', () => child.kill('SIGINT'));
  });
  expect(code).toBe(130);
  expect(err).toMatch(/^interrupted at step [\d,]+; the network is in .*\n$/);
  expect(decodeNetwork(readFileSync(net, 'utf8')).progress.step).toBeGreaterThan(0);
  expect(existsSync(`${net}.partial`)).toBe(false);
});

test.each([
  [['--dance'], 2, "Unknown option '--dance'"],
  [['dance'], 2, 'there is no command "dance"'],
  [['train'], 2, '--out is missing'],
  [['train', '--out', 'x.json', '--set', 'network.unit=3'], 2, 'no such setting "network.unit"'],
  [
    ['train', '--out', 'x.json', '--set', 'network.units=0'],
    1,
    'network.units: expected a number, 1 or more, got 0',
  ],
  [
    ['train', '--out', 'x.json', '--set', 'network.density=120'],
    1,
    'network.density: expected a number, 1 or less, got 1.2',
  ],
  [
    ['train', '--out', 'x.json', '--set', 'network.excitatory=-1'],
    1,
    'network.excitatory: expected a number, 0 or more, got -1',
  ],
  [
    ['train', '--out', 'x.json', '--set', 'network.dale=maybe'],
    1,
    'network.dale: expected boolean, got "maybe"',
  ],
  [
    ['train', '--out', 'x.json', '--epochs', 'many'],
    2,
    '--epochs: expected a whole number, 1 or more, got "many"',
  ],
  [['train', '--out', 'x.json', '--quickly'], 2, "Unknown option '--quickly'"],
  [['train', '--out', 'x.json', '--config', 'none.json'], 1, 'none.json: ENOENT: no such file or directory'],
  [['evaluate'], 2, 'the network file is missing'],
  [['evaluate', 'none.json'], 1, 'none.json: ENOENT: no such file or directory'],
  [['evaluate', 'package.json'], 1, 'package.json: file: neither a network nor settings'],
  [['evaluate', 'package.json', '--p', '2'], 2, '--p: expected uniform or a number from 0 to 1, got "2"'],
  [['forward', 'package.json'], 2, '--bits: expected a row of 0s and 1s'],
  [
    ['bench', '--sizes', 'huge'],
    2,
    '--sizes: expected some of play,medium,paper,play-gru,play-lstm,play-told, got "huge"',
  ],
])('%j ends with %i and one line', async (args, code, sentence) => {
  const result = await run(args);
  expect(result).toMatchObject({ code, out: '' });
  expect(result.err).toContain(sentence);
  expect(result.err.trim().split('\n')).toHaveLength(1);
});

test('--help names every command and every setting', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  for (const word of ['train', 'evaluate', 'forward', 'bench', 'curriculum.threshold=0.98'])
    expect(out).toContain(word);
});

test.skipIf(!paperNetworks)('a network of the paper, through the command line', async () => {
  const net = join(paperNetworks ?? '', 'networks', 'cumulative_parity_N2_N6.json');
  const { bits, models, ts } = JSON.parse(readFileSync(join(paperNetworks ?? '', 'forward.json'), 'utf8'));
  const { out } = await run(['forward', net, '--bits', bits[0].join('')]);
  const expected = models.cumulative_parity_N2_N6.zeros.logits[0][ts.indexOf(24)];
  const logits = Object.values<number[]>(JSON.parse(out).logits).flat();
  expected.flat().forEach((value: number, i: number) => {
    expect(Math.abs(logits[i] - value)).toBeLessThan(2e-5);
  });
  const { accuracy } = JSON.parse((await run(['evaluate', net, '--sequences', '500'])).out);
  for (const N of [2, 3, 4, 5, 6]) expect(accuracy[N]).toBeGreaterThan(0.99);
});

test('train goes on without neurons, and in two goes comes to what it comes to in one', async () => {
  const [start, one, half, two] = ['start.json', 'one.json', 'half.json', 'two.json'].map(file);
  await run(['train', ...settings, '--epochs', '1', '--out', start]);
  const silence = ['--from', start, '--silence', '7,3'];
  expect(await run(['train', ...silence, '--epochs', '2', '--out', one])).toMatchObject({ code: 0, err: '' });
  await run(['train', ...silence, '--epochs', '1', '--out', half]);
  await run(['train', '--from', half, '--epochs', '1', '--out', two]);
  const [whole, parts] = [one, two].map((path) => decodeNetwork(readFileSync(path, 'utf8')));
  expect(parts).toEqual(whole);
  expect(whole.config.network.silent).toEqual([3, 7]);
  expect(whole.progress.history[1].changed).toMatchObject([{ field: 'network.silent', from: 0, to: 2 }]);
  const { hidden } = JSON.parse((await run(['forward', one, '--bits', '0110'])).out);
  expect([hidden[3], hidden[7]]).toEqual([0, 0]);

  const wrong = await run(['train', ...silence.slice(0, 3), '12', '--out', one]);
  expect(wrong).toMatchObject({
    code: 1,
    err: 'network.silent: expected different neurons from 0 to 11\n',
  });
});
