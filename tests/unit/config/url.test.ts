import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLanes, smallLanes } from '../../../src/config/default-lanes';
import { type FieldValue, parseConfig, setField } from '../../../src/config/draft';
import type { Field } from '../../../src/config/field';
import { FIELDS, type FieldKey } from '../../../src/config/fields';
import { configsOf, PRESETS } from '../../../src/config/presets';
import { defaultConfig, type RunConfig } from '../../../src/config/schema';
import { addressOf, encodeExperiment, linkTo } from '../../../src/config/url';
import { decodeExperiment, faultWords } from '../../../src/config/url-reading';
import { URL_SETTINGS } from '../../../src/config/url-settings';

/** Any value that a field accepts. */
function anyValue(field: Field): fc.Arbitrary<FieldValue> {
  if (field.kind === 'choice') return fc.constantFrom(...Object.keys(field.options));
  if (field.kind === 'switch') return fc.boolean();
  if (field.kind === 'probability') {
    return fc.oneof(fc.constant('uniform'), fc.double({ min: 0, max: 1, noNaN: true }));
  }
  if (field.kind === 'text') return fc.constantFrom(field.default, 'dms 2-4 parity 3');
  const { min, max } = field;
  return field.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

const anyChange = fc
  .constantFrom(...(Object.keys(FIELDS) as FieldKey[]))
  .chain((key) => fc.record({ key: fc.constant(key), value: anyValue(FIELDS[key]) }));

/** Any settings of a run that are allowed: of many changes those that are not refused. */
const anyConfig: fc.Arbitrary<RunConfig> = fc
  .array(anyChange, { maxLength: 80, size: 'max' })
  .map((changes) =>
    changes.reduce((config, { key, value }) => {
      try {
        return setField(config, key, value === 0 ? 0 : value); // −0 is written as 0
      } catch {
        return config;
      }
    }, defaultConfig),
  );

test('what is written is what is read, for any experiment', () => {
  fc.assert(
    fc.property(fc.array(anyConfig, { minLength: 1, maxLength: 4 }), (lanes) => {
      expect(decodeExperiment(`#${encodeExperiment(lanes)}`)).toEqual({ lanes, faults: [] });
    }),
    { numRuns: 60 },
  );
});

test('no address can do harm', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'v=1',
      'lr=',
      'units=9e99',
      'stop=2',
      'start=128',
      'p=',
      '%',
      '__proto__=1',
      'v=toString',
    ),
    fc
      .constantFrom(...URL_SETTINGS.map(({ url }) => url))
      .chain((url) => fc.string().map((text) => `${url}=${text}`)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const shared = decodeExperiment(`#${pieces.join('&')}`, pieces.join('&'));
      for (const lane of shared?.lanes ?? []) expect(parseConfig(lane)).toEqual(lane);
    }),
    { numRuns: 60 },
  );
});

test('the default experiment is short, and an address without settings holds none', () => {
  expect(encodeExperiment(defaultLanes())).toBe('v=1');
  expect(decodeExperiment('#v=1')).toEqual({ lanes: defaultLanes(), faults: [] });
  expect(decodeExperiment('#main')).toBeUndefined();
  expect(decodeExperiment('', '?utm_source=mail&embed=1')).toBeUndefined();
});

/** An address as it was once sent to somebody: it has to open for ever. */
const SENT =
  '#v=1&lanes=3&task=dms&repeat=2&coding=%C2%B11&teach=sliding,none,single&start=3&stop=20&window=8,10,10&forget=2,5,5' +
  '&promote=0.95&cell=gru,lstm,leaky&units=32&leak=outside&f=tanh&rec=0&tautrain=0&taumin=2&taumax=3&opt=adam' +
  '&lr=0.1,0.2,0.3&mom=0.5&nest=0&clip=1&batch=16&epoch=100&test=5&max=50&seed=7&p=0.25,auto,auto';

test('an address of version 1 says what it said when it was written', () => {
  const { lanes, faults } = decodeExperiment(SENT) ?? {};
  expect(faults).toEqual([]);
  expect(lanes).toHaveLength(3);
  expect(lanes?.[0]).toEqual({
    task: {
      kind: 'dms',
      mix: FIELDS['task.mix'].default,
      repeat: 2,
      repeatTo: 2,
      length: 0,
      p: 0.25,
      coding: '±1',
    },
    curriculum: {
      kind: 'sliding',
      startN: 3,
      stopN: 20,
      window: 8,
      forget: 2,
      perPromotion: 1,
      heads: 'one',
      threshold: 0.95,
    },
    network: {
      cell: 'gru',
      units: 32,
      leak: 'outside',
      activation: 'tanh',
      chrono: 0,
      context: 'none',
      contextRank: 1,
      recurrent: false,
      density: 1,
      dale: false,
      excitatory: 0.8,
      selfConnections: false,
      tau: { trainable: false, min: 2, max: 3 },
    },
    training: {
      optimizer: 'adam',
      learningRate: 0.1,
      finalRate: 0.1,
      rateSchedule: 'step',
      momentum: 0.5,
      nesterov: false,
      clipNorm: 1,
      weightDecay: 0,
      batchSize: 16,
      contexts: 4,
      contextNoise: 0,
      stepsPerEpoch: 100,
      testBatches: 5,
      maxEpochs: 50,
    },
    modulation: { gain: 0, decay: 0.9, groups: 'all' },
    seed: 7,
  });
  expect(lanes?.[2]).toMatchObject({
    task: { p: 0.5 },
    curriculum: { kind: 'single' },
    training: { learningRate: 0.3 },
  });
});

