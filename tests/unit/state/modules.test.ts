import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialNetwork } from '../../../src/neighbours/modules/network';
import { bridgesOf, keyOf, SWEPT_SEEDS } from '../../../src/neighbours/modules/settings';
import { keyOfChoice, sweptBridges, useModules } from '../../../src/state/modules';
import type { ModulesReply, WantedModules } from '../../../src/worker/modules-protocol';
import type { PoolCommand } from '../../../src/worker/network-pool';
import { modulesResult } from '../../support/modules';

/** A worker that trains nothing, and finds what it is told to. */
class FakeTrainer {
  static all: FakeTrainer[] = [];
  onmessage: ((message: { data: ModulesReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  heard: PoolCommand<WantedModules>[] = [];
  ended = false;
  constructor() {
    FakeTrainer.all.push(this);
  }
  terminate(): void {
    this.ended = true;
  }
  postMessage(command: PoolCommand<WantedModules>): void {
    this.heard.push(command);
  }
  get wanted() {
    return this.heard.filter((command) => command.kind === 'train').at(-1)?.settings as WantedModules;
  }
  get allowed() {
    return this.heard.filter((command) => command.kind === 'allow').at(-1)?.blocks;
  }
  say(data: ModulesReply): void {
    this.onmessage?.({ data });
  }
  find(): void {
    const { settings, seed } = this.wanted;
    const { weights } = initialNetwork(settings, seed);
    this.say({ kind: 'network', result: modulesResult({ settings, seed, seconds: 1 }), weights });
  }
}

const state = useModules.getState;
const first = useModules.getState();

beforeEach(() => {
  FakeTrainer.all = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeTrainer);
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
  useModules.setState(first, true);
});
afterEach(() => {
  state().reset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const workers = () => FakeTrainer.all.filter(({ ended }) => !ended);

test('play trains the network that is set, then every bridge of its size, five seeds each', () => {
  state().toggle();
  expect(state()).toMatchObject({ isRunning: true, isSweeping: true, update: 0 });
  const [worker] = workers();
  expect(worker.wanted).toMatchObject({ settings: { wires: 4, noise: 0.3 }, seed: 0 });
  const { weights } = initialNetwork(worker.wanted.settings, 0);
  worker.say({ kind: 'progress', update: 50, weights });
  expect(state().update).toBe(50);
  expect(state().shown.weights).toBe(weights);

  worker.find();
  expect(state().update).toBeUndefined();
  expect(state().news).toBe('Trained with 4 wires each way: 98 % of answers are right, F is 0.37.');
  expect(sweptBridges(state())).toEqual({ done: 0, of: 9 });
  while (workers().length > 0) workers()[0].find();
  expect(sweptBridges(state())).toEqual({ done: 9, of: 9 });
  expect(state()).toMatchObject({ isRunning: false, isSweeping: false });
  expect(Object.values(state().results).filter(({ seconds }) => seconds)).toHaveLength(
    bridgesOf(20).length * SWEPT_SEEDS,
  );

  // What is trained is not trained again: the next press takes a seed beyond those of the sweep.
  state().toggle();
  expect(state().settings.seed).toBe(5);
  expect(workers().map(({ wanted }) => wanted.seed)).toEqual([5]);
});

test('a pause holds what is under way, and play goes on with it', () => {
  state().toggle();
  state().toggle();
  expect(state().isRunning).toBe(false);
  expect(workers()[0].allowed).toBe(0);
  state().toggle();
  expect(workers()[0].allowed).toBe(Number.POSITIVE_INFINITY);
  expect(FakeTrainer.all).toHaveLength(2);
});

test('a slider that rests has its network trained; one that was trained here is there at once', () => {
  state().set({ wires: 8 });
  expect(workers()).toHaveLength(0);
  vi.runAllTimers();
  expect(workers().map(({ wanted }) => wanted.settings.wires)).toEqual([8]);
  workers()[0].find();
  expect(state().shown.settings.wires).toBe(8);
  state().set({ wires: 4 });
  expect(state().shown.settings.wires).toBe(4);
  state().set({ wires: 8 });
  vi.runAllTimers();
  expect(workers()).toHaveLength(0);
  expect(state().shown.settings.wires).toBe(8);
});

test('noise trains nothing: it is what is shown', () => {
  const key = keyOfChoice(state().settings);
  state().set({ noise: 0.6 });
  vi.runAllTimers();
  expect(workers()).toHaveLength(0);
  expect(keyOfChoice(state().settings)).toBe(key);
});

test('smaller halves have fewer pairs: what cannot be is said', () => {
  state().set({ wires: 400 });
  state().set({ units: 10 });
  expect(state().settings.wires).toBe(100);
  expect(state().refusal).toBe('10 neurons have 100 pairs: 400 wires become 100');
  state().set({ wires: 2 });
  expect(state().refusal).toBeUndefined();
});

test('a network that breaks down is said, and another seed tried', () => {
  state().newSeed();
  workers()[0].say({ kind: 'failed', message: 'loss is not a number since update 50; take another seed' });
  expect(state()).toMatchObject({ update: undefined, isRunning: false });
  expect(state().failure).toMatch(/^loss is not a number/);
  state().newSeed();
  expect(state().failure).toBeUndefined();
  expect(workers()[0].wanted.seed).toBe(2);
});

test('one step is one block, and reset forgets what was trained here', () => {
  state().step();
  expect(workers()[0].allowed).toBe(1);
  workers()[0].find();
  expect(state().results[keyOf(state().shown.settings, 0)].seconds).toBe(1);
  state().silence(1);
  expect(state().news).toBe('The right half is silent.');
  state().reset();
  expect(state().view.silenced).toBeUndefined();
  expect(state().results[keyOf(state().shown.settings, 0)].seconds).toBeUndefined();
});

test('digits go round, and steps follow each other', () => {
  state().look({ digits: [9, 5], step: 5 });
  state().nextDigit(0);
  state().nextDigit(1);
  expect(state().view.digits).toEqual([0, 6]);
  state().tick();
  expect(state().view).toMatchObject({ step: 1, draw: first.view.draw + 1 });
  state().tick();
  expect(state().view.step).toBe(2);
});
