import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Autocorrelation } from '../../../src/analysis/autocorrelation';
import { connectivityOf, drivingWeights } from '../../../src/analysis/connectivity';
import { componentsOf, measureDimensionality } from '../../../src/analysis/dimensionality';
import type { Estimate } from '../../../src/analysis/estimate';
import { Fitter } from '../../../src/analysis/fit';
import { simulate, type Trained } from '../../../src/analysis/simulation';
import { measureTimescales, paperMean, summarise } from '../../../src/analysis/timescales';
import { fromNamed, toNamed } from '../../../src/cells/named';
import { RandomBits } from '../../../src/cells/random-bits';
import { parseConfig } from '../../../src/config/draft';
import type { EngineFactory } from '../../../src/engines/engine';
import { loadWasm } from '../../../src/engines/wasm';
import { jackknifeError } from '../../../src/math/jackknife';
import { Stream } from '../../../src/math/random';
import { decodeNetwork } from '../../../src/network/file';
import { initialState, network, specOf } from '../../support/engines';
import { paperNetworks } from '../../support/golden';
import { fitOf } from '../../support/measured';
import { collect, finish } from '../../support/pieces';

const factory = await loadWasm('plain');

/** A small network with random weights. */
function small(units = 16): Trained {
  const config = parseConfig({ network: { units } });
  const spec = specOf({ network: config.network });
  const { layout } = factory.create(spec);
  const { parameters } = initialState(spec, Stream.of(1, 'init'));
  return { config, parameters: toNamed(parameters, layout, [], 0) };
}

const driving = { steps: 300, trials: 3, p: 'uniform', seed: 7 } as const;

describe('driving a network', () => {
  test('bits do not depend on how the steps are divided, and are held and coded as in its task', () => {
    const draw = (lengths: number[]) => {
      const bits = new RandomBits({ repeat: 3, repeatTo: 3, coding: '±1' }, 2, 0.5, Stream.of(1, 'look'));
      return lengths.flatMap((length) => [...bits.next(length)]);
    };
    const whole = draw([12]);
    expect(draw([1, 4, 7])).toEqual(whole);
    expect(new Set(whole)).toEqual(new Set([-1, 1]));
    whole.forEach((bit, i) => {
      expect(bit).toBe(whole[6 * Math.floor(i / 6) + (i % 2)]);
    });
  });

  test('of a range of repeats every trial draws one, and keeps to it', () => {
    const trials = 40;
    const bits = new RandomBits({ repeat: 2, repeatTo: 4, coding: '01' }, trials, 0.5, Stream.of(1, 'look'));
    const inputs = bits.next(600);
    const held = Array.from({ length: trials }, (_, b) => {
      const row = Array.from({ length: 600 }, (_, t) => inputs[t * trials + b]);
      const keeps = (k: number) => row.every((bit, t) => bit === row[t - (t % k)]);
      return [4, 3, 2].find(keeps);
    });
    expect(new Set(held)).toEqual(new Set([2, 3, 4]));
  });

  test('every trial has a probability of its own where p is uniform', () => {
    const bits = new RandomBits({ repeat: 1, repeatTo: 1, coding: '01' }, 5, 'uniform', Stream.of(1, 'look'));
    const inputs = bits.next(4000);
    bits.p.forEach((p, b) => {
      const ones = inputs.filter((_, i) => i % 5 === b).reduce((sum, bit) => sum + bit, 0);
      expect(Math.abs(ones / 4000 - p)).toBeLessThan(0.04);
    });
    expect(new Set(bits.p).size).toBe(5);
  });

  test('gives all steps after the burn-in, the same for the same seed, and other bits for another', async () => {
    const run = (changes = {}) => collect(simulate(factory, small(), { ...driving, ...changes }));
    const [piece] = await run();
    expect(piece).toMatchObject({ done: 300, total: 300 });
    expect(piece.states).toHaveLength(300 * 3 * 16);
    expect((await run())[0].states).toEqual(piece.states);
    expect((await run({ seed: 8 }))[0].states).not.toEqual(piece.states);
  });

  test('goes on from piece to piece where the last one ended', async () => {
    const trained = small(256);
    const pieces = await collect(simulate(factory, trained, { ...driving, steps: 1500 }));
    expect(pieces.map(({ done }) => done)).toEqual([682, 1364, 1500]);
    const longer = await collect(simulate(factory, trained, { ...driving, steps: 1400 }));
    expect(longer[2].states).toEqual(pieces[2].states.subarray(0, 36 * 3 * 256));
  });

  test('frees the engine when it is stopped early', async () => {
    let disposed = 0;
    const watched: EngineFactory = {
      ...factory,
      create: (spec) => {
        const engine = factory.create(spec);
        engine.dispose = () => disposed++;
        return engine;
      },
    };
    const measuring = measureTimescales(watched, small(256), { ...driving, steps: 5000, lag: 30 });
    expect((await measuring.next()).value).toEqual({ done: 682, total: 5000 });
    await measuring.return(undefined as never);
    expect(disposed).toBe(1);
  });
});

