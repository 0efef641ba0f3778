import { beforeEach, expect, test, vi } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { phaseOf } from '../../../src/ui/controls/transport/phase';
import { FakeWorker, settled, withFakeWorkers } from '../../support/fake-worker';

withFakeWorkers();

const lanes = () => store.getState().lanes;
const statuses = () => lanes().map(({ status }) => status);
const workers = () => FakeWorker.all.filter(({ ended, started }) => started && !ended);
const begin = () => store.getState().begin(defaultLanes().map((draft, id) => ({ id, draft })));
const snapshot = (step: number) => ({
  config: defaultLanes()[0],
  progress: { epoch: step / 200, step, heads: [2], history: [] },
  parameters: [],
});

let store: typeof import('../../../src/state/experiment')['useExperiment'];
beforeEach(async () => {
  vi.resetModules();
  FakeWorker.all = [];
  FakeWorker.quick = true;
  store = (await import('../../../src/state/experiment')).useExperiment;
});

test('who presses play while networks are made ready does not press it in vain', async () => {
  FakeWorker.quick = false;
  begin();
  store.getState().play();
  await settled();
  expect(phaseOf(lanes())).toBe('queued');
  expect(statuses()).toEqual(['starting', 'starting']);
  for (const worker of workers()) worker.stand();
  await settled();
  expect(statuses()).toEqual(['running', 'running']);
  for (const { told } of workers()) expect(told.filter((kind) => kind === 'play')).toHaveLength(1);
});

test('a pause takes back what was asked of a network that is not ready', async () => {
  FakeWorker.quick = false;
  begin();
  store.getState().play();
  store.getState().pause();
  for (const worker of workers()) worker.stand();
  await settled();
  expect(phaseOf(lanes())).toBe('ready');
  for (const { told } of workers()) expect(told).not.toContain('play');
});

test('play is kept from before the lanes begin, and across another setting', async () => {
  store.getState().play();
  store.getState().begin(lanes().map(({ id, draft, asked }) => ({ id, draft, known: { asked } })));
  store.getState().set('network.units', 8);
  await settled();
  expect(statuses()).toEqual(['running', 'running']);
  expect(lanes().map(({ config }) => config.network.units)).toEqual([8, 8]);
});

test('space after a reset or a new seed plays; the reset itself does not', async () => {
  begin();
  store.getState().play();
  await settled();
  store.getState().reset();
  await settled();
  expect(phaseOf(lanes())).toBe('ready');
  store.getState().newSeed();
  store.getState().play();
  await settled();
  expect(statuses()).toEqual(['running', 'running']);
});

test('play waits for the network of a lane that comes back', async () => {
  begin();
  store.getState().play();
  await settled();
  store.getState().removeLane(0);
  const back = store.getState().restoreLane();
  store.getState().play();
  await back;
  await settled();
  expect(lanes()[0]).toMatchObject({ id: 0, status: 'running' });
});

test('what trains goes on in another engine, what rests does not begin', async () => {
  begin();
  await settled();
  store.getState().play();
  await settled();
  store.getState().addLane();
  await settled();
  await store.getState().setEngine('reference');
  await settled();
  expect(statuses()).toEqual(['running', 'running', 'paused']);
});

test('another engine while a kept network is made ready leaves that network', async () => {
  FakeWorker.quick = false;
  const [draft] = defaultLanes();
  store.getState().begin([{ id: 0, draft, from: snapshot(400) }]);
  await store.getState().setEngine('reference');
  expect(workers()[0].started).toMatchObject({ engine: 'reference', from: { progress: { step: 400 } } });
});

test('an experiment opens with one start of each lane', async () => {
  begin();
  await settled();
  const starts = vi.spyOn(FakeWorker.prototype, 'postMessage');
  const [config] = defaultLanes();
  store.getState().begin([
    { id: 0, draft: config, from: snapshot(400) },
    { id: 1, draft: config },
  ]);
  await settled();
  const started = starts.mock.calls.filter(([command]) => command.kind === 'start');
  expect(started).toHaveLength(2);
  expect(lanes().map(({ step, status, resumed }) => [step, status, resumed])).toEqual([
    [400, 'paused', undefined],
    [0, 'paused', undefined],
  ]);
  starts.mockRestore();
});

