import { expect, test } from 'vitest';
import { ablate } from '../../../src/analysis/ablation';
import { breakNetwork } from '../../../src/analysis/damage';
import { findHead, headReadout, testedN } from '../../../src/analysis/damage-subject';
import {
  tauDirection,
  weightDirection,
  withoutNeuron,
  withTauNoise,
  withWeightNoise,
} from '../../../src/analysis/harm';
import { damaged } from '../../../src/analysis/lesion';
import { ReadoutFitter } from '../../../src/analysis/linear-readout';
import { halfOf } from '../../../src/analysis/noise';
import { recruitmentOf } from '../../../src/analysis/recruitment';
import { answersOf, drawTestStream } from '../../../src/analysis/test-stream';
import { cellOf, initialise, layoutOf } from '../../../src/cells';
import { view } from '../../../src/cells/layout';
import { constrain, maskOf } from '../../../src/cells/mask';
import { fromNamed } from '../../../src/cells/named';
import { untrainedParameters } from '../../../src/cells/untrained';
import { referenceFactory } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { euclidean } from '../../../src/math/normal';
import { Stream } from '../../../src/math/random';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { finish } from '../../support/pieces';
import { trained } from '../../support/trained';

const settings = { N: 3, trials: 2, bits: 30, seed: 5 };

test.each(['leaky', 'lstm'] as const)(
  'a %s network without a neuron is one whose state is held at 0',
  async (cell) => {
    const network = await trained('multi', 120, 2, cell);
    const { config, parameters } = network;
    const H = config.network.units;
    const stream = drawTestStream(config, settings, 3);
    const answers = answersOf(config, stream, 3);
    const head = headReadout(network, 3);
    const all = Array.from({ length: H }, (_, i) => i);
    const { accuracy, relative } = await finish(ablate(referenceFactory, network, settings, all));

    const layout = layoutOf(config.network, 0);
    const vector = fromNamed(parameters, layout, [], 0);
    /** Step by step, the state of a neuron wiped out before every step, which no engine does. */
    const right = (lost: number | undefined) => {
      const width = cellOf(config.network).carries * H;
      let h = stream.h0.slice();
      let count = 0;
      for (let m = 0; m < stream.warmUp + stream.bits; m++) {
        if (lost !== undefined) for (let k = lost; k < h.length; k += H) h[k] = 0;
        const inputs = stream.inputs.subarray(m * stream.trials, (m + 1) * stream.trials);
        h = Float32Array.from(
          cellOf(config.network).forward(vector, layout, config.network, { length: 1, inputs, h0: h }).end,
        );
        if (m < stream.warmUp) continue;
        for (let b = 0; b < stream.trials; b++) {
          let d = head.bias;
          for (let i = 0; i < H; i++) if (i !== lost) d += head.weight[i] * h[b * width + i];
          if ((d > 0 ? 1 : 0) === answers[(m - stream.warmUp) * stream.trials + b]) count++;
        }
      }
      return count / (stream.bits * stream.trials);
    };
    const whole = right(undefined);
    expect(accuracy).toBeCloseTo(whole, 12);
    for (const neuron of all) {
      const expected = whole - 0.5 > 0.02 ? (right(neuron) - 0.5) / (whole - 0.5) : null;
      if (expected === null) expect(relative[neuron]).toBeNull();
      else expect(relative[neuron]).toBeCloseTo(expected, 12);
    }
  },
);

