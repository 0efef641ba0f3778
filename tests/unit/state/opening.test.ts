import { beforeEach, expect, test, vi } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { useExperiment } from '../../../src/state/experiment';
import { newLane } from '../../../src/state/lane';
import { cancel, choose, leaveWeights, openWeights, useOpenedFiles } from '../../../src/state/opened-files';
import { openFiles as open } from '../../../src/state/opening';
import { caseBytes } from '../../support/cases';

let done: unknown[][] = [];

vi.mock('../../../src/state/session', () => ({
  beginWith: async (lanes: unknown[]) => done.push(['experiment', lanes.length]),
}));

const given = (path: string, from: string) => ({ path, file: new Blob([Uint8Array.from(caseBytes(from))]) });
const asked = () => useOpenedFiles.getState().waiting.map(({ name }) => name);
const notice = () => useExperiment.getState().notice;

beforeEach(() => {
  done = [];
  useOpenedFiles.setState({ waiting: [], weights: [] });
  useExperiment.setState({
    lanes: defaultLanes().map((config, id) => newLane(id, config)),
    notice: 'old',
    open: (id, { progress }) => done.push(['network', id, progress.epoch]),
    configure: (id, { seed }) => done.push(['settings', id, seed]),
  });
});

test('each of several files waits for a lane, in turn; one that comes meanwhile waits, too', async () => {
  await open([given('a.json', 'net/ok.json'), given('b.json', 'config/ok.json')]);
  await open([given('c.json', 'net/crlf-bom.json')]);
  expect(asked()).toEqual(['a.json', 'b.json', 'c.json']);
  choose(1);
  cancel();
  choose(0);
  expect(done).toEqual([
    ['network', 1, 2],
    ['network', 0, 2],
  ]);
  expect(asked()).toEqual([]);
  expect(notice()).toBeUndefined();
});

test('a file on a lane goes there, and the next one is asked for', async () => {
  await open([given('a.json', 'config/flat-dotted-keys.json'), given('b.json', 'net/ok.json')], 1);
  expect(done).toEqual([['settings', 1, 7]]);
  expect(asked()).toEqual(['b.json']);
});

test('with one lane one file needs no question, two do', async () => {
  useExperiment.setState(({ lanes }) => ({ lanes: lanes.slice(0, 1) }));
  await open([given('a.json', 'net/ok.json')]);
  expect(done).toEqual([['network', 0, 2]]);
  await open([given('a.json', 'net/ok.json'), given('b.json', 'net/ok.json')]);
  expect(asked()).toEqual(['a.json', 'b.json']);
});

test('an experiment takes the place of all lanes, and what came with it is said to be left out', async () => {
  await open([given('net.json', 'net/ok.json'), given('again.zip', 'zip/rezipped-by-finder.zip')]);
  expect(done).toEqual([['experiment', 1]]);
  expect(asked()).toEqual([]);
  expect(notice()).toBe('net.json was not opened: again.zip takes the place of all lanes.');
});

test('notes and faults are said together, each with its file', async () => {
  await open([
    given('self.json', 'net/diagonal-not-zero.json'),
    given('weights.pt', 'torch/checkpoint.pt'),
    given('f64.safetensors', 'safetensors/f64.safetensors'),
  ]);
  expect(asked()).toEqual(['self.json', 'f64.safetensors']);
  expect(notice()).toMatch(
    /^self\.json: recurrent\.weight: .*\. f64\.safetensors: parameters: converted from float64.*\. weights\.pt was not opened: file: a PyTorch checkpoint.*\.$/,
  );
});

test('weights of PyTorch wait until it is known what they were trained for, then go where they were dropped', async () => {
  const file = () => given('gru.safetensors', 'torch/gru.safetensors');
  const weights = () => useOpenedFiles.getState().weights.map(({ name }) => name);
  await open([file()], 1);
  expect([weights(), asked(), notice()]).toEqual([['gru.safetensors'], [], undefined]);
  await expect(openWeights({ task: 'parity', N: 200 })).rejects.toThrow(
    'N: expected a whole number from 1 to 128',
  );
  expect(weights()).toEqual(['gru.safetensors']);
  await openWeights({ task: 'parity', N: 5 });
  expect([weights(), done]).toEqual([[], [['network', 1, 1]]]);
  await open([file(), file()]);
  leaveWeights();
  await openWeights({ task: 'dms', N: 5 });
  expect([weights(), asked()]).toEqual([[], ['gru.safetensors']]);
});

test('a folder that cannot be read opens nothing', async () => {
  await open(Promise.reject(new Error('a folder of more than 1000 files')));
  expect(notice()).toBe('Nothing was opened: a folder of more than 1000 files.');
});
