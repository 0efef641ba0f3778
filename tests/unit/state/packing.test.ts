import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyOf, MODES, type PackingSettings } from '../../../src/neighbours/packing/settings';
import { isOwn, networkIn, settingsOf, usePacking } from '../../../src/state/packing';
import type { PoolCommand } from '../../../src/worker/network-pool';
import type { PackingReply } from '../../../src/worker/packing-protocol';
import { packedNetwork } from '../../support/packed';

/** A worker that trains nothing, and finds what it is told to. */
class FakePacker {
  static all: FakePacker[] = [];
  onmessage: ((message: { data: PackingReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  told: PoolCommand<PackingSettings>[] = [];
  ended = false;
  constructor() {
    FakePacker.all.push(this);
  }
  terminate(): void {
    this.ended = true;
  }
  postMessage(command: PoolCommand<PackingSettings>): void {
    this.told.push(command);
  }
  get settings() {
    const trained = this.told.filter((command) => command.kind === 'train');
    return trained[trained.length - 1].settings;
  }
  get allowed() {
    const allowed = this.told.filter((command) => command.kind === 'allow');
    return allowed[allowed.length - 1].blocks;
  }
  say(data: PackingReply): void {
    this.onmessage?.({ data });
  }
  find(packed: number): void {
    const network = { ...packedNetwork({ mode: 'both', packed, seconds: 1 }), settings: this.settings };
    this.say({ kind: 'network', network });
  }
}

const state = usePacking.getState;
/** A seed that nobody has recorded. */
const SEED = 1000;
const first = usePacking.getState();

beforeEach(() => {
  FakePacker.all = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakePacker);
  vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
  usePacking.setState({ ...first, seed: SEED, networks: {} }, true);
});
afterEach(() => {
  state().reset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const workers = () => FakePacker.all.filter(({ ended }) => !ended);

test('play trains a network a lane, shows how far each is, and keeps what was found', () => {
  state().toggle();
  expect(workers().map(({ settings }) => settings.mode)).toEqual([...MODES]);
  expect(workers().every(({ allowed }) => allowed === Number.POSITIVE_INFINITY)).toBe(true);
  workers()[0].say({ kind: 'progress', update: 200, accuracy: [0.6] });
  expect(state().training[keyOf(settingsOf(state(), 'excitability'))]).toMatchObject({ update: 200 });

  for (const [i, worker] of workers().entries()) worker.find(i + 4);
  expect(MODES.map((mode) => isOwn(networkIn(state(), mode)))).toEqual([true, true, true, true]);
  expect(state()).toMatchObject({ isRunning: false, training: {} });
  expect(state().news).toBe(`Trained, seed ${SEED}: Neurons 4, Synapses 5, Both 6, Input 7 of 12.`);
  expect(workers()).toEqual([]);

  // What is trained is not trained again: the next press takes the next seed.
  state().toggle();
  expect(state().seed).toBe(SEED + 1);
  expect(workers()).toHaveLength(4);
});

test('a pause holds all lanes, and play goes on with the same networks', () => {
  state().toggle();
  state().toggle();
  expect(state().isRunning).toBe(false);
  expect(workers().map(({ allowed }) => allowed)).toEqual([0, 0, 0, 0]);
  state().toggle();
  expect(FakePacker.all).toHaveLength(4);
  expect(workers().map(({ allowed }) => allowed)).toEqual(Array(4).fill(Number.POSITIVE_INFINITY));
});

test('a step trains to the next test of every lane, and rests', () => {
  state().step();
  for (const worker of workers()) worker.say({ kind: 'progress', update: 200, accuracy: [] });
  expect(state().isRunning).toBe(false);
  state().step();
  expect(state().isRunning).toBe(true);
  expect(workers().map(({ allowed }) => allowed)).toEqual([1, 1, 1, 1]);
});

test('a lane that breaks down says why, and the others go on', () => {
  state().toggle();
  const message = 'loss is not a number since update 812; lower σ';
  workers()[1].say({ kind: 'failed', message });
  expect(state().failed[keyOf(settingsOf(state(), 'synaptic'))]).toBe(message);
  expect(state().isRunning).toBe(true);
  for (const worker of workers()) worker.find(5);
  expect(networkIn(state(), 'synaptic')).toBeUndefined();
  expect(networkIn(state(), 'both')).toBeDefined();
});

test('a slider that comes to rest trains what is not there, and takes back a rank that does not fit', () => {
  state().set({ units: 8, rank: 3 });
  state().set({ units: 4 });
  expect(state()).toMatchObject({ units: 4, rank: 1, seed: 0 });
  expect(state().refusal).toBe('4 neurons are too few for rank 3: r = 1');
  expect(workers()).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(workers()[0].settings).toMatchObject({ units: 4, rank: 1 });
  state().set({ noise: 0.2 });
  expect(state().refusal).toBeUndefined();
  expect(workers()).toEqual([]);
});

test('a slider trains only the lanes that have nothing to show, play those that were recorded as well', () => {
  const recorded = packedNetwork({ mode: 'input', units: 8, packed: 4 });
  usePacking.setState({ networks: { [keyOf(recorded.settings)]: recorded } });
  state().set({ units: 8 });
  vi.advanceTimersByTime(1000);
  expect(workers().map(({ settings }) => settings.mode)).toEqual(['excitability', 'synaptic', 'both']);
  for (const worker of workers()) worker.find(5);
  state().toggle();
  expect(workers().map(({ settings }) => settings.mode)).toEqual(['input']);
});

test('reset forgets what was trained here', () => {
  state().toggle();
  for (const worker of workers()) worker.find(5);
  state().reset();
  expect(Object.values(state().networks).some(isOwn)).toBe(false);
  expect(state().seed).toBe(0);
});
