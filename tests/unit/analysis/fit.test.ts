import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fitter } from '../../../src/analysis/fit';
import { golden } from '../../support/golden';

interface Golden {
  acs: {
    why: string;
    ac: number[];
    best?: {
      single: { rss: number };
      double: { rss: number };
      selected: number;
      tau_net: number;
    };
  }[];
}
const { acs } = golden<Golden>('autocorrelation_fits.json');
const fitter = new Fitter(30);
const lags = Array.from({ length: 31 }, (_, t) => t);
const single = (t: number, a: number, tau: number) => a * Math.exp(-t / tau);
const double = (t: number, a: number, tau1: number, tau2: number, c: number) =>
  a * (c * Math.exp(-t / tau1) + (1 - c) * Math.exp(-t / tau2));

const known = acs.flatMap(({ best, ...curve }) => (best ? [{ ...curve, best }] : []));

test.each(known)('a curve of the paper, $why, is fitted as well as from many starts', ({ ac, best }) => {
  const { rss1, rss2, aic1, aic2, model, tauNet } = fitter.fit(ac);
  expect(rss1).toBeLessThan(1.001 * best.single.rss);
  expect(rss2).toBeLessThan(1.001 * best.double.rss);
  expect(aic1).toBeCloseTo(4 + 31 * Math.log((rss1 ?? 0) / 31), 9);
  expect(aic2).toBeCloseTo(8 + 31 * Math.log((rss2 ?? 0) / 31), 9);
  expect(model).toBe(best.selected);
  if (best.tau_net > 0.05) expect((tauNet ?? 0) / best.tau_net).toBeCloseTo(1, 3);
});

const tau = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('one exponential is recovered, and chosen', () => {
  fc.assert(
    fc.property(tau(0.2, 99), (t1) => {
      const { model, tauNet, single: found } = fitter.fit(lags.map((t) => single(t, 3, t1)));
      expect(model).toBe(1);
      expect((tauNet ?? 0) / t1).toBeCloseTo(1, 8);
      expect(found?.a).toBeCloseTo(1, 8);
    }),
  );
});

test('two exponentials are recovered, and chosen', () => {
  fc.assert(
    fc.property(tau(0.3, 5), tau(2, 10), tau(0.1, 0.9), (t1, ratio, c) => {
      const found = fitter.fit(lags.map((t) => double(t, 1, t1, t1 * ratio, c)));
      expect(found.model).toBe(2);
      expect((found.tauNet ?? 0) / (t1 * ratio)).toBeCloseTo(1, 4);
      expect((found.double?.tau1 ?? 0) / t1).toBeCloseTo(1, 4);
      expect(found.double?.c).toBeCloseTo(c, 3);
    }),
  );
});

/** The RSS of the parameters that were found, from the definition of the models. */
function recomputed(ac: number[]) {
  const { single: one, double: two, ...rest } = fitter.fit(ac);
  if (!one || !two) throw new Error('not fitted');
  const sum = (model: (t: number) => number) =>
    lags.reduce((rss, t) => rss + (ac[t] / ac[0] - model(t)) ** 2, 0);
  return {
    one,
    two,
    ...rest,
    again1: sum((t) => single(t, one.a, one.tau)),
    again2: sum((t) => double(t, two.a, two.tau1, two.tau2, two.c)),
  };
}

