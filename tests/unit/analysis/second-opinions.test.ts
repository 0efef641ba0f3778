import { expect, test } from 'vitest';
import { areaUnder, tauOfArea } from '../../../src/analysis/correlation-area';
import { widthAt } from '../../../src/analysis/correlation-width';
import { SecondOpinions } from '../../../src/analysis/second-opinions';
import { SpectralKnee } from '../../../src/analysis/spectral-knee';

const curveOf = (at: (t: number) => number) => Float64Array.from({ length: 31 }, (_, t) => at(t));
const decay = (tau: number) => curveOf((t) => Math.exp(-t / tau));
const TAUS = [0.7, 1, 2, 3.1, 5, 10, 20];

test.each(TAUS)('all of them know the τ of an exponential: %d', (tau) => {
  const { area, acw0, acw50, acwE, knee } = new SecondOpinions(30).of({ curve: decay(tau), tauNet: tau }, []);
  expect(area.tau).toBeCloseTo(tau, 6);
  expect(acw50.value).toBeCloseTo(tau * Math.LN2, 9);
  expect(acw50.tau).toBeCloseTo(tau, 9);
  expect(acwE.value).toBeCloseTo(tau, 9);
  expect(acw0).toMatchObject({ value: null, tau: null, apart: false });
  expect(Math.abs((knee.tau ?? 0) / tau - 1)).toBeLessThan(0.04);
});

test('the area ends before the curve first falls to 0, and an exponential is cut off there, too', () => {
  expect(areaUnder([1, 0.5, 0.25, -0.1, 0.4])).toEqual({ area: 1.25, cutOff: 2 });
  expect(areaUnder(decay(10))).toMatchObject({ cutOff: 30 });
  expect(tauOfArea(areaUnder(decay(50)))).toBeCloseTo(50, 6);
  expect(tauOfArea({ area: 0.5, cutOff: 0 })).toBeNull();
  expect(tauOfArea({ area: 3.5, cutOff: 3 })).toBeNull();
});

test('a width lies between two lags; where a curve stays above the level there is none', () => {
  expect(widthAt(0, [1, 0.5, -0.5, 0])).toBe(1.5);
  expect(widthAt(0.5, [1, 0.5, 0.1])).toBe(1);
  expect(widthAt(0.5, [1, 0.25])).toBe(0.5);
  expect(widthAt(0, [1, 0.3, 0])).toBe(2);
  expect(widthAt(0.5, [1, 0.9, 0.8])).toBeNull();
});

test('white noise on top of a decay moves no knee, and alone it has none', () => {
  const knee = new SpectralKnee(30);
  for (const tau of [2, 5, 10]) {
    const noisy = decay(tau).map((value, t) => (t === 0 ? 1 : 0.5 * value));
    expect(Math.abs((knee.tau(noisy) ?? 0) / tau - 1)).toBeLessThan(0.02);
  }
  expect(knee.tau(curveOf((t) => (t === 0 ? 1 : 0)))).toBeNull();
});

test('one that is far from τ_net by more than both errors is apart', () => {
  const two = curveOf((t) => 0.7 * Math.exp(-t) + 0.3 * Math.exp(-t / 10));
  const others = (spread: number) =>
    [-1, 0, 1].map((sign) => ({
      curve: two.map((value) => value ** (1 + 0.02 * sign)),
      tauNet: 10 + sign * spread,
    }));
  const opinions = new SecondOpinions(30);
  expect(opinions.of({ curve: two, tauNet: 10 }, others(0.2)).acwE).toMatchObject({ apart: true });
  expect(opinions.of({ curve: two, tauNet: 10 }, others(3)).acwE).toMatchObject({ apart: false });
  expect(opinions.of({ curve: two, tauNet: 10 }, []).acwE).toMatchObject({ error: null, apart: false });
  const { acwE } = opinions.of(
    { curve: decay(5), tauNet: 5.2 },
    [0, 0, 0].map(() => ({ curve: decay(5), tauNet: 5.2 })),
  );
  expect(acwE).toMatchObject({ error: 0, apart: false });
});
