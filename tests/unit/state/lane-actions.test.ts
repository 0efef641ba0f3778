import { beforeEach, expect, test, vi } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { FakeWorker, settled, withFakeWorkers } from '../../support/fake-worker';

withFakeWorkers();

/** The store, as it is when the page has been opened and both networks are ready. */
async function open() {
  vi.resetModules();
  FakeWorker.all = [];
  const { useExperiment } = await import('../../../src/state/experiment');
  useExperiment.getState().begin(defaultLanes().map((draft, id) => ({ id, draft })));
  await settled();
  return useExperiment;
}
const ids = () => store.getState().lanes.map(({ id }) => id);
const kinds = () => store.getState().lanes.map(({ draft }) => draft.curriculum.kind);
const running = () => FakeWorker.all.filter(({ ended, started }) => started && !ended).length;

let store: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  store = await open();
});

test('lanes are added up to four, each with a worker, and stand ready', async () => {
  for (let i = 0; i < 5; i++) store.getState().addLane();
  await settled();
  expect(kinds()).toEqual(['single', 'multi', 'sliding', 'none']);
  expect(store.getState().lanes.map(({ status, step }) => `${status} ${step}`)).toEqual(
    Array(4).fill('paused 0'),
  );
  expect(running()).toBe(4);
});

test('a lane that is added during a run waits for the next play', async () => {
  store.getState().play();
  await settled();
  store.getState().addLane();
  await settled();
  expect(store.getState().lanes.map(({ status }) => status)).toEqual(['running', 'running', 'paused']);
  store.getState().play();
  await settled();
  expect(store.getState().lanes.map(({ status }) => status)).toEqual(Array(3).fill('running'));
});

test('a duplicate stands beside its lane, untrained', async () => {
  store.getState().play();
  await settled();
  store.getState().set('network.units', 20, 0);
  store.getState().duplicateLane(0);
  await settled();
  expect(ids()).toEqual([0, 2, 1]);
  const copy = store.getState().lanes[1];
  expect(copy.config).toEqual(store.getState().lanes[0].draft);
  expect(copy).toMatchObject({ step: 0, status: 'paused' });
});

test('the worker of a removed lane ends, and the last lane stays', async () => {
  store.getState().removeLane(0);
  await settled();
  expect(running()).toBe(1);
  store.getState().removeLane(1);
  await settled();
  expect(ids()).toEqual([1]);
  expect(running()).toBe(1);
});

test('a removed lane comes back where it was with its network, paused', async () => {
  store.getState().play();
  await settled();
  store.getState().removeLane(0);
  await settled();
  expect(ids()).toEqual([1]);
  await store.getState().restoreLane();
  await settled();
  expect(ids()).toEqual([0, 1]);
  expect(store.getState().lanes[0]).toMatchObject({ status: 'paused', step: 200 });
  expect(FakeWorker.all.findLast(({ started }) => started)?.started?.from?.progress.step).toBe(200);
  expect(store.getState().removed).toBeUndefined();
  expect(running()).toBe(2);
});

test('what was removed before it was trained comes back untrained', async () => {
  store.getState().removeLane(1);
  await store.getState().restoreLane();
  await settled();
  expect(store.getState().lanes[1]).toMatchObject({ id: 1, status: 'paused', step: 0 });
});

test('a lane whose worker breaks while it is removed ends all the same', async () => {
  store.getState().play();
  await settled();
  const [worker] = FakeWorker.all;
  worker.answers = false;
  store.getState().removeLane(0);
  worker.onerror?.({ message: 'out of memory' });
  await settled();
  await store.getState().restoreLane();
  await settled();
  // There is no network left, so that it begins anew.
  expect(store.getState().lanes[0]).toMatchObject({ status: 'paused', step: 0 });
  expect(running()).toBe(2);
});

test('a new lane takes the look of the removed one, which is then forgotten', async () => {
  store.getState().removeLane(0);
  store.getState().addLane();
  await settled();
  expect(ids()).toEqual([1, 4]);
  expect(store.getState().removed).toBeUndefined();
  await store.getState().restoreLane();
  expect(ids()).toEqual([1, 4]);
});
