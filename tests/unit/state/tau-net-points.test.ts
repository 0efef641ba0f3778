import { expect, test } from 'vitest';
import { referenceFactory } from '../../../src/engines/reference';
import { newLane } from '../../../src/state/lane';
import { liveMeasurement } from '../../../src/state/measure';
import {
  measurementOf,
  nOf,
  tauNetPointOf,
  withFindings,
  withMeasurement,
  withTauNetPoint,
} from '../../../src/state/tau-net-points';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { findingsOf, quick } from '../../support/findings';
import { lookAtN } from '../../support/looks';

const config = smallConfig();
const untrained = await (await Trainer.begin(referenceFactory, config)).snapshot();
const findings = await findingsOf(untrained);

test('the N a network stands for: before training, when it has just reached one, and while it learns', () => {
  const record = (step: number, promoted: boolean) => ({
    epoch: 1,
    step,
    heads: [2, 3],
    loss: 0.1,
    accuracy: {},
    promoted,
  });
  const at = (step: number, ...history: ReturnType<typeof record>[]) =>
    nOf({ epoch: 1, step, heads: [2, 3, 4], history }, 2);
  expect(at(0)).toBe(1);
  expect(at(25, record(25, true))).toBe(3);
  expect(at(26, record(25, true))).toBe(4);
  expect(at(25, record(25, false))).toBe(4);
  expect(at(9000)).toBe(4);
});

test('a measurement is plain: it comes back from JSON as it was', () => {
  const measurement = measurementOf(1, 0, findings);
  expect(JSON.parse(JSON.stringify(measurement))).toEqual(measurement);
  expect(measurement).toMatchObject({
    N: 1,
    step: 0,
    driving: quick,
    dimensionality: findings.dimensionality,
  });
  expect(measurement.tau).toEqual([...findings.timescales.tau]);
  expect(measurement.tauNet).toEqual(findings.timescales.fits.map(({ tauNet }) => tauNet));
  expect(measurement.population.ac).toHaveLength(11);
  expect(measurement.connectivity).not.toHaveProperty('eigenvalues');
});

test('a network without activity has no autocorrelation, and that can be kept', () => {
  const silent = { ...findings.timescales, populationAc: new Float64Array(11).fill(Number.NaN) };
  const { population } = measurementOf(1, 0, { ...findings, timescales: silent });
  expect(population.ac).toEqual(new Array(11).fill(null));
});

test('a look holds what a measurement says, and what it rests on', () => {
  const { marks, uncertain, ...summary } = findings.timescales.summary;
  expect(marks.oscillating + uncertain).toBeGreaterThan(0);
  const { eigenvalues, ...connectivity } = findings.connectivity;
  expect(eigenvalues).toHaveLength(12);
  expect(tauNetPointOf(measurementOf(3, 75, findings))).toEqual({
    N: 3,
    step: 75,
    steps: 200,
    trials: 2,
    tauNet: summary,
    of: 12,
    connectivity,
    dimensionality: findings.dimensionality,
  });
});

test('looks are kept by N, smallest first, whenever they come; of two at one N the one that tells more', () => {
  const looks = [lookAtN(5, 3), lookAtN(2, 1), lookAtN(3, 2)].reduce(
    withTauNetPoint,
    [] as readonly ReturnType<typeof lookAtN>[],
  );
  expect(looks.map(({ N }) => N)).toEqual([2, 3, 5]);
  const { step } = looks[1];
  const with3 = (part: object) =>
    withTauNetPoint(looks, lookAtN(3, 9, part)).find(({ N }) => N === 3)?.tauNet.mean;
  expect(with3({ step: step + 1, steps: 5000 })).toBe(9);
  expect(with3({ steps: 100_000 })).toBe(9);
  expect(with3({ steps: 5000 })).toBe(2);
  expect(with3({ step: step - 1, steps: 100_000 })).toBe(2);
  expect(withTauNetPoint(looks, lookAtN(3, 9, { steps: 5000 }))).toBe(looks);
});

test('the latest findings are shown; older ones that come late only fill in their N', () => {
  const lane = { ...newLane(0, config), ...withFindings(newLane(0, config), 4, 75, findings) };
  expect(lane.findings).toEqual({ N: 4, step: 75, findings });
  const late = withFindings(lane, 2, 25, findings);
  expect(late.findings).toBe(lane.findings);
  expect(late.looks?.map(({ N }) => N)).toEqual([2, 4]);
});

test('a measurement takes the place of an earlier one of the same network only', () => {
  const at = (step: number, N: number) => measurementOf(N, step, findings);
  const measurements = [at(50, 3), at(25, 2), at(50, 4)].reduce(withMeasurement, []);
  expect(measurements.map(({ step, N }) => [step, N])).toEqual([
    [25, 2],
    [50, 4],
  ]);
});

test.each([
  [64, 20_000, 10],
  [128, 20_000, 10],
  [180, 10_114, 10],
  [256, 5000, 10],
  [500, 5000, 5],
  [4096, 5000, 5],
])('a live estimate of %i units rests on %i steps × %i trials', (units, steps, trials) => {
  expect(liveMeasurement(units)).toEqual({ steps, trials, p: 'uniform', seed: 0, lag: 30 });
});
