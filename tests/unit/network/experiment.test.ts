import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encodeExperiment } from '../../../src/network/experiment';
import { encodeAs } from '../../../src/network/formats';
import { historyCsv } from '../../../src/network/history-csv';
import { openAny } from '../../../src/network/open';
import { measured, trained } from '../../support/trained';

const now = new Date('2026-01-02T03:04:05Z');
const networks = [await trained('single', 40), await measured(await trained('multi', 60))];
const lanes = networks.map((network, i) => ({
  name: ['Single-head', 'Multi‑head'][i],
  config: network.config,
  network,
}));
const file = encodeExperiment(lanes, now);
const files = unzipSync(file);

describe('an experiment as a zip', () => {
  test('has every lane whole, and is read back as it was', () => {
    expect(Object.keys(files).sort()).toEqual([
      'experiment.json',
      ...['multi-head', 'single-head'].flatMap((folder) =>
        ['analyses.json', 'history.csv', 'measurements.json', 'network.json', 'network.safetensors'].map(
          (name) => `${folder}/${name}`,
        ),
      ),
    ]);
    expect(openAny(file)).toEqual({ kind: 'experiment', lanes, notes: [] });
    expect(JSON.parse(strFromU8(files['experiment.json']))).toMatchObject({
      format: 'tau-playground/experiment',
      version: 1,
      createdAt: '2026-01-02T03:04:05.000Z',
      lanes: [{ name: 'Single-head', folder: 'single-head' }, { name: 'Multi‑head' }],
    });
    expect(JSON.parse(strFromU8(files['multi-head/measurements.json']))).toEqual(networks[1].measurements);
  });

  test('gives lanes of one name folders of their own', () => {
    const alike = lanes.map((lane) => ({ ...lane, name: '?' }));
    expect(openAny(encodeExperiment(alike, now))).toMatchObject({ lanes: alike });
  });

  test('may have either format of a network', () => {
    const { 'multi-head/network.json': _, ...rest } = files;
    expect(openAny(zipSync(rest))).toMatchObject({ lanes });
  });

  test.each(['1969-07-20', '1970-01-01', '1979-12-31', '2100-01-01', '9999-12-31'])(
    'is written whatever the clock says: %s',
    (day) => {
      const time = new Date(`${day}T12:00:00Z`);
      expect(openAny(encodeExperiment(lanes, time))).toMatchObject({ lanes });
    },
  );

  test('its index alone is an experiment that is still to be trained', () => {
    expect(openAny(files['experiment.json'])).toEqual({
      kind: 'experiment',
      lanes: lanes.map(({ name, config }) => ({ name, config })),
      notes: [expect.stringContaining('only the settings: the networks are not in experiment.json')],
    });
  });
});

const index = JSON.parse(strFromU8(files['experiment.json']));
const withIndex = (part: object) =>
  zipSync({ ...files, 'experiment.json': strToU8(JSON.stringify({ ...index, ...part })) });
const zeros = zipSync({ 'experiment.json': new Uint8Array(2 ** 20 + 1) });
/** The same zip, which claims that its file is small. */
const liar = () => {
  const copy = zeros.slice();
  new DataView(copy.buffer).setUint32(22, 100, true);
  return copy;
};
const twice = zipSync({ 'experiment.jsox': strToU8('{}'), 'experiment.json': strToU8('{}') });
const sameNames = () => {
  const copy = twice.slice();
  const at = strFromU8(copy, true).indexOf('experiment.jsox');
  copy[at + 'experiment.jso'.length] = 'n'.charCodeAt(0);
  return copy;
};