describe('what cannot be read takes its default, and it is said', () => {
  test.each([
    ['#v=1&lr=fast', 'lr: expected a number from 0.000001 to 10, got "fast"'],
    ['#v=1&units=9999', 'units: 9999 is not allowed, 4096 is used'],
    ['#v=1&units=6.4', 'units: 6.4 is not allowed, 6 is used'],
    ['#v=1&start=20', 'start: expected at most 15 (Stop at N), got 20'],
    ['#v=1&start=5&stop=3', 'stop: expected at least 5 (Start at N), got 3'],
    ['#v=1&stop=3&start=5', 'stop: expected at least 5 (Start at N), got 3'],
    ['#v=1&teach=sliding&forget=7&window=6', 'forget: expected at most 6 (Window), got 7'],
    ['#v=1&task=maze', 'task: expected "parity" or "dms" or "majority" or "mix", got "maze"'],
    ['#v=1&rec=yes', 'rec: expected 1 or 0, got "yes"'],
    ['#v=1&p=often', 'p: expected "uniform" or a number from 0 to 1, got'],
    ['#v=1&lr=1,2,3', 'lr has 3 values for 2 lanes'],
    ['#v=1&lanes=9', 'lanes: expected 1 to 4, got "9"'],
    ['#v=1&speed=3', '"speed" is no setting'],
    ['#v=9', 'its version is "9", this page reads 1'],
    ['#v=1&seed=%E0%A4%A', 'seed: expected a whole number from 0 to 2147483647, got "à¤%A"'],
  ])('%s', (address, fault) => {
    const shared = decodeExperiment(address);
    expect(shared?.faults).toEqual([expect.stringContaining(fault)]);
    expect(faultWords(shared?.faults ?? [])).toContain(fault);
    expect(shared?.lanes).toHaveLength(2);
  });
});

test('settings that need each other are read in any order, and the hash outdoes the query, which is told', () => {
  const shared = decodeExperiment(
    '#start=20&stop=30&seed=2&tour=1&hide=file',
    '?seed=1&units=8&utm_source=x',
  );
  expect(shared?.faults).toEqual(['seed is there as "1" and as "2", the last is used']);
  expect(shared?.lanes[1]).toMatchObject({
    curriculum: { startN: 20, stopN: 30 },
    network: { units: 8 },
    seed: 2,
  });
});

test('a preset is opened by its name, and what else is written changes it', () => {
  expect(decodeExperiment('#preset=slow')).toEqual({ lanes: configsOf(PRESETS.slow), faults: [] });
  expect(decodeExperiment('#preset=fixed')?.lanes).toHaveLength(3);
  const changed = decodeExperiment('#preset=slow&seed=1,2');
  expect(changed?.faults).toEqual([]);
  expect(changed?.lanes.map(({ seed, curriculum }) => [seed, curriculum.stopN])).toEqual([
    [1, 10],
    [2, 10],
  ]);
});

test('a preset that is not there is named, and the default experiment stands in', () => {
  for (const name of ['nonsense', 'toString', '']) {
    const shared = decodeExperiment(`#preset=${name}`);
    expect(shared?.lanes).toEqual(defaultLanes());
    expect(shared?.faults).toEqual([expect.stringContaining('there is no preset')]);
  }
});

test('no two settings share a name in the address', () => {
  const names = ['v', 'preset', 'lanes', 'embed', 'hide', 'tour', ...URL_SETTINGS.map(({ url }) => url)];
  expect(new Set(names).size).toBe(names.length);
  expect((Object.keys(FIELDS) as FieldKey[]).every((key) => /^[a-z]+$/.test(FIELDS[key].url))).toBe(true);
});

test('the address of the page keeps what is not the experiment', () => {
  const lanes = [parseConfig({ seed: 3 })];
  expect(addressOf('https://x.org/tau/?lr=1&utm_source=a&embed=1&preset=b#v=1&stop=9&hide=file', lanes)).toBe(
    'https://x.org/tau/?utm_source=a&embed=1#v=1&lanes=1&teach=multi&seed=3&hide=file',
  );
  expect(addressOf('https://x.org/#v=1&seed=3', defaultLanes())).toBe('https://x.org/');
  // Of others, though we have the same names; ours, though a filter was at it.
  expect(addressOf('https://x.org/?p=123&test=a#v=1', lanes)).toContain('/?p=123&test=a#v=1&lanes=1');
  expect(addressOf('https://x.org/?id=7&%23V%3D1%26units=8&amp;p=0.5', defaultLanes())).toBe(
    'https://x.org/?id=7',
  );
  expect(addressOf('https://x.org/tau/%23v=1&units=8', defaultLanes())).toBe('https://x.org/tau/');
  // Where a page begins with something else, nothing goes without saying.
  expect(addressOf('https://x.org/', defaultLanes(), smallLanes())).toBe('https://x.org/#v=1');
  expect(addressOf('https://x.org/', smallLanes(), smallLanes())).toBe('https://x.org/#v=1&units=48');
  expect(linkTo('https://x.org/tau/?embed=1#hide=file&tour=1', defaultLanes())).toBe(
    'https://x.org/tau/#v=1',
  );
  expect(linkTo('https://x.org/tau/?p=123#v=1', lanes, '?', 'embed=1')).toBe(
    'https://x.org/tau/?v=1&lanes=1&teach=multi&seed=3&embed=1',
  );
});