test.each(['leaky', 'gru'] as const)(
  'noise in a sparse %s network makes no connections, and with Dale’s law no other signs',
  (cell) => {
    const config = smallConfig({ network: { cell, density: 0.4, dale: true } }, 1);
    const { network } = config;
    const layout = layoutOf(network, 0);
    const mask = maskOf(config) as Uint8Array;
    const direction = weightDirection(layout, config, Stream.of(2, 'look'));
    expect(euclidean(direction)).toBeCloseTo(1, 6);
    expect(direction.every((g, k) => (g !== 0) === mask[k % mask.length] > 0)).toBe(true);
    expect(direction.some((g, k) => g * (k % 12 < 10 ? 1 : -1) < 0)).toBe(true);
    const whole = { config, parameters: untrainedParameters(config) };
    const noisy = damaged({ ...whole, config }, { silent: [], noise: { of: 'weights', size: 2 } });
    const W = ({ parameters }: typeof whole) =>
      parameters.find(({ name }) => name === 'recurrent.weight')?.values as Float32Array;
    expect(W(noisy)).not.toEqual(W(whole));
    const allowed = W(noisy).slice();
    constrain(allowed, network, mask);
    expect(W(noisy)).toEqual(allowed);
  },
);

test('noise in W has the length it says and leaves self-connections out; noise in τ only slows down', () => {
  const config = smallConfig({}, 1);
  const { network } = config;
  const layout = layoutOf(network, 1);
  const vector = new Float32Array(layout.size);
  initialise(vector, layout, config, Stream.of(1, 'init'));
  const W = (from: Float32Array) => view(from, layout.cell['recurrent.weight']);
  const noisy = withWeightNoise(vector, layout, weightDirection(layout, config, Stream.of(2, 'look')), 0.3);
  const shift = W(noisy).map((w, k) => w - W(vector)[k]);
  expect(euclidean(shift)).toBeCloseTo(0.3 * euclidean(W(vector)), 5);
  for (let i = 0; i < network.units; i++) expect(W(noisy)[i * network.units + i]).toBe(0);

  const tau = (from: Float32Array) => view(from, layout.cell.tau);
  const slower = withTauNoise(vector, layout, tauDirection(network.units, Stream.of(2, 'look')), 0.5);
  expect(tau(slower).every((value, i) => value >= tau(vector)[i])).toBe(true);
  expect(euclidean(tau(slower).map((value, i) => value - tau(vector)[i]))).toBeCloseTo(
    0.5 * euclidean(tau(vector)),
    5,
  );
  expect(withoutNeuron(vector, layout, 2)).not.toEqual(vector);
  expect(tau(withoutNeuron(vector, layout, 2))).toEqual(tau(vector));
});

test('half of the skill is found between two ε, on a log scale, and not where it is never lost', () => {
  const curve = (...means: number[]) => means.map((mean): [number, number] => [mean, 0]);
  expect(halfOf([0, 0.1, 1], curve(1, 0.75, 0.25))).toBeCloseTo(Math.sqrt(0.1), 12);
  expect(halfOf([0, 0.1, 1], curve(1, 0.9, 0.6))).toBeNull();
  expect(halfOf([0, 0.1, 1, 10], curve(1, 0.9, 0.1, 0.6))).toBeCloseTo(0.1 * 10 ** 0.5, 12);
});

test('recruitment is how far weights have come from those of the seed, and unknown for a network from elsewhere', async () => {
  const config = smallConfig({ curriculum: { kind: 'multi', threshold: 0.5 } }, 4);
  const run = await Trainer.begin(referenceFactory, config);
  const start = await run.snapshot();
  expect([...(recruitmentOf(start) ?? [])]).toEqual(new Array(config.network.units).fill(0));
  for (let i = 0; i < 200; i++) await run.advance();
  const now = await run.snapshot();
  expect(now.progress.heads.length).toBeGreaterThan(1);
  const W = (snapshot: typeof now) =>
    snapshot.parameters.find(({ name }) => name === 'recurrent.weight')?.values ?? [];
  const H = config.network.units;
  const expected = Array.from({ length: H }, (_, n) => {
    let sum = 0;
    for (let k = 0; k < H; k++) {
      sum += (W(now)[n * H + k] - W(start)[n * H + k]) ** 2 + (W(now)[k * H + n] - W(start)[k * H + n]) ** 2;
    }
    return Math.sqrt(sum);
  });
  const found = recruitmentOf(now) ?? [];
  expected.forEach((value, n) => {
    expect(found[n]).toBeCloseTo(value, 6);
  });

  const { resume: _, ...foreign } = now;
  expect(recruitmentOf(foreign)).toBeUndefined();
  const wentOn = await (await Trainer.begin(referenceFactory, config, foreign)).snapshot();
  expect(recruitmentOf(wentOn)).toBeUndefined();
});

