import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeNetwork } from '../../../../src/network/file';
import { type Opened, openAny } from '../../../../src/network/open';
import { run } from '../../../support/cli';
import { parseCsv } from '../../../support/csv';
import {
  contentsOf,
  EXPLOSIVE,
  freshFolder,
  QUICK_MEASURES,
  runSweep,
  TINY,
  writePlan,
} from '../../../support/sweep';

const plan = {
  base: TINY,
  axes: { 'curriculum.kind': ['single', 'multi'] },
  networks: 2,
  measure: QUICK_MEASURES,
  keep: 'promotions',
};
const NAMES = ['0-single-seed-0', '1-single-seed-1', '2-multi-seed-0', '3-multi-seed-1'];
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a sweep trains and measures every network as the other commands do', async () => {
  const { folder, code, out, err } = await runSweep(plan);
  expect(code).toBe(0);
  const counts = { runs: 4, done: 4, underWay: 0, waiting: 0, failed: 0 };
  expect(JSON.parse(out)).toEqual({ folder, ...counts, table: join(folder, 'table.csv') });
  expect(err.trim().split('\n')).toHaveLength(4);
  expect(readdirSync(join(folder, 'runs')).sort()).toEqual(NAMES);
  expect(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))).toEqual(plan);

  const of = (name: string) => join(folder, 'runs', NAMES[3], name);
  const own = freshFolder();
  const trained = await run(['train', '--config', of('config.json'), '--out', own]);
  const history = lines(readFileSync(of('history.jsonl'), 'utf8'));
  const timeless = (epochs: object[]) => epochs.map((epoch) => ({ ...epoch, seconds: 0 }));
  expect(timeless(history)).toEqual(timeless(lines(trained.out)));
  const network = (path: string) => decodeNetwork(readFileSync(path, 'utf8'));
  expect(network(of('network.json'))).toEqual(network(own));
  const measures = JSON.parse(readFileSync(of('measures.json'), 'utf8'));
  const timescales = await run(['timescales', own, '--steps', '60', '--trials', '2', '--lag', '10']);
  expect(measures.timescales).toEqual(JSON.parse(timescales.out));
  const damage = await run(['damage', own, '--bits', '20', '--trials', '2']);
  expect(measures.damage).toEqual(JSON.parse(damage.out));

  const [header, ...rows] = parseCsv(readFileSync(join(folder, 'table.csv'), 'utf8'));
  expect(rows).toHaveLength(4);
  const cell = (name: string) => rows[3][header.indexOf(name)];
  expect([cell('index'), cell('curriculum.kind'), cell('seed')]).toEqual(['3', 'multi', '1']);
  expect(cell('steps')).toBe(String(history[history.length - 1].step));
  expect(cell('tau.mean')).toBe(String(history[history.length - 1].tau.mean));
  expect(cell('timescales.meanTauNet')).toBe(String(measures.timescales.meanTauNet ?? ''));
  expect(cell('damage.accuracy')).toBe(String(measures.damage.accuracy));
  const table = lines(readFileSync(join(folder, 'table.jsonl'), 'utf8'));
  expect(table.map(({ index, name }) => `${index}-${name}`)).toEqual(NAMES);

  const { lanes } = openAny(readFileSync(join(folder, 'experiment.zip'))) as Opened & { kind: 'experiment' };
  expect(lanes.map(({ name, lane }) => [name, lane])).toEqual([
    ['single-head, seed 0', 0],
    ['single-head, seed 1', 0],
    ['multi-head, seed 0', 1],
    ['multi-head, seed 1', 1],
  ]);
  expect(lanes[2].network).toEqual(network(join(folder, 'runs', NAMES[2], 'network.json')));

  const promoted = history.filter((line) => line.promoted).map(({ heads }) => heads);
  expect(promoted.length).toBeGreaterThan(0);
  for (const heads of promoted) {
    const { progress } = network(of(`network-N${heads.at(-1)}.json`));
    expect(progress).toMatchObject({ heads, reached: heads.at(-1) });
  }
});

test('single runs, in any order, come to what the sweep comes to; its state is told at any time', async () => {
  const small = { base: TINY, networks: 3 };
  const whole = await runSweep(small);
  const { folder, path } = writePlan(small);
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.json'), readFileSync(path));
  const status = async () => JSON.parse((await run(['sweep', folder, '--status'])).out);
  expect(await status()).toMatchObject({ runs: 3, waiting: 3, which: { waiting: [0, 1, 2] } });
  const row = await run(['run', folder, '2']);
  expect(JSON.parse(row.out)).toMatchObject({ index: 2, seed: 2, 'tau.mean': expect.any(Number) });
  expect(await status()).toMatchObject({ done: 1, waiting: 2, which: { done: [2], waiting: [0, 1] } });
  expect(await run(['run', folder, '2'])).toEqual(row);
  await Promise.all([run(['run', folder, '0']), run(['run', folder, '1'])]);
  await run(['sweep', folder]); // which has nothing left to do but to put all together
  expect(contentsOf(folder)).toEqual(contentsOf(whole.folder));
});

