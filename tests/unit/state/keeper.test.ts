import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../src/cells/snapshot';
import { type Lane, newLane } from '../../../src/state/lane';
import type { Disk } from '../../../src/state/storage/disk';
import { Keeper } from '../../../src/state/storage/keeper';
import type { Ownership } from '../../../src/state/storage/ownership';
import type { KeptLane, Run, Writing } from '../../../src/state/storage/run';
import { WrittenElsewhere } from '../../../src/state/storage/write-checkpoint';
import { damaged } from '../../support/analysed';
import { smallConfig } from '../../support/config';

interface Saved {
  run: Run;
  lanes: readonly KeptLane[];
  changed: number[];
}

/** A page and a disk of which the test knows everything. */
function scene({
  snapshotTakes = 0,
  broken = () => false,
  elsewhere = () => false,
  free = () => true,
}: {
  snapshotTakes?: number;
  broken?: () => boolean;
  /** Whether another tab has written that run. */
  elsewhere?: (run: string) => boolean;
  /** Whether no other tab has it. */
  free?: (run: string) => boolean;
} = {}) {
  const saved: Saved[] = [];
  const notices: string[] = [];
  const held = new Set<string>();
  const ownership: Ownership = {
    async hold(id) {
      if (!free(id)) return undefined;
      held.add(id);
      return () => held.delete(id);
    },
    held: async () => held,
  };
  let order = 0;
  let lanes: Lane[] = [0, 1].map((id) => ({ ...newLane(id, smallConfig()), status: 'paused' }));
  const disk = {
    runs: async () => [],
    remove: async () => {},
    async save(run: Run, kept: readonly KeptLane[], changed: ReadonlySet<number>): Promise<Writing> {
      if (broken()) throw new DOMException('no room', 'QuotaExceededError');
      if (elsewhere(run.id)) throw new WrittenElsewhere();
      saved.push({ run, lanes: kept, changed: [...changed] });
      return { order: ++order, writer: run.writer };
    },
  } as unknown as Disk;
  const keeper = new Keeper(
    {
      lanes: () => lanes,
      async snapshot(id) {
        const { step, epoch, config } = lanes[id];
        await new Promise((resolve) => setTimeout(resolve, snapshotTakes));
        return { config, progress: { epoch, step, heads: [2], history: [] }, parameters: [] } as Snapshot;
      },
      checkpoint: (id, checkpoint) => update(id, { checkpoint }),
      notice: (notice) => notices.push(notice),
    },
    disk,
    ownership,
  );
  keeper.renew();
  function update(id: number, part: Partial<Lane>) {
    const before = lanes;
    lanes = lanes.map((lane) => (lane.id === id ? { ...lane, ...part } : lane));
    keeper.follow(lanes, before);
  }
  const begin = () => {
    const before = lanes;
    lanes = lanes.map(({ id }) => ({ ...newLane(id, smallConfig()), status: 'starting' as const }));
    keeper.follow(lanes, before);
  };
  return { keeper, saved, notices, held, update, begin, lane: (id: number) => lanes[id] };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Trains lane 0 for so many ms, ten steps each 100 ms. */
async function train({ update, lane }: ReturnType<typeof scene>, ms: number) {
  for (let spent = 0; spent < ms; spent += 100) {
    update(0, { status: 'running', step: lane(0).step + 10 });
    await vi.advanceTimersByTimeAsync(100);
  }
}

test('nothing is kept of a run in which nothing has happened', async () => {
  const { saved, update } = scene();
  update(0, { status: 'starting' });
  update(0, { status: 'paused' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saved).toEqual([]);
});

test('what trains is kept every few seconds, and only what has changed is written', async () => {
  const it = scene();
  await train(it, 12_000);
  expect(it.saved.length).toBeGreaterThanOrEqual(4);
  expect(it.saved.length).toBeLessThanOrEqual(6);
  expect(it.saved.at(-1)?.changed).toEqual([0]);
  expect(it.saved.at(-1)?.run.lanes[0].seconds).toBeGreaterThan(8);
  it.update(0, { status: 'paused' });
  await vi.advanceTimersByTimeAsync(10);
  const count = it.saved.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(it.saved.length).toBe(count);
  expect(it.saved.at(-1)?.lanes[0].snapshot.progress.step).toBe(it.lane(0).step);
  expect(it.lane(0).checkpoint?.progress.step).toBe(it.lane(0).step);
});

test('a promotion and a pause are kept at once', async () => {
  const it = scene();
  await train(it, 3500);
  const count = it.saved.length;
  it.update(0, { reached: 2, step: 1000 });
  await vi.advanceTimersByTimeAsync(1);
  expect(it.saved.length).toBe(count + 1);
  it.update(0, { status: 'paused', step: 1010 });
  await vi.advanceTimersByTimeAsync(1);
  expect(it.saved.length).toBe(count + 2);
});

test('what somebody had analysed is kept at once', async () => {
  const it = scene();
  await train(it, 3500);
  it.update(0, { status: 'paused' });
  await vi.advanceTimersByTimeAsync(10);
  const count = it.saved.length;
  it.update(0, { analyses: { damage: [damaged()] } });
  await vi.advanceTimersByTimeAsync(1);
  expect(it.saved.length).toBe(count + 1);
});

test('checkpoints that take long come seldom: two per cent of the time at most', async () => {
  const it = scene({ snapshotTakes: 200 });
  await train(it, 31_000);
  expect(it.saved.length).toBeLessThanOrEqual(4);
});

test('… but once a minute in any case, also where the machine slept while one was made', async () => {
  const it = scene({ snapshotTakes: 5000 });
  await train(it, 200_000);
  expect(it.saved.length).toBeGreaterThanOrEqual(3);
  const now = performance.now.bind(performance);
  it.update(0, { step: it.lane(0).step + 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 8 * 3_600_000);
  await vi.advanceTimersByTimeAsync(5000);
  const count = it.saved.length;
  await train(it, 70_000);
  expect(it.saved.length).toBeGreaterThan(count);
});

test('a network is kept whose worker gives it late, after an update of half a minute', async () => {
  const it = scene({ snapshotTakes: 30_000 });
  await train(it, 70_000);
  expect(it.saved.at(-1)?.lanes[0].snapshot.progress.step).toBeGreaterThan(0);
});

test('the browser is asked once to keep a run that has trained for ten minutes; not of a shorter one', async () => {
  const persist = vi.fn(async () => false);
  vi.stubGlobal('navigator', { storage: { persist, estimate: async () => ({}) } });
  const it = scene();
  await train(it, 590_000);
  expect(persist).not.toHaveBeenCalled();
  await train(it, 60_000);
  expect(persist).toHaveBeenCalledTimes(1);
});

test('a full disk is told once, until there is room again; training is not touched', async () => {
  let full = true;
  const it = scene({ broken: () => full });
  await train(it, 12_000);
  expect(it.notices).toEqual([
    expect.stringMatching(/^This browser keeps nothing for this page: .*: there is no room left\.$/),
  ]);
  expect(it.lane(0).checkpoint?.progress.step).toBeGreaterThan(0);
  it.begin();
  await train(it, 6000);
  expect(it.notices).toHaveLength(1);
  full = false;
  it.begin();
  await train(it, 6000);
  expect(it.notices).toHaveLength(1);
  expect(it.saved.length).toBeGreaterThan(0);
  full = true;
  await train(it, 6000);
  expect(it.notices[1]).toMatch(/^This browser keeps no more of this run: a reload goes back/);
});

test('what begins anew is another run, and never lies over the one before', async () => {
  const it = scene();
  await train(it, 4000);
  const { run } = it.keeper;
  it.begin();
  expect(it.keeper.run).not.toBe(run);
  await train(it, 4000);
  expect(new Set(it.saved.map(({ run }) => run.id))).toEqual(new Set([run, it.keeper.run]));
});

test('what another tab has written is not written over: this tab goes on with a copy, and says so', async () => {
  let taken = '';
  const it = scene({ elsewhere: (run) => run === taken });
  await train(it, 4000);
  taken = it.keeper.run;
  await train(it, 8000);
  expect(it.keeper.run).not.toBe(taken);
  expect(it.saved.at(-1)?.run.id).toBe(it.keeper.run);
  expect(it.saved.at(-1)?.lanes).toHaveLength(2);
  expect(it.notices).toEqual([expect.stringMatching(/open in another tab/)]);
  expect([...it.held]).toEqual([it.keeper.run]);
});

test('a page that is left gives its run back and takes it again when it is there again', async () => {
  let other = '';
  const it = scene({ free: (run) => run !== other });
  await train(it, 4000);
  const { run } = it.keeper;
  expect([...it.held]).toEqual([run]);
  it.keeper.leave();
  expect([...it.held]).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  await it.keeper.comeBack();
  expect([...it.held]).toEqual([run]);
  it.update(0, { status: 'paused', step: it.lane(0).step + 1 });
  await vi.advanceTimersByTimeAsync(1);
  expect(it.saved.at(-1)?.run.lanes[0].seconds).toBeCloseTo(4, 3);

  it.keeper.leave();
  other = run;
  await it.keeper.comeBack();
  expect(it.keeper.run).not.toBe(run);
  expect(it.saved.at(-1)).toMatchObject({ run: { id: it.keeper.run }, lanes: [{ id: 0 }, { id: 1 }] });
  expect(it.notices).toEqual([expect.stringMatching(/open in another tab/)]);
});

test('a run that begins with kept networks is not kept before all of them are there', async () => {
  const { saved, update, begin } = scene();
  begin();
  const checkpoint = { config: smallConfig() } as Snapshot;
  for (const id of [0, 1]) update(id, { checkpoint });
  update(0, { status: 'paused', step: 200 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saved).toEqual([]);
  update(1, { status: 'paused', step: 100 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saved.map(({ lanes }) => lanes.map(({ id }) => id))).toEqual([[0, 1]]);
});