test('a fresh readout finds what is linear in the states, for several questions at once', () => {
  const stream = Stream.of(1, 'look');
  const fitter = new ReadoutFitter(4, 2);
  const rows = Array.from({ length: 400 }, () => stream.fill(new Float32Array(4), -1, 1));
  const ask = (row: Float32Array) => [row[0] - row[2] > 0.1 ? 1 : 0, row[1] + 0.5 * row[3] > 0 ? 1 : 0];
  for (const row of rows) fitter.add(row, 0, ask(row));
  const fitted = fitter.fit();
  const share = fitted.map(
    ({ weight, bias }, q) =>
      rows.filter((row) => (row.reduce((sum, x, i) => sum + x * weight[i], bias) > 0 ? 1 : 0) === ask(row)[q])
        .length / rows.length,
  );
  for (const each of share) expect(each).toBeGreaterThan(0.95);
});

test('one head for all answers for every N, others for their own', async () => {
  const single = await trained('single', 200, 1);
  const [N] = single.progress.heads;
  expect(findHead(single, N + 1)).toEqual(findHead(single, 2));
  expect(findHead(single, 1)).toBeUndefined();
  const multi = await trained('multi', 200, 1);
  expect(() => headReadout(multi, 40)).toThrow(/^There is no head for N = 40: the network has N = 2/);
  expect(testedN(multi, multi.progress)).toBe(multi.progress.reached);
});

test('breaking a network says all of it, the same for the same seed, on both engines', async () => {
  const network = await trained('multi', 200, 3);
  const ask = { trials: 2, bits: 50, seed: 1, N: 2, neurons: 'all' } as const;
  const stages = new Set<string>();
  const toldFirst: number[][] = [];
  const run = breakNetwork(await loadWasm(), network, ask);
  let step = await run.next();
  for (; !step.done; step = await run.next()) {
    stages.add(step.value.stage);
    const { neurons, summary } = step.value.found ?? {};
    if (neurons && !summary) toldFirst.push(neurons.map(({ neuron }) => neuron));
  }
  expect([...stages]).toEqual(['neurons', 'noise in W', 'noise in τ', 'readout', 'pace']);
  const found = step.value;
  const all = Array.from({ length: network.config.network.units }, (_, i) => i);
  expect(found.neurons.map(({ neuron }) => neuron)).toEqual(all);
  expect(toldFirst.map(({ length }) => length)).toEqual([8]);
  expect(found.noise.weights.relative[0][0]).toBeCloseTo(1, 9);
  expect(found.summary.fastest.count).toBe(found.summary.slowest.count);
  expect(Object.keys(found.readout)).toEqual(['2', '3', '4']);
  expect(found.pace[1].plain).toBeCloseTo(found.accuracy, 9);
  const again = await finish(breakNetwork(referenceFactory, network, ask));
  expect(again.accuracy).toBeCloseTo(found.accuracy, 1);
  expect(await finish(breakNetwork(await loadWasm(), network, ask))).toEqual(found);
});

test('a network that gives no number is not broken any further', async () => {
  const network = await trained('multi', 100, 3);
  const W = network.parameters.find(({ name }) => name === 'recurrent.weight');
  W?.values.fill(1e30);
  const ask = { trials: 1, bits: 20, seed: 1, N: 2, neurons: 'all' } as const;
  await expect(finish(breakNetwork(referenceFactory, network, ask))).rejects.toThrow(
    'The network gives no number at N = 2.',
  );
});
