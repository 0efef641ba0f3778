import { expect, test } from 'vitest';
import type { DamageSubject } from '../../../src/analysis/damage-subject';
import { exploreStates, type StateSpace } from '../../../src/analysis/state-space';
import { stepMapOf } from '../../../src/analysis/step-map';
import { cellOf, layoutOf } from '../../../src/cells';
import { names } from '../../../src/cells/named';
import { toldNetwork } from '../../../src/cells/told';
import { referenceFactory } from '../../../src/engines/reference';
import { Stream } from '../../../src/math/random';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';

/** Two neurons with these weights, leak outside, with one head for N = 2. */
function pair(
  activation: string,
  weights: readonly number[],
  { tau = 1, input = [0, 0] }: { tau?: number; input?: readonly number[] } = {},
): DamageSubject {
  const config = smallConfig({
    network: { units: 2, activation, leak: 'outside' },
    task: { p: 0.5, coding: '±1' },
  });
  const own: Record<string, readonly number[]> = {
    tau: [tau, tau],
    'input.weight': input,
    'recurrent.weight': weights,
  };
  const parameters = names(layoutOf(config.network, 1), [2], 0).map(([name, { shape, size }]) => ({
    name,
    shape,
    values: Float32Array.from(own[name] ?? new Array(size).fill(0)),
  }));
  return { config, parameters };
}

async function explored(subject: DamageSubject): Promise<StateSpace> {
  const pieces = exploreStates(referenceFactory, subject);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
    expect(value.done).toBeGreaterThan(0);
    expect(value.done).toBeLessThanOrEqual(value.total);
  }
}

const of = ({ points }: StateSpace, input: string) => points.filter((point) => point.input === input);

/** The state of a point: with two neurons the components are all there is. */
const stateOf = ({ axes, centre }: StateSpace, place: readonly number[]) =>
  [0, 1].map((i) => centre[i] + [0, 1].reduce((sum, c) => sum + axes[2 * c + i] * place[c], 0));

test('a line attractor is a line of fixed points, each with one eigenvalue 1', async () => {
  // h goes half way to the other neuron's: what they have in common stays, what sets them apart is gone in a step.
  const space = await explored(pair('leakyRelu', [0, 1, 1, 0], { tau: 2 }));
  for (const input of ['0', '1', 'mean']) {
    const line = of(space, input);
    expect(line.length).toBeGreaterThan(5);
    for (const { place, eigenvalues, kind, slowest, isFixed } of line) {
      const [x, y] = stateOf(space, place);
      expect(x).toBeCloseTo(y, 6);
      expect(eigenvalues).toEqual([
        { re: expect.closeTo(1, 6), im: 0 },
        { re: expect.closeTo(0, 6), im: 0 },
      ]);
      expect([kind, slowest, isFixed]).toEqual(['stable', Number.POSITIVE_INFINITY, true]);
    }
  }
});

test('a line that leaks very slowly is a stable point and slow ones along the way', async () => {
  const space = await explored(pair('leakyRelu', [0, 0.996, 0.996, 0], { tau: 2, input: [0.05, 0.05] }));
  const slow = space.points.filter(({ isFixed }) => !isFixed);
  expect(of(space, 'mean').filter(({ isFixed }) => isFixed)).toHaveLength(1);
  expect(slow.every(({ speed }) => speed > 1e-6 && speed <= 1e-2)).toBe(true);
  expect(of(space, 'mean')[0].slowest).toBeCloseTo(-1 / Math.log(0.998), 0);
});

test('a limit cycle has no stable point, and turns round an unstable one', async () => {
  const space = await explored(pair('tanh', [0, -1.5, 1.5, 0], { input: [0.1, 0.1] }));
  for (const input of ['0', '1', 'mean']) {
    const points = of(space, input);
    expect(points.map(({ kind, growing }) => [kind, growing])).toEqual([['unstable', 2]]);
    expect(points[0].period).toBeCloseTo(4, 1);
  }
  expect(of(space, 'mean')[0].eigenvalues[0].im ** 2).toBeCloseTo(2.25, 6);
  expect(stateOf(space, of(space, 'mean')[0].place)).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
});

test('a bistable network has two stable points and a saddle between them', async () => {
  const space = await explored(pair('tanh', [0, 1.5, 1.5, 0], { tau: 2, input: [1, 1] }));
  const points = of(space, 'mean').map((point) => ({ ...point, state: stateOf(space, point.place) }));
  points.sort((a, b) => a.state[0] - b.state[0]);
  expect(points.map(({ kind, isFixed }) => [kind, isFixed])).toEqual([
    ['stable', true],
    ['saddle', true],
    ['stable', true],
  ]);
  const a = 0.8586; // tanh(1.5 a) = a
  expect(points.map(({ state }) => state)).toEqual(
    [-a, 0, a].map((at) => [expect.closeTo(at, 3), expect.closeTo(at, 3)]),
  );
  expect(points[1].eigenvalues.map(({ re }) => re)).toEqual([
    expect.closeTo(1.25, 6),
    expect.closeTo(-0.25, 6),
  ]);
  expect(points[0].slowest).toBeCloseTo(-1 / Math.log(0.5 + 0.75 * (1 - a * a)), 2);
});

