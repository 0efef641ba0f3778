import { expect, test } from 'vitest';
import { defaultLanes } from '../../src/config/default-lanes';
import { referenceFactory } from '../../src/engines/reference';
import { useExperiment } from '../../src/state/experiment';
import { networkFile } from '../../src/state/files';
import { readFiles } from '../../src/state/reading';
import { measurementOf } from '../../src/state/tau-net-points';
import { Trainer } from '../../src/training/trainer';
import { smallConfig } from '../support/config';
import { findingsOf } from '../support/findings';

const state = () => useExperiment.getState();
const lane = () => state().lanes[0];
const until = (done: () => boolean) => expect.poll(done).toBe(true);

const run = await Trainer.begin(referenceFactory, smallConfig({ curriculum: { threshold: 0.5 } }));
for (let i = 0; i < 60; i++) await run.advance();
const snapshot = await run.snapshot();
const measurement = measurementOf(2, 20, await findingsOf(snapshot));

test('networks are looked at before training, and what is measured stays with the run', async () => {
  state().begin(defaultLanes().map((draft, id) => ({ id, draft })));
  await until(() => state().lanes.every(({ findings }) => findings?.step === 0));
  expect(lane().looks).toMatchObject([{ N: 1, step: 0, steps: 5000, trials: 10, of: 64 }]);

  state().open(0, { ...snapshot, measurements: [measurement] });
  expect(lane().measurements).toEqual([measurement]);
  expect(lane().findings).toBeUndefined();
  expect(lane().looks).toMatchObject([{ N: 2, step: 20, steps: 200, trials: 2 }]);
  await until(() => lane().status === 'paused');
  expect(lane().measurements).toEqual([measurement]);

  state().look(0);
  expect(lane().looking).toMatchObject({ quality: 'live', done: 0, total: 20_000 });
  await until(() => !lane().looking);
  expect(lane().findings).toMatchObject({ step: snapshot.progress.step });
  expect(lane().looks.map(({ N }) => N)).toEqual([2, 4]);

  const { content } = networkFile(await state().snapshot(0), 'json');
  const { opened } = await readFiles([{ path: 'net.json', file: new Blob([content]) }]);
  expect(opened).toMatchObject([{ content: { network: { measurements: [measurement] } } }]);

  state().measureAtPaperQuality(0);
  await state().setEngine('reference');
  await until(() => lane().status === 'paused' && lane().engine?.engine === 'reference');
  expect(lane()).toMatchObject({ measurements: [measurement], looking: { quality: 'paper' } });
  expect(lane().findings).toBeDefined();
  await until(() => (lane().looking?.done ?? 0) > 0);
  state().cancelLook(0);
  expect(lane().looking).toBeUndefined();

  state().reset();
  expect(lane()).toMatchObject({ looks: [], measurements: [] });
  expect(lane().findings).toBeUndefined();
});
