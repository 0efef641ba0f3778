import { beforeEach, expect, test, vi } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { encodeExperiment } from '../../../src/network/experiment';
import { FakeWorker, settled, withFakeWorkers } from '../../support/fake-worker';

withFakeWorkers();
vi.stubGlobal('navigator', { hardwareConcurrency: 2 });

/** The store, as it is when the page has been opened and all networks are ready. */
async function open(networks: number) {
  vi.resetModules();
  FakeWorker.all = [];
  const { useExperiment } = await import('../../../src/state/experiment');
  const { newBeginnings } = await import('../../../src/state/beginning');
  useExperiment.getState().begin(newBeginnings(defaultLanes(), networks));
  await settled();
  return useExperiment;
}
let store: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  store = await open(4);
});

const every = () => store.getState().lanes.map((lane) => [lane, ...lane.others]);
const seeds = () => every().map((lane) => lane.map(({ config }) => config.seed));
const statuses = () => every().map((lane) => lane.map(({ status }) => status));
const alive = () => FakeWorker.all.filter(({ ended, started }) => started && !ended);

test('the networks of a lane differ in their seeds alone, look as one, and share the workers evenly', () => {
  expect(seeds()).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ]);
  for (const [i, lane] of every().entries()) {
    expect(lane.map(({ id }) => id % 4)).toEqual(Array(4).fill(i));
    for (const { config } of lane) expect({ ...config, seed: 0 }).toEqual(lane[0].config);
  }
  expect(alive().map(({ runs }) => runs.size)).toEqual([4, 4]);
  const kinds = alive().map(({ runs }) => [...runs.values()].map(({ config }) => config.curriculum.kind));
  for (const own of kinds) expect(own.toSorted()).toEqual(['multi', 'multi', 'single', 'single']);
});

test('all of them play and pause, those that are shown are told first', async () => {
  store.getState().play();
  await settled();
  expect(statuses()).toEqual(Array(2).fill(Array(4).fill('running')));
  store.getState().pause();
  for (const worker of alive()) expect(worker.told.filter((kind) => kind === 'pause')).toHaveLength(4);
  store.getState().reset();
  await settled();
  expect(statuses()).toEqual(Array(2).fill(Array(4).fill('paused')));
  expect(alive()).toHaveLength(2);
});

test('another number waits for a reset once something was trained, and is given up with the other changes', async () => {
  store.getState().setNetworks(2);
  expect(seeds()).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(alive().map(({ runs }) => runs.size)).toEqual([2, 2]);
  store.getState().play();
  await settled();
  store.getState().setNetworks(3);
  expect(seeds()[0]).toEqual([0, 1]);
  store.getState().undo();
  expect(store.getState().networks).toBe(2);
  store.getState().setNetworks(3);
  store.getState().reset();
  await settled();
  expect(seeds()).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
  store.getState().setNetworks(1);
  expect(seeds()).toEqual([[0], [0]]);
});

test('a setting is changed for all networks of a lane, a seed for the first', () => {
  store.getState().set('network.units', 20, 0);
  store.getState().set('seed', 7, 1);
  expect(every().map((lane) => lane.map(({ config }) => config.network.units))).toEqual([
    [20, 20, 20, 20],
    [64, 64, 64, 64],
  ]);
  expect(seeds()).toEqual([
    [0, 1, 2, 3],
    [7, 8, 9, 10],
  ]);
});

test('another network is shown without a change to any; after a reset it is the first again', async () => {
  const [lane] = every();
  const before = FakeWorker.all.length;
  store.getState().show(lane[2].id);
  expect(seeds()[0]).toEqual([2, 1, 0, 3]);
  expect(FakeWorker.all).toHaveLength(before);
  store.getState().set('seed', 5, lane[2].id);
  expect(seeds()[0].toSorted()).toEqual([5, 6, 7, 8]);
  store.getState().reset();
  expect(seeds()[0]).toEqual([5, 6, 7, 8]);
});

test('a lane comes and goes with all of its networks', async () => {
  store.getState().addLane();
  await settled();
  expect(seeds()[2]).toEqual([0, 1, 2, 3]);
  const ids = every().flat();
  expect(new Set(ids.map(({ id }) => id)).size).toBe(12);
  store.getState().play();
  await settled();
  store.getState().removeLane(every()[0][0].id);
  await settled();
  expect(alive().reduce((sum, { runs }) => sum + runs.size, 0)).toBe(8);
  await store.getState().restoreLane();
  await settled();
  expect(every()[0].map(({ status, step }) => `${status} ${step}`)).toEqual(Array(4).fill('paused 200'));
});

test('all networks travel in one file, and come back as the lanes that they were', async () => {
  store.getState().play();
  await settled();
  store.getState().show(every()[1][3].id);
  const networks = every().flatMap((lane, i) =>
    lane.map(async ({ id, config }) => ({
      name: `${i}, seed ${config.seed}`,
      lane: i,
      config,
      network: { ...(await store.getState().snapshot(id)), parameters: [] },
    })),
  );
  const { lanesOf } = await import('../../../src/network/lanes-of');
  const index = JSON.parse(
    await import('fflate').then(({ unzipSync, strFromU8 }) =>
      Promise.all(networks).then((all) => strFromU8(unzipSync(encodeExperiment(all))['experiment.json'])),
    ),
  );
  const lanes = lanesOf(index.lanes as { lane?: number; config: { seed: number } }[]);
  expect(lanes.map((lane) => lane.map(({ config }) => config.seed))).toEqual([
    [0, 1, 2, 3],
    [3, 1, 2, 0],
  ]);
});
