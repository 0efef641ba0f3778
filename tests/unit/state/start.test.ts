import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { KeptLane, Run } from '../../../src/state/storage/run';
import { smallConfig } from '../../support/config';
import { FakeWorker, withFakeWorkers } from '../../support/fake-worker';

withFakeWorkers();
afterAll(() => {
  // The page that was opened last hears of what happens in the store: other files get stores of their own.
  vi.doUnmock('../../../src/state/storage/disk');
  vi.doUnmock('../../../src/state/recording');
  vi.resetModules();
});

const summary = { id: 0, config: smallConfig(), epoch: 3, step: 30, reached: 2, seconds: 3 };
const run: Run = { id: 'kept', createdAt: 1, updatedAt: 1, order: 1, bytes: 1, lanes: [summary] };
const lane = {
  id: 0,
  snapshot: {
    config: smallConfig(),
    progress: { epoch: 3, step: 30, heads: [2], history: [] },
    parameters: [],
  },
  known: { looks: [], measurements: [], waiting: [] },
  summary,
} as KeptLane;

/** How the database answers: at once if nothing else is said. */
let answer: () => Promise<void>;
/** Which runs other tabs have. */
let elsewhere: string[];

class StandInDisk {
  async runs() {
    await answer();
    return [run];
  }
  async load(id: string) {
    await answer();
    return id === run.id ? { run, lanes: [lane] } : undefined;
  }
  save = async () => {
    await answer();
    return { order: 2 };
  };
  remove = async () => {};
  close() {}
}

/** Opens the page, as a reload where it had a run before. */
async function open({ had, hash = '' }: { had?: string; hash?: string } = {}) {
  const href = `https://example.org/${hash}`;
  const window = {
    location: { href, hash, search: '' },
    history: { state: had ? { run: had } : null, replaceState: () => {} },
    addEventListener: () => {},
  };
  vi.stubGlobal('window', window);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('document', { addEventListener: () => {} });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('navigator', {
    locks: {
      async request(name: string, _: unknown, granted: () => Promise<void>) {
        if (elsewhere.some((id) => name.endsWith(id))) throw new DOMException('in use', 'TimeoutError');
        return granted();
      },
    },
  });
  vi.resetModules();
  FakeWorker.all = [];
  vi.doMock('../../../src/state/storage/disk', () => ({ Disk: StandInDisk }));
  vi.doMock('../../../src/state/recording', () => ({ showRecording: async () => {} }));
  const { useExperiment } = await import('../../../src/state/experiment');
  const { showSession } = await import('../../../src/state/start');
  void showSession().then((begin) => begin());
  return useExperiment;
}

const later = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));
const epochs = (store: Awaited<ReturnType<typeof open>>) => store.getState().lanes.map(({ epoch }) => epoch);
const statuses = (store: Awaited<ReturnType<typeof open>>) =>
  store.getState().lanes.map(({ status }) => status);

const presentRun = async () => (await import('../../../src/state/session')).presentRun();

beforeEach(() => {
  answer = async () => {};
  elsewhere = [];
});

test('the run that was used last is gone on with', async () => {
  const store = await open();
  await vi.advanceTimersByTimeAsync(500);
  expect(store.getState().lanes).toMatchObject([{ resumed: true }]);
  expect(await presentRun()).toBe('kept');
});

test('where the database never answers the page begins within a second, with what its address asks for', async () => {
  answer = () => new Promise(() => {});
  const store = await open({ hash: '#v=1&units=12&lanes=1' });
  expect(store.getState().lanes.map(({ draft }) => draft.network.units)).toEqual([12]);
  await vi.advanceTimersByTimeAsync(1100);
  expect(statuses(store)).toEqual(['paused']);
});

test('where the database cannot be opened the page begins at once, and says so once', async () => {
  answer = async () => {
    throw new DOMException('no', 'SecurityError');
  };
  const store = await open();
  await vi.advanceTimersByTimeAsync(300);
  expect(statuses(store)).toEqual(['paused', 'paused']);
  expect(store.getState().notice).toMatch(
    /^This browser keeps nothing for this page: a reload begins anew\./,
  );
  store.getState().setNotice(undefined);
  store.getState().play();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(store.getState().notice).toBeUndefined();
});

test('a database that answers late gives its run to a page on which nothing has happened', async () => {
  answer = later(2000);
  const store = await open({ had: 'kept' });
  await vi.advanceTimersByTimeAsync(1500);
  expect(store.getState().lanes).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.getState().lanes).toMatchObject([{ resumed: true }]);
});

test.each([
  ['trains', 'play'],
  ['was changed', 'newSeed'],
] as const)('what %s meanwhile stays when the database answers late', async (_, act) => {
  answer = later(2000);
  const store = await open({ had: 'kept' });
  await vi.advanceTimersByTimeAsync(1500);
  store.getState()[act]();
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.getState().lanes).toHaveLength(2);
  expect(store.getState().notice).toMatch(/found too late .* File → Runs has it/);
});

test('a tab whose run another one has goes on with a copy, and says so', async () => {
  elsewhere = ['kept'];
  const store = await open({ had: 'kept' });
  await vi.advanceTimersByTimeAsync(500);
  expect(store.getState().lanes).toMatchObject([{ resumed: true }]);
  expect(store.getState().notice).toMatch(/open in another tab, too/);
  expect(await presentRun()).not.toBe('kept');
});

test('another tab begins with the first experiment while one has the run that was used last', async () => {
  elsewhere = ['kept'];
  const store = await open();
  await vi.advanceTimersByTimeAsync(500);
  expect(epochs(store)).toEqual([0, 0]);
  expect(store.getState().notice).toBeUndefined();
});
