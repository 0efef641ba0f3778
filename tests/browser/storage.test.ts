import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EpochRecord } from '../../src/config/progress';
import { type NetworkAtN, newLane } from '../../src/state/lane';
import { Disk } from '../../src/state/storage/disk';
import { revived } from '../../src/state/storage/revive';
import type { KeptLane, Writing } from '../../src/state/storage/run';
import { TabLocks } from '../../src/state/storage/tab-locks';
import { WrittenElsewhere } from '../../src/state/storage/write-checkpoint';
import { smallConfig } from '../support/config';
import { networkAt } from '../support/network-at';

const disk = new Disk();

beforeEach(async () => disk.remove((await disk.runs()).map(({ id }) => id)));
afterEach(() => {
  vi.restoreAllMocks();
});

const kept = (id: number, step: number): KeptLane => ({
  id,
  snapshot: {
    config: smallConfig(),
    progress: { epoch: 1, step, heads: [2], reached: 1, history: [] },
    parameters: [{ name: 'tau', shape: [2], values: Float32Array.of(1.5, step) }],
    resume: {
      momentum: [{ name: 'tau', shape: [2], values: Float32Array.of(0, 1e-30) }],
      streams: { init: [1, 2, 3, 4], train: [-1, 2, 3, 4], test: [5, 6, 7, 8] },
      epochStep: 3,
      epochLoss: 0.1,
    },
  },
  known: { draft: smallConfig(), looks: [], promotions: [], waiting: [] },
  summary: { id, config: smallConfig(), epoch: 1, step, reached: 2, seconds: 3 },
});

const run = (id: string, lanes: KeptLane[], updatedAt = 1) => ({
  id,
  createdAt: 1,
  updatedAt,
  writer: 'this page',
  bytes: 100,
  lanes: lanes.map(({ summary }) => summary),
});

const save = (id: string, lanes: KeptLane[], changed = lanes.map((lane) => lane.id), updatedAt = 1) =>
  disk.save(run(id, lanes, updatedAt), lanes, new Set(changed));

test('a run comes back as it was kept, typed arrays and all', async () => {
  await save('a', [kept(0, 10), kept(3, 20)]);
  const loaded = await new Disk().load('a');
  expect(loaded?.lanes.map(({ run, ...lane }: KeptLane & { run?: string }) => lane)).toEqual([
    kept(0, 10),
    kept(3, 20),
  ]);
  expect(loaded?.lanes[0].snapshot.parameters[0].values).toBeInstanceOf(Float32Array);
  expect(await disk.load('b')).toBeUndefined();
});

test('a run that is older than a setting has its default', async () => {
  const lane = kept(0, 10);
  const { density, dale, ...network } = lane.summary.config.network;
  const old = {
    ...lane,
    summary: { ...lane.summary, config: { ...lane.summary.config, network } },
  } as KeptLane;
  await save('a', [old]);
  const [{ lanes }] = await disk.runs();
  expect(lanes[0].config).toEqual({ ...lane.summary.config, network: { density, dale, ...network } });
  expect([lanes[0].config.network.density, lanes[0].config.network.dale]).toEqual([1, false]);
});

test('only what has changed is written; lanes that are gone go', async () => {
  await save('a', [kept(0, 10), kept(1, 10)]);
  await save('a', [kept(0, 20), kept(1, 20)], [1]);
  const steps = async () => (await disk.load('a'))?.lanes.map(({ snapshot }) => snapshot.progress.step);
  expect(await steps()).toEqual([10, 20]);
  await save('a', [kept(1, 30)]);
  expect(await steps()).toEqual([30]);
});

test('a checkpoint is written whole or not at all', async () => {
  await save('a', [kept(0, 10), kept(1, 10)]);
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (++puts === 3) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(save('a', [kept(0, 20), kept(1, 20)])).rejects.toThrow('no room');
  vi.restoreAllMocks();
  const loaded = await disk.load('a');
  expect(loaded?.run.lanes.map(({ step }) => step)).toEqual([10, 10]);
  expect(loaded?.lanes.map(({ snapshot }) => snapshot.progress.step)).toEqual([10, 10]);
});

test('what a person has remarked outlives checkpoints, and a removed run comes back whole', async () => {
  const lanes = [kept(0, 10), kept(1, 10)];
  await save('a', lanes);
  await disk.remark('a', { name: 'slow', notes: 'look again' });
  await save('a', lanes, [0], 5);
  expect((await disk.load('a'))?.run).toMatchObject({ name: 'slow', notes: 'look again', updatedAt: 5 });
  await disk.remove(['a']);
  expect(await disk.load('a')).toBeUndefined();
  await save('a', lanes, [0]);
  expect((await disk.load('a'))?.lanes).toHaveLength(2);
});

