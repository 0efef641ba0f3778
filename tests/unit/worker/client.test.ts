import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../../src/config/schema';
import { LaneClient } from '../../../src/worker/client';
import type { Activity, Event } from '../../../src/worker/protocol';
import { TrainingWorker } from '../../../src/worker/training-worker';

/** A worker that says what the test lets it say. */
class SilentWorker {
  static all: SilentWorker[] = [];
  onmessage: (event: { data: unknown }) => void = () => {};
  onerror: (event: { message: string }) => void = () => {};
  ended = false;
  constructor() {
    SilentWorker.all.push(this);
  }
  told: string[] = [];
  postMessage({ kind }: { kind: string }): void {
    this.told.push(kind);
  }
  terminate(): void {
    this.ended = true;
  }
  say(body: Record<string, unknown>): void {
    this.onmessage({ data: { runId: 1, ...body } });
  }
}

const events: Event[] = [];
let client: LaneClient;
let worker: SilentWorker;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', SilentWorker);
  events.length = 0;
  client = new LaneClient((event) => events.push(event));
  client.start({ config: defaultConfig, engine: 'quickest' });
  worker = SilentWorker.all.at(-1) as SilentWorker;
});

afterEach(() => {
  client.dispose();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Its updates were timed with sequences of 20 steps. */
const started = (stepsPerSecond: number) =>
  worker.say({
    kind: 'started',
    engine: { engine: 'wasm' },
    candidates: [{ engine: 'wasm', stepsPerSecond, length: 20 }],
    history: [],
    telemetry: { activity: 'paused', heads: [2], records: [] },
  });
const telemetry = (activity: Activity, heads = [2]) =>
  worker.say({ kind: 'telemetry', telemetry: { activity, heads, records: [] } });
const failures = () => events.filter(({ kind }) => kind === 'failed');

test('a worker that dies while it trains is noticed, and another takes its place', () => {
  started(500);
  telemetry('running');
  vi.advanceTimersByTime(14_000);
  telemetry('running');
  vi.advanceTimersByTime(14_000);
  expect(failures()).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(failures()).toMatchObject([{ message: 'the worker has not answered for 15 seconds' }]);
  expect(worker.ended).toBe(true);
  client.start({ config: defaultConfig, engine: 'quickest' });
  expect(SilentWorker.all.at(-1)).not.toBe(worker);
});

test('one that has died before it is asked is noticed, too', () => {
  started(500);
  client.send({ kind: 'play' });
  vi.advanceTimersByTime(15_000);
  expect(failures()).toHaveLength(1);
});

test('a worker at rest, one that starts, and one with long steps may be silent', () => {
  vi.advanceTimersByTime(600_000);
  started(0.1);
  vi.advanceTimersByTime(600_000);
  telemetry('running');
  vi.advanceTimersByTime(190_000);
  telemetry('paused');
  vi.advanceTimersByTime(600_000);
  expect(failures()).toEqual([]);
});

test('a crash is told at once, in the words of the browser', () => {
  started(500);
  worker.onerror({ message: 'out of memory' });
  expect(failures()).toMatchObject([{ message: 'out of memory' }]);
});

test('nobody waits for an answer to a setting', () => {
  started(500);
  client.send({ kind: 'adjust', config: defaultConfig });
  client.send({ kind: 'pause' });
  vi.advanceTimersByTime(600_000);
  expect(failures()).toEqual([]);
});

test('asking again and again does not make up for answers that do not come', () => {
  started(500);
  for (let i = 0; i < 15; i++) {
    client.send({ kind: 'snapshot' });
    vi.advanceTimersByTime(1000);
  }
  expect(failures()).toHaveLength(1);
});

test('the answer to one question does not end the watch over what trains', () => {
  started(500);
  telemetry('running');
  client.send({ kind: 'snapshot' });
  worker.say({ kind: 'snapshot', told: 0, snapshot: { progress: { history: [] } } });
  vi.advanceTimersByTime(15_000);
  expect(failures()).toHaveLength(1);
});

test('a machine that keeps the page itself waiting is no reason to give a worker up', () => {
  started(500);
  telemetry('running');
  let busy = 0;
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + 1000 * busy++);
  vi.advanceTimersByTime(60_000);
  expect(failures()).toEqual([]);
  clock.mockRestore();
});

test('a worker that has broken is told nothing, and none is made to be told', () => {
  started(500);
  worker.onerror({ message: 'out of memory' });
  const { length } = SilentWorker.all;
  client.send({ kind: 'pause' });
  expect(SilentWorker.all).toHaveLength(length);
  expect(worker.told).toEqual(['start']);
});

test('a worker that two networks share lives as long as one of them, is alive while either is heard, and breaks for both', () => {
  const shared = new TrainingWorker();
  const heard: Event['kind'][][] = [[], []];
  const clients = heard.map((own) => new LaneClient((event) => own.push(event.kind), shared));
  for (const each of clients) each.start({ config: defaultConfig, engine: 'quickest' });
  const worker = SilentWorker.all.at(-1) as SilentWorker;
  const started = { kind: 'started', engine: { engine: 'wasm' }, candidates: [], history: [] };
  for (const runId of [1, 2]) worker.say({ ...started, runId });
  for (const each of clients) each.send({ kind: 'play' });
  for (let second = 0; second < 30; second += 10) {
    vi.advanceTimersByTime(10_000);
    worker.say({ kind: 'telemetry', runId: 2, telemetry: { activity: 'running', records: [] } });
  }
  expect(heard).toEqual([['started'], ['started', 'telemetry', 'telemetry', 'telemetry']]);

  clients[1].dispose();
  expect(worker.told.at(-1)).toBe('end');
  expect(worker.ended).toBe(false);
  clients[1].start({ config: defaultConfig, engine: 'quickest' });
  vi.advanceTimersByTime(15_000);
  expect(heard.map((own) => own.at(-1))).toEqual(['failed', 'failed']);
  expect(worker.ended).toBe(true);
});

test('a worker with large N may be silent for as long as its longest sequences take', () => {
  started(1);
  telemetry('running', [100]);
  // Sequences of 401 steps, 20 times as long as those that were timed.
  vi.advanceTimersByTime(399_000);
  expect(failures()).toEqual([]);
  vi.advanceTimersByTime(3000);
  expect(failures()).toHaveLength(1);
});

test('a machine that sleeps is no silence, however often and long, on a clock that goes on meanwhile', () => {
  started(500);
  telemetry('running');
  const now = performance.now.bind(performance);
  let slept = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now() + slept);
  for (let nights = 0; nights < 20; nights++) {
    slept += 8 * 3_600_000;
    vi.advanceTimersByTime(1000);
  }
  expect(failures()).toEqual([]);
  vi.advanceTimersByTime(15_000);
  expect(failures()).toHaveLength(1);
});

test('an engine that is never timed has minutes for an update', () => {
  const telemetry = { activity: 'running', heads: [2], records: [] };
  worker.say({ kind: 'started', engine: { engine: 'reference' }, candidates: [], history: [], telemetry });
  worker.say({ kind: 'telemetry', telemetry });
  vi.advanceTimersByTime(590_000);
  expect(failures()).toEqual([]);
  vi.advanceTimersByTime(20_000);
  expect(failures()).toHaveLength(1);
});