/** The least RSS over a dense grid of pairs of time constants, each with its best amplitudes, found one by one. */
function bruteForce(y: number[]): { one: number; two: number } {
  const taus = [1e-3, ...Array.from({ length: 110 }, (_, i) => 0.15 * (100 / 0.15) ** (i / 109))];
  const curves = taus.map((each) => lags.map((t) => single(t, 1, each)));
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, t) => sum + value * b[t], 0);
  const rss = (e: number[], u: number, f: number[], v: number) =>
    y.reduce((sum, value, t) => sum + (value - u * e[t] - v * f[t]) ** 2, 0);
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  let [one, two] = [Infinity, Infinity];
  curves.forEach((e, i) => {
    one = Math.min(one, rss(e, clip(dot(y, e) / dot(e, e)), e, 0));
    for (const f of curves.slice(0, i)) {
      const [ee, ef, ff, ye, yf] = [dot(e, e), dot(e, f), dot(f, f), dot(y, e), dot(y, f)];
      const determinant = ee * ff - ef * ef;
      const [u, v] = [(ff * ye - ef * yf) / determinant, (ee * yf - ef * ye) / determinant];
      if (u >= 0 && v >= 0 && u + v <= 1) two = Math.min(two, rss(e, u, f, v));
      const share = clip((ye - yf + ff - ef) / (ee - 2 * ef + ff));
      two = Math.min(two, rss(e, share, f, 1 - share));
    }
  });
  return { one, two: Math.min(one, two) };
}

const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 31, maxLength: 31 });
const messy = fc
  .tuple(noise, fc.constantFrom(0, 0.003, 0.05, 0.5), tau(0.1, 20), tau(1, 6), tau(0, 1), tau(0, 3))
  .map(([rough, size, t1, ratio, c, beat]) =>
    lags.map((t) =>
      t === 0 ? 1 : double(t, 1, t1, t1 * ratio, c) * (beat > 2 ? Math.cos(beat * t) : 1) + size * rough[t],
    ),
  );

test('no pair of time constants on a dense grid does better, whatever the curve', () => {
  fc.assert(
    fc.property(messy, (ac) => {
      const { rss1, rss2, again1, again2, one, two } = recomputed(ac);
      const brute = bruteForce(ac);
      expect(rss1).toBeLessThanOrEqual(1.001 * brute.one + 1e-12);
      expect(rss2).toBeLessThanOrEqual(1.001 * brute.two + 1e-12);
      expect(again1).toBeCloseTo(rss1 ?? -1, 9);
      expect(again2).toBeCloseTo(rss2 ?? -1, 9);
      expect(Math.max(one.a, two.a, two.c)).toBeLessThanOrEqual(1);
      expect(Math.min(one.a, two.a, two.c)).toBeGreaterThanOrEqual(0);
      expect(Math.max(one.tau, two.tau2)).toBeLessThanOrEqual(100);
      expect(two.tau1).toBeLessThanOrEqual(two.tau2);
    }),
    { numRuns: 40 },
  );
});

describe('curves at the edge', () => {
  test('a curve that does not decay has the slowest time constant', () => {
    expect(fitter.fit(lags.map(() => 2))).toMatchObject({ model: 1, tauNet: 100 });
  });

  test('noise without memory has the fastest, at which nothing is left at lag 1', () => {
    const { model, tauNet, rss1, rss2 } = fitter.fit(lags.map((t) => (t === 0 ? 5 : -0.01)));
    expect({ model, tauNet }).toEqual({ model: 1, tauNet: 0.01 });
    expect(rss2).toBe(rss1);
  });

  test.each([
    ['of a silent neuron', lags.map(() => 0)],
    ['with a gap', lags.map((t) => (t === 7 ? Number.NaN : 1))],
    ['that is infinite', lags.map((t) => (t === 7 ? Number.POSITIVE_INFINITY : 1))],
    ['with a negative variance', lags.map(() => -1)],
    ['that is too short', [1, 0.5]],
  ])('a curve %s is not fitted', (_, ac) => {
    expect(fitter.fit(ac)).toMatchObject({ model: null, tauNet: null, single: null, double: null });
  });
});

test('a curve that one fast decay nearly makes is given its slow companion, not the slowest', () => {
  const ac = lags.map((t) => [1, 0.0384782715, 1.136e-6, 0, 0.0451806761][t] ?? 0);
  Object.assign(ac, { 11: 0.05, 12: -0.0486550635, 21: -0.05, 25: 0.04097259, 26: 0.05 });
  expect(fitter.fit(ac).rss2).toBeLessThanOrEqual(1.001 * bruteForce(ac).two);
});