test.each<[string, Uint8Array, string]>([
  ['a bomb', zeros, 'experiment.json: larger than 1 MiB unpacked'],
  ['a bomb in disguise', liar(), 'experiment.json: larger than 1 MiB unpacked'],
  ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'file: a zip without experiment.json'],
  [
    'a zip of too many files',
    zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}`, strToU8('')]))),
    'file: a zip of more than 1000 files',
  ],
  ['two files of one name', sameNames(), 'experiment.json: comes twice'],
  ['half a zip', file.slice(0, file.length / 2), 'cannot be unpacked ('],
  [
    'five lanes',
    withIndex({ lanes: new Array(5).fill(index.lanes[0]) }),
    'lanes: 5 of them, the page has 4 at most',
  ],
  ['no lanes', withIndex({ lanes: [] }), 'lanes: expected a length of 1 or more, got 0'],
  ['a later version', withIndex({ version: 2 }), 'version: this program reads version 1'],
  [
    'wrong settings',
    withIndex({ lanes: [{ name: 'a', config: { seed: -1 } }] }),
    'lanes.0.config.seed: expected a number, 0',
  ],
  [
    'a lost folder',
    withIndex({ lanes: [{ ...index.lanes[0], folder: '../etc' }] }),
    '../etc: its network is missing',
  ],
  [
    'a bad network',
    zipSync({ ...files, 'multi-head/network.json': strToU8('{}') }),
    'multi-head/network.json: format: expected',
  ],
])('%s is refused in one sentence', (_, bytes, sentence) => {
  expect(() => openAny(bytes)).toThrow(sentence);
  expect(() => openAny(bytes)).toThrow(/^[^\n]{3,220}$/);
});

test('however a zip is cut or changed, it is read or refused with a sentence', () => {
  fc.assert(
    fc.property(fc.nat(file.length), fc.uint8Array({ maxLength: 4 }), fc.nat(40), (at, put, cut) => {
      try {
        openAny(Uint8Array.from([...file.subarray(0, at), ...put, ...file.subarray(at + cut)]));
      } catch (error) {
        expect((error as Error).message).toMatch(/^[^\n]+: [^\n]+$/);
        expect((error as Error).name).toBe('Error');
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['settings alone', JSON.stringify({ task: { kind: 'dms' } }), 'config'],
  ['a network', encodeAs('json', networks[0], now), 'network'],
  ['a safetensors network', encodeAs('safetensors', networks[0], now), 'network'],
])('%s are known by their content', (_, content, kind) => {
  expect(openAny(typeof content === 'string' ? strToU8(content) : content).kind).toBe(kind);
});

test.each([
  ['{"task":{"kind":"chess"}}', 'task.kind: expected "parity" or "dms"'],
  ['{"seed":1,"sed":2}', 'sed: no such setting'],
  ['{}', 'format: expected "tau-playground/network", got nothing'],
  ['{"units":32}', 'units: no such setting; it is network.units'],
  ['{"name":"x"}', 'file: neither a network nor settings: it has no format, and "name" is no setting'],
  ['PK', 'file: not JSON'],
])('%s is refused as what it seems to be', (text, sentence) => {
  expect(() => openAny(strToU8(text))).toThrow(sentence);
});

test('a name with a line break in it does not break the sentence', () => {
  const seed = JSON.stringify({ ['see\nd'.repeat(50)]: 1, seed: 1 });
  expect(() => openAny(strToU8(seed))).toThrow(/^"see\\nd[^\n]{1,50}: no such setting$/);
});

test('a history has one row an epoch, a column for every N, and all digits', () => {
  const csv = historyCsv([
    {
      epoch: 1,
      step: 25,
      heads: [2],
      loss: 0.7131472,
      gradient: { norm: 1.25, clipped: 3 },
      accuracy: { 2: 1 / 3 },
      tau: { mean: 1.5, sd: 0.25, max: 2 },
      promoted: true,
    },
    { epoch: 2, step: 50, heads: [3], loss: 1e-7, accuracy: { 3: 0.5 }, untrained: { 2: 0.75 } },
  ]);
  expect(csv).toBe(
    'epoch,step,heads,first_head,last_head,loss,gradient_norm,clipped,accuracy_2,accuracy_3,tau_mean,tau_sd,tau_max,promoted,changed\r\n' +
      '1,25,1,2,2,0.7131472,1.25,3,0.3333333333333333,,1.5,0.25,2,true,\r\n' +
      '2,50,1,3,3,1e-7,,,0.75,0.5,,,,,\r\n',
  );
  const rows = historyCsv(networks[1].progress.history).trim().split('\r\n');
  expect(rows).toHaveLength(1 + networks[1].progress.epoch);
});
