import { expect, test } from 'vitest';
import { Fitter } from '../../../src/analysis/fit';
import { type FitMark, fitMark } from '../../../src/analysis/fit-mark';
import { fillNormal } from '../../../src/math/normal';
import { Stream } from '../../../src/math/random';
import { openAny } from '../../../src/network/open';
import { caseBytes } from '../../support/cases';

const fitter = new Fitter(30);
const lags = Array.from({ length: 31 }, (_, t) => t);
const noise = fillNormal(new Float64Array(31), Stream.of(3, 'look'));
const rough = (size: number) => (t: number) => (t === 0 ? 0 : size * noise[t]);

function markOf(curve: readonly number[]): FitMark | null {
  const fitted = curve.slice(0, 31);
  return fitMark(fitter.fit(fitted), fitted);
}

const decay = (tau: number) => (t: number) => Math.exp(-t / tau);
const wave = (tau: number, period: number) => (t: number) =>
  Math.exp(-t / tau) * Math.cos((2 * Math.PI * t) / period);

test.each<[string, FitMark | null, (t: number) => number]>([
  ['a decay', null, decay(5)],
  ['a fast decay', null, decay(0.4)],
  ['a decay with noise', null, (t) => decay(3)(t) + rough(0.02)(t)],
  ['a decay just at the bound', null, decay(100)],
  ['two decays', null, (t) => 0.6 * decay(1)(t) + 0.4 * decay(12)(t)],
  ['a decay on top of white noise', null, (t) => (t === 0 ? 1 : 0.3 * decay(8)(t))],
  ['a decay that sinks a little below 0, as in short trials', null, (t) => 1.08 * decay(6)(t) - 0.08],
  ['a decay beyond the bound', 'bound', decay(300)],
  ['a decay beyond the bound with noise', 'bound', (t) => decay(300)(t) + rough(0.005)(t)],
  ['a fast decay down to a floor', 'bound', (t) => 0.7 * decay(2)(t) + 0.3],
  ['a constant', 'constant', () => 1],
  ['next to a constant', 'constant', (t) => 1 - 1e-4 * t],
  ['a wave', 'oscillating', wave(1e9, 10)],
  ['a wave that dies away', 'oscillating', wave(8, 9)],
  ['a wave over a mean', 'oscillating', (t) => 0.7 + 0.3 * wave(1e9, 9)(t)],
  ['alternation', 'oscillating', (t) => (-0.7) ** t],
  ['weak alternation', 'oscillating', (t) => (-0.4) ** t],
  ['the opposite a step later, and nothing then', 'oscillating', (t) => [1, -0.4][t] ?? 0],
  ['white noise', 'noise', (t) => (t === 0 ? 1 : rough(0.01)(t))],
  ['white noise of few samples', 'noise', (t) => (t === 0 ? 1 : rough(0.05)(t))],
  ['exactly nothing after lag 0', 'noise', (t) => (t === 0 ? 1 : 0)],
])('%s is marked: %s', (_, mark, curve) => {
  expect(markOf(lags.map(curve))).toBe(mark);
});

test('whatever the unit', () => {
  for (const unit of [1e-30, 1, 1e30]) {
    expect(markOf(lags.map((t) => unit * wave(8, 9)(t)))).toBe('oscillating');
    expect(markOf(lags.map((t) => unit * decay(7)(t)))).toBeNull();
  }
});

test('of the nineteen curves of all sorts just those are marked that are no decay', () => {
  const opened = openAny(caseBytes('ac/curves.json'));
  if (opened.kind !== 'curves') throw new Error(opened.kind);
  const marks = opened.curves.map((curve, i) => [i, markOf(curve)] as const).filter(([, mark]) => mark);
  expect(Object.fromEntries(marks)).toEqual({
    3: 'bound',
    8: 'noise',
    9: 'constant',
    10: 'oscillating',
    11: 'oscillating',
  });
});
