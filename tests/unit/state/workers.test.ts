import { beforeEach, expect, test } from 'vitest';
import { defaultConfig } from '../../../src/config/schema';
import { Workers } from '../../../src/state/workers';
import { FakeWorker, settled, withFakeWorkers } from '../../support/fake-worker';

withFakeWorkers();
beforeEach(() => {
  FakeWorker.all = [];
});

/** Workers of so many networks, which stand ready. */
async function ready({
  networks,
  processors,
  most = 4,
}: Record<'networks' | 'processors', number> & { most?: number }) {
  const workers = new Workers(
    () => most,
    () => processors,
    () => {},
  );
  for (let id = 0; id < networks; id++) workers.start(id, { config: defaultConfig, engine: 'quickest' });
  await settled();
  return workers;
}

const threads = () => FakeWorker.all.filter(({ ended }) => !ended).map((worker) => worker.threads);

test.each([
  [1, 8, [8]],
  [2, 8, [4, 4]],
  [3, 8, [2, 2, 2]],
  [2, 1, [1, 1]],
  [6, 8, [2, 2, 2, 2]],
])(
  '%i networks share %i processors evenly while none trains, and while all do',
  async (networks, processors, shares) => {
    const workers = await ready({ networks, processors });
    expect(threads()).toEqual(shares);
    for (let id = 0; id < networks; id++) workers.send(id, { kind: 'play' });
    await settled();
    expect(threads()).toEqual(shares);
  },
);

test('who trains on has the processors of who has ended, until that one begins anew', async () => {
  const workers = await ready({ networks: 2, processors: 8 });
  for (const id of [0, 1]) workers.send(id, { kind: 'play' });
  await settled();
  FakeWorker.all[0].reach(1);
  await settled();
  expect(threads()).toEqual([4, 8]);
  workers.start(0, { config: defaultConfig, engine: 'quickest' });
  expect(threads()).toEqual([4, 4]);
  await settled(); // it stands ready, and waits
  expect(threads()).toEqual([4, 8]);
  workers.end(1);
  expect(threads()).toEqual([8]);
});

test('a worker keeps its share until the last of its networks has ended', async () => {
  const workers = await ready({ networks: 4, processors: 6, most: 2 });
  for (const id of [0, 1, 2, 3]) workers.send(id, { kind: 'play' });
  await settled();
  FakeWorker.all[0].reach(1);
  await settled();
  expect(threads()).toEqual([3, 3]);
  FakeWorker.all[0].reach(2);
  await settled();
  expect(threads()).toEqual([3, 6]);
});

test('a worker in the place of one that has broken has its share as well', async () => {
  const workers = await ready({ networks: 2, processors: 8 });
  FakeWorker.all[0].onerror?.({ message: 'out of memory' });
  expect(threads()).toEqual([8]);
  workers.start(0, { config: defaultConfig, engine: 'quickest' });
  await settled();
  expect(threads()).toEqual([4, 4]);
});