test('a run that was removed comes back in its place', async () => {
  const lanes = [kept(0, 10)];
  await save('a', lanes);
  await save('b', lanes);
  const removed = await disk.load('a');
  await disk.remove(['a']);
  if (removed) await disk.save(removed.run, removed.lanes, new Set());
  expect((await disk.runs()).map(({ id }) => id)).toEqual(['b', 'a']);
});

const epochs = (count: number, loss = 0.5): EpochRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    epoch: i + 1,
    step: 10 * (i + 1),
    heads: [2],
    loss,
    accuracy: { 2: 0.5 },
  }));

function withHistory(history: EpochRecord[], id = 0): KeptLane {
  const lane = kept(id, 10 * history.length);
  return { ...lane, snapshot: { ...lane.snapshot, progress: { ...lane.snapshot.progress, history } } };
}

const historyIn = async (id: string, lane = 0) =>
  (await new Disk().load(id))?.lanes[lane].snapshot.progress.history;

test('of a long history only what is new is written, and all of it comes back', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const written = () => put.mock.calls.map(([value]) => JSON.stringify(value).length);
  const history = epochs(20_600);
  await save('a', [withHistory(history.slice(0, 20_400)), withHistory(epochs(3), 1)]);
  put.mockClear();
  await save('a', [withHistory(history)]);
  expect(Math.max(...written())).toBeLessThan(60_000);
  expect(put.mock.calls.length).toBeLessThan(5);
  expect(await historyIn('a')).toEqual(history);
});

test('a history that goes back and takes another way is kept as it went', async () => {
  const history = epochs(1700);
  await save('a', [withHistory(history)]);
  const other = [...history.slice(0, 900), ...epochs(1200, 0.1).slice(900)];
  await save('a', [withHistory(other)]);
  expect(await historyIn('a')).toEqual(other);
  await save('a', [withHistory(history)]);
  expect(await historyIn('a')).toEqual(history);
});

test('a long history is gone with its lane and with its run, and comes back with them', async () => {
  const [first, second] = [withHistory(epochs(1200)), withHistory(epochs(1200), 1)];
  await save('a', [first, second]);
  await save('a', [second]);
  await save('a', [first, second]);
  expect(await historyIn('a', 0)).toHaveLength(1200);
  await disk.remove(['a']);
  await save('a', [first, second]);
  expect(await historyIn('a', 1)).toHaveLength(1200);
});

test.each([1, 2, 3])('what version %d has kept comes back, in its order', async (version) => {
  disk.close();
  await deleteDB('tau-playground');
  const before = await openDB('tau-playground', version, {
    upgrade(database) {
      const runs = database.createObjectStore('runs', { keyPath: 'id' });
      runs.createIndex('updatedAt', 'updatedAt');
      if (version > 2) runs.createIndex('order', 'order');
      database.createObjectStore('lanes', { keyPath: ['run', 'id'] });
      if (version > 1) database.createObjectStore('histories');
    },
  });
  const lane = withHistory(epochs(700));
  for (const [id, updatedAt] of [
    ['new', 20],
    ['old', 10],
  ] as const) {
    const { writer: _, ...kept } = run(id, [lane], updatedAt);
    await before.put('runs', { ...kept, ...(version > 2 && { order: updatedAt }) });
    await before.put('lanes', { ...lane, run: id });
  }
  before.close();
  expect((await disk.runs()).map(({ id }) => id)).toEqual(['new', 'old']);
  const old = await disk.load('old');
  expect(old?.lanes[0].snapshot.progress.history).toEqual(epochs(700));
  await disk.save(run('old', [lane]), [lane], new Set([0]), old?.run);
  expect((await disk.runs()).map(({ id }) => id)).toEqual(['old', 'new']);
  expect(await historyIn('old')).toEqual(epochs(700));
});

