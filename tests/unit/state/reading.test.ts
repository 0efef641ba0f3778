import { expect, test } from 'vitest';
import { type GivenFile, readFiles } from '../../../src/state/reading';
import { caseBytes, caseFolder } from '../../support/cases';

const given = (path: string, bytes: Uint8Array): GivenFile => ({
  path,
  file: new Blob([Uint8Array.from(bytes)]),
});
const folder = (root: string) =>
  [...caseFolder('zip/unpacked')].map(([path, bytes]) => given(`${root}${path}`, bytes));
const words = async (files: GivenFile[]) => {
  const { opened, faults } = await readFiles(files);
  return { opened: opened.map(({ name, content }) => [name, content.kind, content.notes]), faults };
};

test('the folder of an experiment is one experiment, whatever the system has put into it', async () => {
  const junk = ['.DS_Store', '._experiment.json', '__MACOSX/multi-head/._network.json', 'Thumbs.db'];
  const files = [...folder('down/tau/'), ...junk.map((name) => given(`down/tau/${name}`, Uint8Array.of(0)))];
  expect(await words(files)).toEqual({ opened: [['down/tau', 'experiment', []]], faults: [] });
  expect((await readFiles(files)).opened[0].content).toMatchObject({
    lanes: [{ network: { progress: { epoch: 2 } } }],
  });
});

test('what was in the folder may also be dropped without it', async () => {
  expect(await words(folder(''))).toEqual({
    opened: [['experiment.json', 'experiment', []]],
    faults: [],
  });
});

test('an index without its networks, and beside it another file', async () => {
  expect(
    await words([
      given('experiment.json', caseBytes('zip/unpacked/experiment.json')),
      given('net.json', caseBytes('net/ok.json')),
    ]),
  ).toEqual({
    opened: [
      ['experiment.json', 'experiment', [expect.stringContaining('only the settings')]],
      ['net.json', 'network', []],
    ],
    faults: [],
  });
});

test('of another folder the networks are read, and files by themselves whatever they are', async () => {
  expect(
    await words([
      given('nets/a.json', caseBytes('net/ok.json')),
      given('nets/notes.txt', Uint8Array.of(1)),
      given('notes.txt', Uint8Array.of(1)),
      given('ac.json', caseBytes('ac/bom.json')),
    ]),
  ).toEqual({
    opened: [['nets/a.json', 'network', []]],
    faults: [
      expect.stringContaining('notes.txt was not opened: file: not JSON'),
      'ac.json was not opened: autocorrelations are fitted on the command line, by `fit`.',
    ],
  });
});

test('a folder with nothing to open is said to be one, whatever comes with it', async () => {
  const beside = given('net.json', caseBytes('net/ok.json'));
  expect(await words([given('photos/a.jpg', Uint8Array.of(1)), beside])).toEqual({
    opened: [['net.json', 'network', []]],
    faults: ['photos was not opened: there is neither an experiment nor a network in it.'],
  });
  expect(await words([given('.DS_Store', Uint8Array.of(1))])).toMatchObject({ faults: [expect.any(String)] });
  expect((await words([given('photos/a.jpg', Uint8Array.of(1))])).faults).toEqual([
    'photos was not opened: there is neither an experiment nor a network in it.',
  ]);
  expect((await words([])).faults).toEqual([
    'What was given was not opened: there is neither an experiment nor a network in it.',
  ]);
});
