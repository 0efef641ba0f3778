import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLAIMS } from '../../../src/claims';
import type { NetworkNumbers } from '../../../src/claims/evidence';
import { evidenceOf, troublesOf, useClaimTests } from '../../../src/state/claim-tests';
import { hasTested, TESTED_KEY } from '../../../src/state/tested-key';
import type { TestReply, TestRequest } from '../../../src/worker/claims-protocol';

/** Fresh networks for claims, with workers that are told what to find. */
class FakeTester {
  static all: FakeTester[] = [];
  onmessage: ((message: { data: TestReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  asked: TestRequest[] = [];
  ended = false;
  constructor() {
    FakeTester.all.push(this);
  }
  terminate(): void {
    this.ended = true;
  }
  postMessage(request: TestRequest): void {
    this.asked.push(request);
  }
  say(data: TestReply): void {
    this.onmessage?.({ data });
  }
  find(end: NetworkNumbers['end'] = 'target'): void {
    this.say({ kind: 'network', numbers: network(this.asked[this.asked.length - 1].seed, end) });
  }
}

const network = (seed: number, end: NetworkNumbers['end'] = 'target'): NetworkNumbers => ({
  seed,
  reached: 10,
  epochs: 10,
  steps: 2000,
  end,
  accuracy: { 10: 0.99 },
  promoted: [{ N: 10, epoch: 10, step: 2000 }],
  dynamics: {},
  learnt: {},
});

const claim = (id: string) => CLAIMS.filter((each) => each.id === id);
const { load, stop, test: testClaims, forget } = useClaimTests.getState();
const tested = () => useClaimTests.getState().tested;
const run = () => useClaimTests.getState().run;
const troubles = (id: string) => troublesOf(useClaimTests.getState().troubles, claim(id));
const kept = new Map<string, string>();
let full = false;

beforeEach(() => {
  FakeTester.all = [];
  kept.clear();
  full = false;
  vi.stubGlobal('Worker', FakeTester);
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  };
  // Its keys are those of the object itself, as a browser has it.
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
  useClaimTests.setState({ tested: {}, run: undefined, troubles: [] });
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

test('five fresh networks a condition are trained, none of a seed that was shipped, and kept as they come', () => {
  testClaims(claim('no-curriculum-many'));
  expect(FakeTester.all).toHaveLength(2);
  expect(run()).toMatchObject({ claims: ['no-curriculum-many'], done: 0, total: 5 });
  const [one, two] = FakeTester.all;
  one.say({ kind: 'progress', testing: { N: 10, part: 'training', done: 3, total: 30 } });
  expect(run()?.at).toMatchObject({ seed: one.asked[0].seed, testing: { N: 10 } });
  two.find();
  one.find();
  expect(run()).toMatchObject({ done: 2 });
  expect(hasTested()).toBe(true);
  for (const worker of [one, two, one]) worker.find();
  expect(run()).toBeUndefined();
  expect(FakeTester.all.every(({ ended }) => ended)).toBe(true);
  const seeds = evidenceOf(tested())['heads-at-once'].map(({ seed }) => seed);
  expect(seeds).toEqual(Array.from({ length: 5 }, (_, i) => seeds[0] + i));
  expect(seeds[0]).toBeGreaterThanOrEqual(1000);

  const found = tested();
  useClaimTests.setState({ tested: {} });
  load();
  expect(tested()).toEqual(found);
  forget(claim('no-curriculum-many'));
  expect(tested()).toEqual({});
  expect(hasTested()).toBe(false);
});

test('what breaks down is left out and said; what fails, too', () => {
  testClaims(claim('no-curriculum-many'));
  const [one, two] = FakeTester.all;
  const [{ seed }] = one.asked;
  one.find('diverged');
  for (let i = 0; i < 2; i++) two.say({ kind: 'failed', message: 'it needs WebAssembly.' });
  expect(tested()).toEqual({});
  expect(troubles('no-curriculum-many')).toEqual([
    `Seed ${seed} broke down and is left out.`,
    'Not trained: it needs WebAssembly.',
  ]);
  expect(troubles('speed')).toEqual([]);
  one.onerror?.({ message: '' });
  expect(run()).toMatchObject({ done: 4 });
});

test('what was trained before stays until there is something in its place', () => {
  kept.set(`${TESTED_KEY}heads-at-once`, JSON.stringify({ since: 1, networks: [network(1000)] }));
  kept.set(`${TESTED_KEY}single`, '{"since":1,"networks":[{"seed":"x"}]}');
  load();
  expect(Object.keys(tested())).toEqual(['heads-at-once']);
  testClaims(claim('no-curriculum-many'));
  expect(tested()).toEqual({});
  stop();
  expect(tested()).toEqual({ 'heads-at-once': { since: 1, networks: [network(1000)] } });

  testClaims(claim('no-curriculum-many'));
  FakeTester.all[2].find();
  stop();
  expect(tested()['heads-at-once']?.networks).toHaveLength(1);
  expect(tested()['heads-at-once']?.since).toBeGreaterThan(1);
});

test('a second claim waits its turn, and a condition that both rest on is trained once', () => {
  testClaims(claim('speed'));
  expect(run()?.total).toBe(10);
  testClaims(claim('forgetting'));
  expect(run()).toMatchObject({ claims: ['speed', 'forgetting'], total: 10 });
  testClaims(claim('no-curriculum-many'));
  expect(run()?.total).toBe(15);
  expect(FakeTester.all).toHaveLength(2);
});

test('a browser that keeps nothing is said once, and the result is there', () => {
  full = true;
  testClaims(claim('no-curriculum-many'));
  FakeTester.all[0].find();
  FakeTester.all[1].find();
  expect(tested()['heads-at-once']?.networks).toHaveLength(2);
  expect(troubles('no-curriculum-many')).toEqual([expect.stringContaining('keeps nothing')]);
});