test('a measurement says what it measured, for every neuron', async () => {
  const found = await finish(measureTimescales(factory, small(), { ...driving, lag: 10 }));
  expect(found.tau).toHaveLength(16);
  expect(Math.min(...found.tau)).toBe(1);
  expect(found.fits).toHaveLength(16);
  expect(found.neuronAc).toHaveLength(16 * 11);
  expect(found.populationAc).toHaveLength(11);
  expect(found.populationAc[0]).toBe(1);
  expect(found.driving).toEqual({ ...driving, lag: 10 });
  const row = found.neuronAc.subarray(5 * 11, 6 * 11);
  expect(new Fitter(10).fit(row).rss2).toBeCloseTo(found.fits[5].rss2 ?? -1, 12);
});

const estimated = (tauNet: number | null, part: Partial<Estimate> = {}, without: number[] = []) => ({
  estimate: { ...fitOf(...(tauNet === null ? [] : [tauNet])), ...part },
  without,
});

test('means leave out neurons with τ_net ≤ 1, with a mark or without, and say how many', () => {
  const good = [4, null, 1, 2, 0.01, 99, null].map((tauNet) => estimated(tauNet));
  const marked = [
    estimated(100, { mark: 'bound' }),
    estimated(0.3, { mark: 'oscillating' }),
    estimated(40, { mark: 'noise' }),
  ];
  const found = summarise([...good, ...marked]);
  expect(found).toMatchObject({ counted: 3, fast: 3, unfitted: 4, uncertain: 0 });
  expect(found.marks).toEqual({ bound: 1, constant: 0, oscillating: 1, noise: 1 });
  expect(found.mean).toBeCloseTo(105 / 3, 12);
  expect(paperMean([...good, ...marked].map(({ estimate }) => estimate)).mean).toBeCloseTo(245 / 5, 12);
  expect(summarise([estimated(null), estimated(0.3)])).toMatchObject({
    mean: null,
    sd: null,
    error: null,
    counted: 0,
    fast: 1,
    unfitted: 1,
  });
});

test('the error of the mean is that of the means without each trial', () => {
  const found = summarise([
    estimated(3, {}, [2, 3, 4]),
    estimated(5, {}, [5, 6, 4]),
    estimated(0.5, {}, [9, 0, 0]),
  ]);
  expect(found.error).toBeCloseTo(jackknifeError([3.5, 4.5, 4]) as number, 12);
});

test('with a single trial errors rest on its blocks, with too short a one there are none', async () => {
  const measure = (steps: number) =>
    finish(measureTimescales(factory, small(), { ...driving, trials: 1, steps, lag: 10 }));
  const long = await measure(5000);
  expect(long.samples).toEqual({ of: 'blocks', n: 10 });
  const known = long.fits.filter(({ error }) => error !== null);
  expect(known.length).toBeGreaterThan(8);
  const short = await measure(60);
  expect(short.samples.n).toBe(1);
  expect(short.fits.every(({ error }) => error === null)).toBe(true);
  expect(short.summary.error).toBeNull();
});

test('blocks together have what the whole has, wherever pieces end', () => {
  const states = Float32Array.from({ length: 900 }, (_, i) => Math.sin(i * i));
  const samplesOf = (lengths: number[]) => {
    const correlation = new Autocorrelation(1, 2, 5, 450);
    let at = 0;
    for (const length of lengths) {
      correlation.add(states.subarray(2 * at, 2 * (at + length)));
      at += length;
    }
    return { ...correlation.samples(), whole: correlation.result() };
  };
  const { n, neurons, whole } = samplesOf([450]);
  expect(n).toBe(10);
  const variance = Array.from({ length: n }, (_, i) => neurons[i * 12]).reduce((sum, each) => sum + each, 0);
  // Each block divides by one less than its 45 steps, the whole by 449.
  expect((variance * 44) / 449).toBeCloseTo(whole.neurons[0], 12);
  samplesOf([7, 100, 43, 1, 200, 99]).neurons.forEach((value, i) => {
    expect(value).toBeCloseTo(neurons[i], 12);
  });
});