test('lanes whose workers broke go on as they were: what never played does not begin', async () => {
  begin();
  await settled();
  store.getState().play();
  await settled();
  store.getState().addLane();
  await settled();
  for (const worker of workers()) worker.onerror?.({ message: 'out of memory' });
  await settled();
  expect(statuses()).toEqual(['failed', 'failed', 'failed']);
  store.getState().revive();
  await settled();
  expect(statuses()).toEqual(['running', 'running', 'paused']);
});

/** Fails the last run of a worker, as one does that can go on with another engine or cannot. */
const fail = ({ onmessage, started }: FakeWorker, otherEngine: boolean, step?: number) => {
  const { runId = 0 } = started ?? {};
  const checkpoint = step === undefined ? undefined : snapshot(step);
  onmessage?.({ data: { kind: 'failed', runId, message: 'It was lost.', checkpoint, otherEngine } });
};

test('a lane whose graphics processor is lost trains on by itself, the others as before; where it fails again it stops', async () => {
  begin();
  await settled();
  store.getState().play();
  await settled();
  const [first, second] = workers();
  const starts = vi.spyOn(second, 'postMessage');
  fail(first, true, 400);
  expect(statuses()).toEqual(['starting', 'running']);
  expect(first.started).toMatchObject({ instead: 'It was lost.', from: { progress: { step: 400 } } });
  await settled();
  expect(statuses()).toEqual(['running', 'running']);
  expect(starts).not.toHaveBeenCalledWith(expect.objectContaining({ kind: 'start' }));
  fail(first, false, 600);
  await settled();
  expect(lanes()[0]).toMatchObject({ status: 'failed', trouble: { message: 'It was lost.' } });
  store.getState().revive();
  await settled();
  expect(first.started).toMatchObject({ instead: undefined, from: { progress: { step: 600 } } });
  expect(statuses()).toEqual(['running', 'running']);
});

test('a lane whose graphics processor is too small begins with another engine, still asked to play, and rests where it rested', async () => {
  FakeWorker.quick = false;
  begin();
  store.getState().play();
  fail(workers()[0], true);
  expect(workers()[0].started).toMatchObject({ instead: 'It was lost.', from: undefined });
  for (const worker of workers()) worker.stand();
  await settled();
  expect(statuses()).toEqual(['running', 'running']);
  store.getState().pause();
  FakeWorker.quick = true;
  store.getState().begin([{ id: 0, draft: lanes()[0].draft, from: snapshot(400) }]);
  await settled();
  fail(workers()[0], true);
  await settled();
  expect(workers()[0].started).toMatchObject({ from: { progress: { step: 400 } } });
  expect(lanes()[0]).toMatchObject({ status: 'paused', step: 400 });
});

test('what waits for a reset is not among the settings that a worker is given to go on under', async () => {
  begin();
  store.getState().play();
  await settled();
  const given = vi.spyOn(FakeWorker.prototype, 'postMessage');
  store.getState().set('training.batchSize', 16, 0);
  store.getState().set('training.learningRate', 0.01, 0);
  const [config] = defaultLanes();
  const adjusted = { ...config, training: { ...config.training, learningRate: 0.01, finalRate: 0.01 } };
  expect(given.mock.calls).toEqual([[{ kind: 'adjust', runId: 1, config: adjusted }]]);
  expect(lanes()[0].config).toEqual(adjusted);
  given.mockRestore();
});

test('a lane that goes on from a checkpoint does so under what was changed since, and its history has it', async () => {
  const [draft] = defaultLanes();
  store.getState().begin([{ id: 0, draft, from: snapshot(400) }]);
  await settled();
  workers()[0].onerror?.({ message: 'out of memory' });
  store.getState().set('training.learningRate', 0.01);
  const change = { step: 400, field: 'training.learningRate', from: 0.05, to: 0.01 };
  expect((await store.getState().snapshot(0)).progress.changed).toEqual([change]);
  store.getState().revive();
  const [{ started }] = workers();
  expect(started?.config.training.learningRate).toBe(0.01);
  expect(started?.from?.progress.changed).toEqual([change]);
  expect(lanes()[0].config).toEqual(started?.config);
});
