import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Fitter } from '../../../src/analysis/fit';
import { run, runProcess } from '../../support/cli';
import { golden } from '../../support/golden';

const folder = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('timescales prints τ and τ_net of every neuron, the same for the same seed', async () => {
  const net = join(folder, 'net.json');
  const settings = ['network.units=12', 'training.batchSize=8', 'training.stepsPerEpoch=5'];
  const sets = settings.flatMap((setting) => ['--set', setting]);
  await run(['train', ...sets, '--epochs', '1', '--out', net]);
  const args = ['timescales', net, '--steps', '500', '--trials', '3', '--lag', '20'];
  const { code, out, err } = await run(args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const found = JSON.parse(out);
  expect(found.tau).toHaveLength(12);
  expect(found.tauNet).toHaveLength(12);
  expect(found.model).toHaveLength(12);
  const { counted, fast, unfitted } = found.neurons;
  expect(counted + fast + unfitted).toBe(12);
  const slow = found.tauNet.filter((tau: number | null, i: number) => tau && tau > 1 && !found.mark[i]);
  expect(slow).toHaveLength(counted);
  if (counted > 0) {
    const mean = slow.reduce((sum: number, tau: number) => sum + tau, 0) / counted;
    expect(found.meanTauNet).toBeCloseTo(mean, 9);
  }
  expect(found.samples).toEqual({ of: 'trials', n: 3 });
  expect(found.tauNetError.filter((error: number | null) => error !== null).length).toBeGreaterThan(5);
  expect(Object.keys(found.secondOpinions)).toEqual(['area', 'acw0', 'acw50', 'acwE', 'knee']);
  for (const { value, error } of Object.values<Record<string, unknown>>(found.secondOpinions)) {
    expect(value).toHaveLength(12);
    expect(error).toHaveLength(12);
  }
  expect(found.population.ac).toHaveLength(21);
  expect(found.dimensionality).toBeGreaterThan(0);
  expect((await run([...args, '--seed', '1', '--p', 'uniform'])).out).toBe(out);
  expect((await run([...args, '--p', '0.5'])).out).not.toBe(out);
});

test('timescales --check says as what its τ_net would come out, were they the truth', async () => {
  const net = join(folder, 'checked.json');
  const sets = ['network.units=6', 'training.batchSize=8', 'training.stepsPerEpoch=2', 'network.tau.min=3'];
  const more = ['network.tau.max=6'];
  await run(['train', ...[...sets, ...more].flatMap((set) => ['--set', set]), '--epochs', '1', '--out', net]);
  const args = ['timescales', net, '--steps', '400', '--trials', '4', '--check'];
  const { check, meanTauNet } = JSON.parse((await run(args)).out);
  expect(Object.keys(check)).toEqual(['mean', 'slowest', 'population']);
  expect(check.mean.tau).toBe(meanTauNet);
  const { mean, sd, surrogates, certain, uncertain, marked } = check.mean;
  expect(certain + uncertain + marked).toBe(surrogates);
  expect(Math.abs(mean - meanTauNet)).toBeLessThan(3 * sd);
  expect(JSON.parse((await run(args.slice(0, -1))).out)).not.toHaveProperty('check');
});

test('fit fits every curve on standard input', async () => {
  const { acs } = golden<{ acs: { ac: number[] }[] }>('autocorrelation_fits.json');
  const silent = new Array(31).fill(0);
  const input = JSON.stringify({ ac: [acs[0].ac, silent, acs[2].ac] });
  const { code, out } = await runProcess(['fit'], (child) => child.stdin?.end(input));
  expect(code).toBe(0);
  const fitter = new Fitter(30);
  expect(JSON.parse(out)).toEqual({ fits: [acs[0].ac, silent, acs[2].ac].map((ac) => fitter.fit(ac)) });
});

const curve = JSON.stringify(Array.from({ length: 31 }, (_, t) => 0.5 ** t));
test.each([
  [['fit'], '', 1, 'standard input: empty'],
  [['fit'], '{"ac": [[1, NaN]]}', 1, 'standard input: ac.0: expected 31 numbers or more'],
  [
    ['fit'],
    '{"seed": 1}',
    1,
    'standard input: expected autocorrelations, {"ac": [[…], …]}; this is settings',
  ],
  [['fit'], '{"ac": 3}', 1, 'standard input: ac: expected array, got 3'],
  [['fit'], '{"ac": [[1, "x"]]}', 1, 'standard input: ac.0.1: expected number, got "x"'],
  [
    ['fit'],
    `{"ac": [${curve}, [1, 0.5]]}`,
    1,
    'standard input: ac.1: expected 31 numbers or more, lags 0 to 30, got 2',
  ],
  [['fit', '--lag', '2'], '', 2, '--lag: expected a whole number, 5 or more, got "2"'],
  [['fit', 'curves.json'], '', 2, '"curves.json" is not expected'],
  [['timescales'], '', 2, 'the network file is missing'],
  [['timescales', 'none.json'], '', 1, 'none.json: ENOENT: no such file or directory'],
  [['timescales', 'none.json', '--steps', '20'], '', 2, '--steps: expected 32 or more for 30 lags, got 20'],
  [
    ['timescales', 'none.json', '--p', '1.5'],
    '',
    2,
    '--p: expected uniform or a number from 0 to 1, got "1.5"',
  ],
])('%j with %j ends with %i and one line', async (args, input, code, sentence) => {
  const result = await run(args, input);
  expect(result).toMatchObject({ code, out: '' });
  expect(result.err).toContain(sentence);
  expect(result.err.trim().split('\n')).toHaveLength(1);
});
