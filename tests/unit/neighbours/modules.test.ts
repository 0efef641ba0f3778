import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Stream } from '../../../src/math/random';
import { Adam } from '../../../src/neighbours/modules/adam';
import { BackwardRun } from '../../../src/neighbours/modules/backward';
import { DIGIT_PIXELS, PIXELS } from '../../../src/neighbours/modules/digits';
import { ForwardRun, runOf } from '../../../src/neighbours/modules/forward';
import { initialNetwork, type ModulesWeights, WEIGHT_NAMES } from '../../../src/neighbours/modules/network';
import { show } from '../../../src/neighbours/modules/sample';
import {
  bridgesOf,
  DEFAULT_SETTINGS,
  keyOf,
  modularity,
  RATES,
  STEPS,
} from '../../../src/neighbours/modules/settings';
import { connect } from '../../../src/neighbours/modules/sparse';
import { specialization } from '../../../src/neighbours/modules/specialization';
import { askedSide, drawFrame, drawPairs, isLit } from '../../../src/neighbours/modules/task';
import { trainModules } from '../../../src/neighbours/modules/train-network';
import { FIRST_UNIT, wiringOf } from '../../../src/neighbours/modules/wiring';

const small = { ...DEFAULT_SETTINGS, units: 10 };

test('so many wires each way, none twice, none to itself; halves see their own digit unless both see both', () => {
  const { recurrent, wires } = wiringOf({ ...DEFAULT_SETTINGS, wires: 7 }, 3);
  expect(wires.filter(({ to }) => to < 20)).toHaveLength(7);
  expect(wires.filter(({ to }) => to >= 20)).toHaveLength(7);
  expect(new Set(wires.map(({ from, to }) => `${from} ${to}`)).size).toBe(14);
  for (const { from, place } of wires) expect(recurrent.sources[place]).toBe(FIRST_UNIT + from);
  const sourcesOf = (unit: number, { starts, sources } = recurrent) => [
    ...sources.subarray(starts[unit], starts[unit + 1]),
  ];
  for (let unit = 0; unit < 40; unit++) {
    const pixels = sourcesOf(unit).filter((row) => row < FIRST_UNIT);
    expect(pixels).toHaveLength(PIXELS);
    expect(Math.floor(pixels[0] / PIXELS)).toBe(unit < 20 ? 0 : 1);
    expect(sourcesOf(unit)).not.toContain(FIRST_UNIT + unit);
  }
  const shared = wiringOf({ ...DEFAULT_SETTINGS, shared: true }, 3).recurrent;
  expect(sourcesOf(25, shared).filter((row) => row < FIRST_UNIT)).toHaveLength(2 * PIXELS);
});

test('all possible wires are all pairs', () => {
  const { wires } = wiringOf({ ...small, wires: 100 }, 0);
  expect(new Set(wires.map(({ from, to }) => `${from} ${to}`)).size).toBe(200);
});

test('nine bridges from one wire to all; Q falls from a half to nothing', () => {
  expect(bridgesOf(20)).toEqual([1, 2, 4, 8, 16, 40, 100, 200, 400]);
  expect(bridgesOf(10)[0]).toBe(1);
  expect(modularity({ wires: 40, units: 20 })).toBeCloseTo(0.409, 3);
  expect(modularity({ wires: 400, units: 20 })).toBe(0);
  expect(keyOf(DEFAULT_SETTINGS, 0)).not.toBe(keyOf({ ...DEFAULT_SETTINGS, shared: true }, 0));
});

test('an odd sum asks for the left digit; equal digits, whose sum is even, make its name right more often', () => {
  expect([askedSide(3, 4), askedSide(3, 5)]).toEqual([0, 1]);
  const digits = Array.from({ length: 100 }, (_, i) => [Math.floor(i / 10), i % 10]);
  const right = (side: 0 | 1) =>
    digits.filter((pair) => pair[side] === pair[askedSide(pair[0], pair[1])]).length;
  expect([right(0), right(1)]).toEqual([60, 50]);
});

test('without noise a digit is drawn as it is; before its onset pixels are even; noise flips half of its share', () => {
  const stream = Stream.of(0, 'look');
  const pairs = drawPairs(200, stream);
  const out = new Float64Array(2 * PIXELS * 200);
  const off = (noise: number, onset: number) => {
    drawFrame(pairs, { noise, onset }, 1, stream, out);
    let wrong = 0;
    for (let pixel = 0; pixel < 2 * PIXELS; pixel++)
      for (let b = 0; b < 200; b++) {
        const digit = pairs[pixel < PIXELS ? 0 : 1][b];
        wrong += Number(isLit(out[pixel * 200 + b]) !== (DIGIT_PIXELS[digit][pixel % PIXELS] === 1));
      }
    return wrong / out.length;
  };
  expect(off(0, 1)).toBe(0);
  expect(off(0.3, 1)).toBeCloseTo(0.15, 1);
  expect(off(0.3, 2)).toBeCloseTo(0.5, 1);
});