test.each([
  ['leakyRelu', 'inside'],
  ['relu', 'outside'],
  ['tanh', 'inside'],
  ['sigmoid', 'outside'],
])('the Jacobian of %s, leak %s, is what a step does to small changes', async (activation, leak) => {
  await expectSlopes(smallConfig({ network: { activation, leak } }));
});
test.each(['gru', 'lstm'])('so is that of a %s', async (cell) => {
  await expectSlopes(smallConfig({ network: { cell } }));
});

async function expectSlopes(config: ReturnType<typeof smallConfig>) {
  const { network } = config;
  const layout = layoutOf(network, 1);
  const vector = Stream.of(1, 'init').fill(new Float32Array(layout.size), -0.8, 0.8);
  if (layout.cell.tau) vector.fill(1.7, 0, 12);
  const map = stepMapOf({ network, layout, vector }, 1);
  const state = Float64Array.from(Stream.of(2, 'init').fill(new Float32Array(map.size), -0.5, 0.5));
  const cell = cellOf(network);
  const input = { length: 1, inputs: Float32Array.of(1), h0: state };
  const { end } = cell.forward(vector, layout, network, input);
  const next = map.next(state);
  next.forEach((value, i) => {
    expect(value).toBeCloseTo(end[i], 12);
  });
  const J = map.jacobian(state);
  const E = 1e-6;
  for (let j = 0; j < map.size; j++) {
    const moved = state.slice();
    moved[j] += E;
    map.next(moved).forEach((value, i) => {
      expect(J[i * map.size + j]).toBeCloseTo((value - next[i]) / E, 4);
    });
  }
}

test.each(['leaky', 'gru', 'lstm'])(
  'of a trained %s network, each state has its right answers, points stand still, and the same comes again',
  async (cell) => {
    const config = smallConfig({
      network: { cell, units: 6 },
      curriculum: { kind: 'multi', startN: 2, threshold: 0.5 },
    });
    const run = await Trainer.begin(referenceFactory, config);
    for (let i = 0; i < 60; i++) await run.advance();
    const { parameters, progress } = await run.snapshot();
    const space = await explored({ config, parameters });
    expect(space).toEqual(await explored({ config, parameters }));
    const n = space.places.length / 3;
    expect(n).toBe(400);
    expect(space.Ns).toEqual(progress.heads);
    expect(space.Ns.slice(0, 2)).toEqual([2, 3]);
    // The parities of the last 2 and the last 3 bits differ by the third last bit; ten trials stand side by side.
    const parity = (N: number, bit: number, trial: number) => space.answers[(N - 2) * n + bit * 10 + trial];
    const third = (bit: number, trial: number) => parity(3, bit, trial) ^ parity(2, bit, trial);
    for (let trial = 0; trial < 10; trial++)
      for (let bit = 3; bit < 40; bit++)
        expect(third(bit, trial) ^ third(bit - 1, trial)).toBe(parity(2, bit - 2, trial));
    expect(space.shares[0]).toBeGreaterThanOrEqual(space.shares[1]);
    expect(space.shares.reduce((sum, share) => sum + share)).toBeLessThanOrEqual(1 + 1e-9);
    for (const { speed, isFixed } of space.points) expect(speed).toBeLessThanOrEqual(isFixed ? 1e-6 : 1e-2);
    expect(space.points.length).toBeGreaterThan(0);
  },
);

test('a network that is told its task is looked at as what it is for one N', async () => {
  const config = smallConfig({ network: { context: 'both', units: 6 } });
  const run = await Trainer.begin(referenceFactory, config);
  await run.advance();
  const snapshot = await run.snapshot();
  const { heads } = snapshot.progress;
  const space = await explored(toldNetwork(snapshot, heads));
  expect(space.Ns).toEqual(heads.slice(-1));
  expect(space.points.length).toBeGreaterThan(0);
});

test('in large networks no points are searched for', async () => {
  const config = smallConfig({ network: { units: 260 } });
  const { parameters } = await (await Trainer.begin(referenceFactory, config)).snapshot();
  const space = await explored({ config, parameters });
  expect([space.isSearched, space.points]).toEqual([false, []]);
  expect(space.places).toHaveLength(1200);
}, 30_000);
