import { expect, test } from 'vitest';
import { inspect } from '../../../src/neighbours/modules/inspect';
import { measure } from '../../../src/neighbours/modules/measures';
import { firstNetwork, recordedResults as networks } from '../../../src/neighbours/modules/recorded';
import {
  bridgesOf,
  DEFAULT_SETTINGS,
  keyOf,
  STEPS,
  SWEPT_SEEDS,
} from '../../../src/neighbours/modules/settings';
import { overview } from '../../../src/neighbours/overview/recorded';

/** `node --import tsx scripts/modules.mjs` records them. */

const at = (wires: number) =>
  networks.filter(({ settings }) => settings.units === DEFAULT_SETTINGS.units && settings.wires === wires);

test('every bridge of the default size was recorded for all seeds', () => {
  for (const wires of bridgesOf(DEFAULT_SETTINGS.units))
    expect(at(wires).map(({ seed }) => seed)).toEqual(Array.from({ length: SWEPT_SEEDS }, (_, seed) => seed));
  expect(new Set(networks.map(({ settings, seed }) => keyOf(settings, seed))).size).toBe(networks.length);
});

test('the network that was recorded does what was found of it', () => {
  const found = at(DEFAULT_SETTINGS.wires)[0].measures;
  const { answers, probeF, correlationF } = measure(firstNetwork(), DEFAULT_SETTINGS.noise);
  expect(answers.all).toBeCloseTo(found.answers.all, 2);
  for (let t = 0; t < STEPS; t++) expect(Math.abs(probeF[t] - found.probeF[t])).toBeLessThan(0.02);
  expect(correlationF).toBeCloseTo(found.correlationF, 2);
});

test('at step 1 each half knows its own digit alone; later the left one knows both', () => {
  const { accuracy, tells } = inspect(firstNetwork(), { noise: 0.3 });
  expect(accuracy[0][0][1]).toBeLessThan(0.2);
  expect(accuracy[STEPS - 1][0][1]).toBeGreaterThan(0.6);
  for (const all of tells)
    for (const [left, right] of all) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + right).toBeLessThan(1.1);
    }
});

test('a half that is silenced takes with it what only it knew', () => {
  const { answers } = inspect(firstNetwork(), { noise: 0.3, silenced: 1 });
  expect(answers.asked[0]).toBeGreaterThan(0.8);
  expect(answers.asked[1]).toBeLessThan(0.4);
  expect(answers.leftDecides).toBe(1);
});

test('what the list of neighbours shows of the halves is what their page comes with', () => {
  expect(overview.modules.map(({ wires }) => wires)).toEqual(bridgesOf(DEFAULT_SETTINGS.units));
  for (const { wires, F } of overview.modules) {
    const all = at(wires).map(({ measures }) => measures.probeF[STEPS - 1]);
    expect(F[STEPS - 1]).toBeCloseTo(all.reduce((sum, each) => sum + each, 0) / all.length, 2);
  }
});