test('F is 1 where each half knows its own digit alone, 0 where both know both', () => {
  const chance = [0.1, 0.1] as const;
  expect(
    specialization(
      [
        [1, 0.1],
        [0.1, 1],
      ],
      chance,
    ),
  ).toBeCloseTo(1, 4);
  expect(
    specialization(
      [
        [0.9, 0.9],
        [0.6, 0.6],
      ],
      chance,
    ),
  ).toBe(0);
  expect(
    specialization(
      [
        [0.93, 0.85],
        [0.26, 0.99],
      ],
      chance,
    ),
  ).toBeCloseTo(0.37, 2);
});

interface Golden {
  units: number;
  sources: number[][];
  start: Record<keyof ModulesWeights, number[]>;
  steps: {
    bits: number[][];
    answers: number[];
    loss: number;
    decider: number[];
    gradient: number[];
  }[];
  end: Record<keyof ModulesWeights, number[]>;
}

test('three updates give the loss, gradients and weights of a dense network in numpy', () => {
  const golden: Golden = JSON.parse(readFileSync('tests/golden/modules.json', 'utf8'));
  const { readout } = wiringOf({ ...DEFAULT_SETTINGS, units: golden.units, wires: 2 }, 0);
  const recurrent = connect(golden.sources);
  const forward = new ForwardRun({ units: golden.units, recurrent, readout, wires: [] }, 4);
  const backward = new BackwardRun(forward);
  const weights: ModulesWeights = {
    recurrent: Float64Array.from(golden.start.recurrent),
    readout: Float64Array.from(golden.start.readout),
    bias: Float64Array.from(golden.start.bias),
  };
  const adam = new Adam(weights);
  for (const { bits, answers, loss, decider, gradient } of golden.steps) {
    bits.forEach((frame, t) => {
      forward.steps[t].set(frame.map((bit) => bit - 0.3));
    });
    forward.run(weights);
    expect([...forward.decider]).toEqual(decider);
    expect(backward.run(weights, Uint8Array.from(answers))).toBeCloseTo(loss, 8);
    expect(largestDifference(backward.gradient.recurrent, gradient)).toBeLessThan(1e-9);
    adam.update(weights, backward.gradient, RATES.first);
  }
  for (const name of WEIGHT_NAMES)
    expect(largestDifference(weights[name], golden.end[name])).toBeLessThan(1e-8);
});

const largestDifference = (found: ArrayLike<number>, wanted: readonly number[]) => {
  expect(found).toHaveLength(wanted.length);
  return Math.max(...wanted.map((value, i) => Math.abs(value - found[i])));
};

test('gradients are those of finite differences, wires and shared input included', () => {
  const network = initialNetwork({ ...small, wires: 13, shared: true }, 4);
  const run = runOf(network, 6);
  const stream = Stream.of(4, 'look');
  const pairs = drawPairs(6, stream);
  show(network, run, pairs, { noise: 0.3 }, stream);
  const backward = new BackwardRun(run);
  const { weights, wiring } = network;
  backward.run(weights, pairs[0]);
  const gradient = structuredClone(backward.gradient);
  const places = {
    recurrent: [5, wiring.wires[0].place, wiring.wires[20].place],
    readout: [3, 150],
    bias: [12],
  };
  for (const name of WEIGHT_NAMES)
    for (const place of places[name]) {
      const loss = (change: number) => {
        const before = weights[name][place];
        weights[name][place] += change;
        run.run(weights);
        weights[name][place] = before;
        return backward.run(weights, pairs[0]);
      };
      const slope = (loss(1e-5) - loss(-1e-5)) / 2e-5;
      expect(gradient[name][place]).toBeCloseTo(slope, 7);
    }
});

test('a silent half stays at 0 and has no vote', () => {
  const network = initialNetwork(small, 0);
  const run = runOf(network, 8);
  const stream = Stream.of(0, 'look');
  show(network, run, drawPairs(8, stream), { noise: 0.3, silenced: 0 }, stream);
  for (let t = 1; t <= STEPS; t++) {
    const half = run.steps[t].subarray(FIRST_UNIT * 8, (FIRST_UNIT + 10) * 8);
    expect(half.every((state) => state === 0)).toBe(true);
  }
  expect([...run.decider]).toEqual(Array(8).fill(1));
});

test('training learns, and the same seed trains the same network', () => {
  const trained = () => {
    const losses: number[] = [];
    for (const { loss } of trainModules(small, 1)) {
      losses.push(loss);
      if (losses.length === 4) break;
    }
    return losses;
  };
  const losses = trained();
  expect(losses[3]).toBeLessThan(0.9 * losses[0]);
  expect(trained()).toEqual(losses);
});
