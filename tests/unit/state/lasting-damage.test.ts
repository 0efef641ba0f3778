import { beforeEach, expect, test, vi } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { withAllNeurons, withSilent } from '../../../src/config/silent';
import { FakeWorker, settled, withFakeWorkers } from '../../support/fake-worker';

withFakeWorkers();

const lanes = () => store.getState().lanes;
const silentIn = () => lanes().map(({ config }) => config.network.silent);
const told = (lane: number) =>
  FakeWorker.all.filter(({ started }) => started)[lane].told.filter((kind) => kind !== 'ack');

let store: typeof import('../../../src/state/experiment')['useExperiment'];
let lesions: typeof import('../../../src/state/lesions')['useLesions'];
let damage: typeof import('../../../src/state/lasting-damage');
beforeEach(async () => {
  vi.resetModules();
  FakeWorker.all = [];
  store = (await import('../../../src/state/experiment')).useExperiment;
  lesions = (await import('../../../src/state/lesions')).useLesions;
  damage = await import('../../../src/state/lasting-damage');
  store.getState().begin(defaultLanes().map((draft, id) => ({ id, draft })));
  await settled();
});

async function trainOnWithout(...neurons: number[]) {
  for (const neuron of neurons) lesions.getState().toggle(1, neuron);
  await damage.trainOnLikeThis();
  await settled();
}

test('what is silenced stays silent in its lane alone, which trains; noise is not part of it', async () => {
  lesions.getState().setNoise({ of: 'weights', size: 0.1 });
  await trainOnWithout(7, 3);
  expect(silentIn()).toEqual([undefined, [3, 7]]);
  expect(lanes().map(({ status }) => status)).toEqual(['paused', 'running']);
  expect(told(1).slice(-2)).toEqual(['adjust', 'play']);
  expect(lesions.getState().silent).toEqual({});
  expect(lesions.getState().noise.size).toBe(0.1);
});

test('what is silent for good is not healed by another click, by H or by a setting; more can be silenced', async () => {
  await trainOnWithout(3);
  lesions.getState().toggle(1, 3);
  expect(lesions.getState().silent[1]).toBeUndefined();
  lesions.getState().heal();
  store.getState().set('training.learningRate', 0.01);
  await trainOnWithout(9, 5);
  expect(silentIn()).toEqual([undefined, [3, 5, 9]]);
  const tau = Float32Array.from({ length: 12 }, (_, i) => 1 + i);
  lesions.getState().silence(
    lanes().map((lane) => ({ ...lane, tau })),
    'fastest',
    4,
  );
  expect(lesions.getState().silent).toEqual({ 0: [0, 1, 2, 3], 1: [0, 1, 2, 4] });
});

test('a lane goes back to where it had all of its neurons, or begins anew with them', async () => {
  await trainOnWithout(3);
  await trainOnWithout(4);
  damage.goBackToWhole();
  await settled();
  expect(silentIn()).toEqual([undefined, undefined]);
  expect(lanes()[1]).toMatchObject({ status: 'paused', whole: undefined });

  await trainOnWithout(4);
  expect(lanes()[1].draft.network.silent).toBeUndefined();
  store.getState().reset();
  await settled();
  expect(silentIn()).toEqual([undefined, undefined]);
  expect(lanes()[1].whole).toBeUndefined();
});

test('a network that is opened keeps them; its next run has all neurons', async () => {
  const config = withSilent(defaultLanes()[0], [2]);
  const progress = { epoch: 1, step: 200, heads: [2], history: [] };
  store.getState().open(0, { config, progress, parameters: [] });
  await settled();
  expect(silentIn()).toEqual([[2], undefined]);
  expect(lanes()[0].draft).toEqual(withAllNeurons(config));
  store.getState().undo();
  store.getState().reset();
  expect(silentIn()).toEqual([undefined, undefined]);
});

test('what falls silent is kept at once, and a run that is brought back has it', async () => {
  const [{ KeptLanes }, { revived }] = await Promise.all([
    import('../../../src/state/storage/kept-lanes'),
    import('../../../src/state/storage/revive'),
  ]);
  const [lane] = lanes();
  const config = withSilent(lane.config, [2]);
  const snapshot = await store.getState().snapshot(0);
  const kept = new KeptLanes();
  kept.put(lane, snapshot, 0);
  expect(kept.changed([lane])).toEqual([]);
  const silenced = { ...lane, config, whole: snapshot };
  expect(kept.changed([silenced])).toEqual([silenced]);
  kept.put(silenced, { ...snapshot, config }, 0);
  const [stored] = kept.of([lane]);
  expect(stored.known).not.toHaveProperty('whole');
  const { from, draft } = revived(structuredClone(stored));
  expect(from?.config.network.silent).toEqual([2]);
  expect(draft.network.silent).toBeUndefined();
});