test('networks at promotions are written once, come back, and go with what gives them up', async () => {
  const networks = [2, 3, 4].map((N) => networkAt(N));
  const withNetworks = (promotions: NetworkAtN[], waiting: NetworkAtN[] = []): KeptLane => {
    const lane = kept(0, 1000);
    return { ...lane, known: { ...lane.known, promotions, waiting } };
  };
  const loaded = async (from = new Disk()) => (await from.load('a'))?.lanes[0].known;
  await save('a', [withNetworks(networks.slice(0, 2), networks.slice(1, 2))]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const steps = () => put.mock.calls.flatMap(([, key]) => (Array.isArray(key) ? key.slice(2) : []));
  await save('a', [withNetworks(networks, networks.slice(2))]);
  expect(steps()).toEqual([networks[2].step]);
  expect(await loaded()).toMatchObject({ promotions: networks, waiting: networks.slice(2) });

  // Whoever reads them has no need to write them either.
  const reader = new Disk();
  const found = await reader.load('a');
  put.mockClear();
  if (found) await reader.save({ ...found.run, bytes: 7 }, found.lanes, new Set([0]), found.run);
  expect(steps()).toEqual([]);

  const again = { ...networks[1], network: networkAt(3, 8).network };
  await save('a', [withNetworks([networks[0], again])]);
  expect(await loaded()).toMatchObject({ promotions: [networks[0], again], waiting: [] });
  await save('a', [withNetworks([])]);
  await save('a', [kept(0, 1000)]);
  expect(await loaded()).toMatchObject({ promotions: [], waiting: [] });
});

test('the run that was used last comes first, whatever the clock said', async () => {
  for (const [id, year] of [
    ['a', 2026],
    ['b', 2031],
    ['c', 1970],
    ['a', 1969],
  ] as const)
    await save(id, [kept(0, 1)], [0], Date.UTC(year, 0));
  expect((await disk.runs()).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

test('a page writes over what it has read or written, and over nothing that another page has written', async () => {
  const lanes = [kept(0, 10)];
  const write = (writer: string, from?: Writing) =>
    disk.save({ ...run('a', lanes), writer }, lanes, new Set([0]), from);
  const first = await write('one');
  await expect(write('other')).rejects.toThrow(WrittenElsewhere);
  expect((await disk.load('a'))?.run).toMatchObject(first);
  await write('one', first);
  await expect(write('other', first)).rejects.toThrow(WrittenElsewhere);
  const other = await write('other', (await disk.load('a'))?.run);
  expect(other).toMatchObject({ writer: 'other' });
  await expect(write('one', first)).rejects.toThrow(WrittenElsewhere);
  expect((await disk.load('a'))?.run).toMatchObject(other);
});

test('a database that does not answer is given up, and used again once it does', async () => {
  await save('a', [kept(0, 10)]);
  const connection = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('tau-playground');
    opening.onsuccess = () => resolve(opening.result);
  });
  let busy = true;
  const store = connection.transaction('runs', 'readwrite').objectStore('runs');
  const spin = () => {
    if (busy) store.count().onsuccess = spin;
  };
  spin();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }); // its patience is no time of ours
  const runs = expect(disk.runs()).rejects.toThrow('does not answer');
  // What answers has answered by then.
  for (let asked = 0; asked < 50; asked++) await new Promise(requestAnimationFrame);
  vi.advanceTimersByTime(5000);
  await runs;
  vi.useRealTimers();
  await expect(save('a', [kept(0, 20)])).rejects.toThrow('does not answer');
  busy = false;
  connection.close();
  await expect.poll(() => disk.runs().catch(() => [])).toHaveLength(1);
  await save('a', [kept(0, 30)]);
  expect((await disk.load('a'))?.run.lanes[0].step).toBe(30);
});

test('a database that does not open is tried again', async () => {
  const fresh = new Disk();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not in a private window', 'SecurityError');
  });
  await expect(fresh.runs()).rejects.toThrow('not in a private window');
  vi.restoreAllMocks();
  expect(await fresh.runs()).toEqual([]);
});

test('a run belongs to one tab at a time', async () => {
  const tab = new TabLocks();
  const hold = tab.hold.bind(tab);
  const release = await hold('a', 100);
  expect(release).toBeTypeOf('function');
  expect(await hold('a', 100)).toBeUndefined();
  expect(await tab.held(['a', 'b'])).toEqual(new Set(['a']));
  release?.();
  expect(await hold('a', 1000)).toBeTypeOf('function');
});

test('settings that were changed after the last checkpoint and apply at once are there again', () => {
  const lane = kept(0, 10);
  const draft = smallConfig({ training: { learningRate: 0.2 }, network: { units: 5 } });
  const { from, known } = revived({ ...lane, known: { draft } });
  expect(from?.config.training.learningRate).toBe(0.2);
  expect(from?.config.network.units).toBe(newLane(0, smallConfig()).config.network.units);
  expect(known?.draft).toEqual(draft);
});
