import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const small = [
  'network.units=12',
  'training.batchSize=8',
  'training.stepsPerEpoch=5',
  'curriculum.threshold=0.5',
];
const sets = small.flatMap((setting) => ['--set', setting]);

beforeAll(async () => {
  expect((await run(['train', ...sets, '--epochs', '4', '--out', file('four.json')])).code).toBe(0);
}, 120_000);

test('training goes on from a file as if it had never stopped', async () => {
  await run(['train', ...sets, '--epochs', '1', '--out', file('one.json')]);
  const { code, out } = await run([
    'train',
    '--from',
    file('one.json'),
    '--epochs',
    '3',
    '--out',
    file('rest.json'),
  ]);
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(3);
  const read = (name: string) => ({ ...JSON.parse(readFileSync(file(name), 'utf8')), createdAt: '' });
  expect(read('rest.json')).toEqual(read('four.json'));
}, 120_000);

test('damage prints one object for a file, and a line a file for several', async () => {
  const args = ['--bits', '20', '--trials', '2', '--n', '2'];
  const one = await run(['damage', file('four.json'), ...args]);
  expect(one).toMatchObject({ code: 0, err: '' });
  const found = JSON.parse(one.out);
  expect(found.N).toBe(2);
  expect(found.neurons).toHaveLength(12);
  expect(Object.keys(found.neurons[0])).toEqual(['neuron', 'tau', 'recruited', 'relative']);
  expect(found.noise.weights.epsilon).toHaveLength(found.noise.weights.relative.length);
  expect(found.noise.tau).toHaveProperty('halfSteps');
  expect(found.readout['2']).toHaveProperty('linear');
  const two = await run(['damage', file('four.json'), file('four.json'), ...args]);
  expect(two.out).toBe(one.out + one.out);
}, 120_000);

test('retrain prints a line for every N', async () => {
  const { code, out } = await run([
    'retrain',
    file('four.json'),
    '--to',
    '4-5,7',
    '--epochs',
    '2',
    '--what',
    'head',
  ]);
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ N }) => N)).toEqual([4, 5, 7]);
  expect(lines[0].accuracy).toHaveLength(2);
}, 120_000);

test.each([
  [['damage'], 2, 'the network file is missing'],
  [['damage', 'none.json'], 1, 'none.json: ENOENT'],
  [['damage', 'none.json', '--neurons', '5'], 2, '--neurons: expected all or some, got "5"'],
  [['damage', 'FOUR', '--n', '40'], 1, 'There is no head for N = 40'],
  [['retrain', 'FOUR'], 2, '--to is missing'],
  [['retrain', 'FOUR', '--to', '9-x'], 2, '--to: expected Ns as 9-16 or 9,12, got "9-x"'],
  [['retrain', 'FOUR', '--to', '9-3'], 2, '--to: expected Ns as 9-16 or 9,12, got "9-3"'],
  [['retrain', 'FOUR', '--to', '9', '--what', 'half'], 2, '--what: expected all or head, got "half"'],
  [['train', '--from', 'FOUR', '--set', 'network.units=8', '--out', 'x'], 2, 'network.units cannot change'],
  [['train', '--from', 'FOUR', '--config', 'x', '--out', 'x'], 2, '--from has settings of its own'],
])(
  '%j ends with %i and one line',
  async (args, code, sentence) => {
    const result = await run(args.map((arg) => (arg === 'FOUR' ? file('four.json') : arg)));
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(sentence);
    expect(result.err.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);