test('components are counted until they explain more than 90 %', () => {
  const diagonal = (...variances: number[]) =>
    Float64Array.from({ length: variances.length ** 2 }, (_, k) =>
      k % (variances.length + 1) === 0 ? variances[k / (variances.length + 1)] : 0,
    );
  expect(componentsOf(diagonal(1, 6, 0, 3))).toBe(3);
  expect(componentsOf(diagonal(1, 89, 10))).toBe(2);
  expect(componentsOf(diagonal(5, 95))).toBe(1);
  expect(componentsOf(diagonal(0, 0))).toBe(0);
});

test('a rotation has its eigenvalues on the circle of its radius', () => {
  const W = Float32Array.of(0, -2, 0, 2, 0, 0, 0, 0, 0.5);
  const { eigenvalues, ...found } = connectivityOf(W);
  expect(found.spectralRadius).toBeCloseTo(2, 6);
  expect(found.negative).toBeCloseTo(1 / 6, 12);
  expect(found.mean).toBeCloseTo(0, 12);
  expect(found.sd).toBeCloseTo(Math.sqrt(8 / 5), 12);
  expect(eigenvalues.map(({ im }) => Math.round(im)).sort()).toEqual([-2, 0, 2]);
});

test.each([
  ['leaky', 0, 4],
  ['lstm', 8, 16],
  ['gru', 8, 12],
] as const)('the wiring of a cell with gates is that of its candidate state: %s', (cell, from, size) => {
  const weights = Float32Array.from({ length: size }, (_, k) => k);
  expect([...drivingWeights(weights, network({ cell, units: 2 }))]).toEqual([
    from,
    from + 1,
    from + 2,
    from + 3,
  ]);
});

describe.skipIf(!paperNetworks)("the paper's networks (left out where they are missing)", () => {
  interface Golden {
    models: Record<
      string,
      {
        pop_ac: number[];
        h_last_first8: number[][];
        neurons: { neuron: number; ac: number[]; fits: { single_exp: { rss: number } } }[];
      }
    >;
  }
  const read = (...path: string[]) => readFileSync(join(paperNetworks ?? '', ...path), 'utf8');
  const cases: Golden = paperNetworks ? JSON.parse(read('timescales_e2e.json')) : { models: {} };

  test.each(Object.entries(cases.models))('%s: states, autocorrelations, fits', async (name, expected) => {
    const { config, parameters } = decodeNetwork(read('networks', `${name}.json`));
    const [T, B, H, left] = [4200, 2, config.network.units, 200];
    const engine = factory.create(specOf({ network: config.network, batchSize: B, slots: 0, maxLength: T }));
    engine.load({
      parameters: fromNamed(parameters, engine.layout, [], 0),
      momentum: new Float32Array(engine.layout.size),
    });
    const inputs = new Float32Array(T * B);
    for (let b = 0; b < B; b++) {
      for (let t = 0, x = 12345 + b; t < T; t++) {
        x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
        inputs[t * B + b] = x >>> 31;
      }
    }
    const { states } = await engine.simulate({ length: T, inputs, h0: new Float32Array(B * H) });
    expected.h_last_first8.flat().forEach((h, i) => {
      const found = states[((T - 1) * B + Math.floor(i / 8)) * H + (i % 8)];
      expect(Math.abs(found - h)).toBeLessThan(1e-4 * Math.abs(h));
    });

    const correlation = new Autocorrelation(B, H, 30, T - left);
    for (let t = left; t < T; t += 777) {
      correlation.add(states.subarray(t * B * H, Math.min(T, t + 777) * B * H));
    }
    const { neurons, population } = correlation.result();
    const close = (actual: Float64Array, ac: number[]) =>
      ac.forEach((value, k) => {
        expect(Math.abs(actual[k] - value)).toBeLessThan(1e-4 * ac[0]);
      });
    close(population, expected.pop_ac);
    const fitter = new Fitter(30);
    for (const { neuron, ac, fits } of expected.neurons) {
      const row = neurons.subarray(neuron * 31, (neuron + 1) * 31);
      close(row, ac);
      expect(fitter.fit(row).rss1).toBeLessThan(1.001 * fits.single_exp.rss);
    }
  });

  test('the number of principal components', async () => {
    const { models } = JSON.parse(read('pca.json'));
    const trained = decodeNetwork(read('networks', 'cumulative_parity_N2_N6.json'));
    const found = await finish(measureDimensionality(factory, trained, 1));
    expect(Math.abs(found - models.cumulative_parity_N2_N6.mean_p05)).toBeLessThanOrEqual(1);
  });
});