test('numbers that go bad are a result, and the sweep goes on', async () => {
  const axes = { 'training.learningRate': [10, 0.01] };
  const { folder, code } = await runSweep({ base: EXPLOSIVE, axes, measure: QUICK_MEASURES });
  expect(code).toBe(0);
  const [bad, good] = lines(readFileSync(join(folder, 'table.jsonl'), 'utf8'));
  const trouble = 'loss is not a number since step 42 (N = 15, epoch 11)';
  expect(bad).toMatchObject({ end: 'diverged', trouble, epochs: 10, steps: 44 });
  expect(good).toMatchObject({ end: 'gaveUp', trouble: null, epochs: 60 });
  const network = readFileSync(join(folder, 'runs', '0-10-seed-1', 'network.json'), 'utf8');
  expect(decodeNetwork(network).progress.epoch).toBe(5);
});

test('a run that cannot be done is told, the others are done, and it is tried again', async () => {
  const small = { base: TINY, networks: 2 };
  const folder = freshFolder();
  const config = join(folder, 'runs', '0-seed-0', 'config.json');
  mkdirSync(join(config, '..'), { recursive: true });
  writeFileSync(config, '{}');
  const { code, out, err } = await runSweep(small, folder);
  expect([code, JSON.parse(out).failed, JSON.parse(out).done]).toEqual([1, 1, 1]);
  const sentence = `${config}: not the settings of the plan`;
  expect(err).toContain(`1 of 2 runs failed, run 0: ${sentence}\n`);
  const { troubles, which } = JSON.parse((await run(['sweep', folder, '--status'])).out);
  expect([troubles, which.failed]).toEqual([{ 0: sentence }, [0]]);
  const [failed] = lines(readFileSync(join(folder, 'table.jsonl'), 'utf8'));
  expect(failed).toMatchObject({ index: 0, end: 'failed', trouble: sentence, steps: null });
  rmSync(config);
  expect(await run(['sweep', folder])).toMatchObject({ code: 0 });
});

test('a folder goes on with its own plan only', async () => {
  const { folder, path } = await runSweep({ base: TINY, networks: 1 });
  const before = contentsOf(folder);
  const other = await runSweep({ base: TINY, networks: 2 }, folder);
  expect(other).toMatchObject({ code: 1, out: '' });
  const reason = 'networks was 1 and is now 2; choose another folder';
  expect(other.err).toBe(`${path}: ${folder} was begun with another plan: ${reason}\n`);
  expect(contentsOf(folder)).toEqual(before);
});

test.each([
  [['sweep'], 2, 'the plan, or the folder of a sweep, is missing'],
  [['sweep', 'none.json', '--out', 'x'], 1, 'none.json: ENOENT: no such file or directory'],
  [['sweep', 'none.json'], 2, '--out is missing: say in which folder to put the runs'],
  [['sweep', 'package.json', '--out', 'x'], 1, 'package.json: name: no such setting'],
  [['sweep', 'src', '--out', 'x'], 2, '--out: the sweep in a folder goes on there'],
  [['sweep', 'src'], 1, 'src/plan.json: ENOENT'],
  [['sweep', 'package.json', '--status'], 2, '--status: expected the folder of a sweep, got "package.json"'],
  [['sweep', 'PLAN', '--out', 'package.json'], 1, 'package.json: EEXIST'],
  [['sweep', 'PLAN', '--out', 'x', '--jobs', '0'], 2, '--jobs: expected a whole number, 1 or more, got "0"'],
  [['run', 'FOLDER'], 2, 'the number of the run is missing'],
  [['run', 'FOLDER', '2'], 2, 'expected a run from 0 to 1, got "2"'],
  [['run', 'FOLDER', 'one'], 2, 'expected a run from 0 to 1, got "one"'],
])('%j ends with %i and one line', async (args, code, sentence) => {
  const { folder, path } = writePlan({ networks: 2 });
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.json'), readFileSync(path));
  const named: Record<string, string> = { PLAN: path, FOLDER: folder };
  const result = await run(args.map((arg) => named[arg] ?? arg));
  expect(result).toMatchObject({ code, out: '' });
  expect(result.err).toContain(sentence);
  expect(result.err.trim().split('\n')).toHaveLength(1);
});
