import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { parseConfig, setFields } from '../../../src/config/draft';
import { configsOf, PRESETS } from '../../../src/config/presets';
import type { RunConfig } from '../../../src/config/schema';
import { encodeExperiment } from '../../../src/config/url';
import { decodeExperiment } from '../../../src/config/url-reading';

/** What becomes of addresses on their way to a reader. Each opens as it was meant, or is told of. */

/** Both lanes of the default experiment single-head with 32 units and inputs ±1. */
const SENT = 'v=1&teach=single&units=32&coding=%C2%B11';
const MEANT = defaultLanes().map((lane) =>
  setFields(
    lane,
    new Map<never, never>([
      ['curriculum.kind', 'single'],
      ['network.units', 32],
      ['task.coding', '±1'],
    ] as never),
  ),
);

/** The address split as a browser does it. */
const open = (address: string) => {
  const url = new URL(address.replace(/^(?=[#?])/, '/'), 'https://x.org/tau/');
  return decodeExperiment(url.hash, url.search);
};

describe('nothing is lost on the way, and nothing is said', () => {
  test.each([
    ['as it was sent', `#${SENT}`],
    ['after a ?', `?${SENT}`],
    ['behind others after a ?', `?p=123&utm_source=mail&${SENT}`],
    ['& as in HTML', '#v=1&amp;teach=single&amp;units=32&amp;coding=%C2%B11'],
    ['& as in HTML, half encoded', '#v=1&amp%3Bteach=single&amp%3Bunits=32&amp%3Bcoding=%C2%B11'],
    ['& as in HTML, encoded', '#v=1%26amp%3Bteach=single%26amp%3Bunits=32%26amp%3Bcoding=%C2%B11'],
    ['& as in HTML, twice', '#v=1&amp;amp;teach=single&amp;amp;units=32&amp;amp;coding=%C2%B11'],
    ['& as a number in HTML', '#v=1&#38;teach=single&#x26;units=32&#038;coding=&#177;1'],
    ['& without the stop of HTML', '#v=1&ampteach=single&ampunits=32&ampcoding=%C2%B11'],
    ['encoded', `#${encodeURIComponent(SENT)}`],
    ['encoded twice', `#${encodeURIComponent(encodeURIComponent(SENT))}`],
    ['encoded with its #, after a ?', `?${encodeURIComponent(`#${SENT}`)}`],
    ['encoded with its #, behind others', `?id=7&${encodeURIComponent(`#${SENT}`)}`],
    ['with its signs encoded', '#v%3D1%26teach%3Dsingle%26units%3D32%26coding%3D%C2%B11'],
    ['with its signs encoded twice', '#v=1%2526teach=single%2526units%253D32%2526coding=%25C2%25B11'],
    ['± in Latin-1', '#v=1&teach=single&units=32&coding=%B11'],
    ['± in Latin-1, read as another', '#v=1&teach=single&units=32&coding=%C3%82%C2%B11'],
    ['± as a script escapes it', '#v=1&teach=single&units=32&coding=%u00B11'],
    ['± typed', '#v=1&teach=single&units=32&coding=+/-1'],
    ['in capitals', '#V=1&TEACH=SINGLE&UNITS=32&CODING=%C2%B11'],
    ['with a capital at the beginning', '#V=1&Teach=Single&Units=32&Coding=%C2%B11'],
    ['by the words of the page', '#v=1&teach=single-head&units=32&coding=%C2%B11'],
    ['by the words of the page, joined by +', '#v=1&teach=single+head&units=32&coding=%C2%B11'],
    ['with other hyphens', '#v=1&teach=single%E2%80%91head&units=32&coding=%C2%B11'],
    ['with spaces', '#v=1%20&%20teach=single&units=%C2%A032%20&coding=%C2%B11'],
    ['with + for spaces', '#v=1&teach=single+&units=+32&coding=%C2%B11'],
    ['with what is not seen', '#v=1&teach=sin%C2%ADgle&units=3%E2%80%8B2&coding=%EF%BB%BF%C2%B11'],
    ['broken into lines', '#v=1&teach=sin%0D%0Agle&units=3%0A2&coding=%C2%B11'],
    ['broken as in mail', '#v=3D1&teach=3Dsingle&units=3=%0D%0A2&coding=3D%C2%B11'],
    ['in wide letters', '#ｖ＝１＆ｔｅａｃｈ＝ｓｉｎｇｌｅ＆ｕｎｉｔｓ＝３２＆ｃｏｄｉｎｇ＝±１'],
    ['in other digits', '#v=1&teach=single&units=٣٢&coding=±१'],
    ['; for &', '#v=1;teach=single;units=32;coding=%C2%B11'],
    ['a slash before it', `#/${SENT}`],
    ['a ! before it', `#!${SENT}`],
    ['to be marked in the page', `#${SENT}:~:text=hidden%20units`],
    ['counted by newsletters', `#${SENT}&utm_source=news&utm_medium=email&mc_cid=1&mc_eid=2&_hsenc=p2`],
    ['counted with a ? of their own', `#${SENT}?utm_source=news&utm_campaign=x`],
    ['counted with an encoded ?', `#${SENT}%3Futm_source%3Dnews`],
    ['counted by networks', `#${SENT}&fbclid=IwAR0x&gclid=3&msclkid=4&igsh=5&twclid=6&ref_src=twsrc`],
    ['wrapped by a filter', `#${SENT}&data=05%7C02%7Ca%40b.org%7C&sdata=Ab%2Fc%3D&reserved=0`],
    ['after a sign-on', `#${SENT}&state=abc&session_state=1-2&iss=https%3A%2F%2Fid.x.org&code=9`],
  ])('%s: %s', (_, address) => {
    expect(open(address)).toEqual({ lanes: MEANT, faults: [] });
  });

  const around = [
    ...[
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      ')',
      ']',
      '}',
      '>',
      '"',
      "'",
      '*',
      '_',
      '`',
      '/',
      '\\',
      '~',
      '…)'.slice(1),
    ],
    ...[
      '’',
      '”',
      '“',
      '»',
      ').',
      ').)',
      '>.',
      '",',
      '%22',
      '%3E',
      '%29.',
      '%E2%80%9D',
      '&quot;',
      '&gt;',
      '&#34;',
    ],
    ...['%20', '+', '%C2%A0', '%0A', '**', '&', '=', '">here</a>', '"%20target="_blank"', '–', ' –'],
  ];
  test.each(around)('%s behind it', (sign) => {
    const shared = open(`#v=1&coding=%C2%B11&teach=single&units=32${sign}`);
    expect(shared).toEqual({ lanes: MEANT, faults: [] });
  });

  test.each([
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
    ['‘', '’'],
    ['"', '"'],
    ['(', ')'],
    ['%3C', '%3E'],
  ])('%s and %s around its values', (before, behind) => {
    const quoted = (text: string) => before + text + behind;
    const address = `#v=${quoted('1')}&teach=${quoted('single')}&units=${quoted('32')}&coding=${quoted('±1')}`;
    expect(open(address)).toEqual({ lanes: MEANT, faults: [] });
  });
});

describe('what a word processor makes of numbers', () => {
  test.each([
    ['#v=1&seed=3.', 'seed', 3],
    ['#v=1&lr=1e%E2%80%933', 'training.learningRate', 0.001],
    ['#v=1&lr=1e−3', 'training.learningRate', 0.001],
    ['#v=1&max=2%C2%A0000', 'training.maxEpochs', 2000],
    ['#v=1&max=2’000', 'training.maxEpochs', 2000],
    ['#v=1&max=2e3', 'training.maxEpochs', 2000],
    ['#v=1&promote=95', 'curriculum.threshold', 0.95],
    ['#v=1&promote=95%', 'curriculum.threshold', 0.95],
    ['#v=1&promote=95%25', 'curriculum.threshold', 0.95],
    ['#v=1&promote=95%20%25', 'curriculum.threshold', 0.95],
  ])('%s', (address, key, value) => {
    const expected = defaultLanes().map((lane) => setFields(lane, new Map([[key, value]] as never)));
    expect(open(address)).toEqual({ lanes: expected, faults: [] });
  });
});

const units = (shared: { lanes: RunConfig[] } | undefined) =>
  shared?.lanes.map(({ network }) => network.units);
const tauTo = (shared: { lanes: RunConfig[] } | undefined) =>
  shared?.lanes.map(({ network }) => network.tau.max);

describe('a comma between lanes, or within a number', () => {
  test('lanes', () => {
    expect(open('#v=1&lanes=2&teach=single,multi&units=64,128,')).toMatchObject({ faults: [] });
    expect(units(open('#v=1&lanes=2&teach=single,multi&units=64,128,'))).toEqual([64, 128]);
    expect(open('#v=1&units=64%2C128')).toMatchObject({ faults: [] });
    expect(open('#v=1&units=64%252C128')).toMatchObject({ faults: [] });
    expect(units(open('#v=1&units=64%252C128'))).toEqual([64, 128]);
    expect(units(open('#v=1&units=64，128'))).toEqual([64, 128]);
    expect(open('#v=1&lanes=2&taumax=1,5')).toMatchObject({ faults: [] });
  });

  test('either: the lanes’, and it is told', () => {
    const shared = open('#v=1&taumax=1,5');
    expect(tauTo(shared)).toEqual([1, 5]);
    expect(shared?.faults).toEqual([
      'taumax: 1 and 5 are taken as the values of 2 lanes; one number is written 1.5',
    ]);
    expect(open('#v=1&max=50,100')?.faults).toEqual([
      'max: 50 and 100 are taken as the values of 2 lanes; one number is written 50100',
    ]);
    expect(open('#v=1&clip=1,500')?.faults).toEqual(['clip: 1 and 500 are taken as the values of 2 lanes']);
  });

  test.each([
    ['#v=1&lr=0,05', 'training.learningRate', 0.05, 'lr: "0,05" is read as 0.05'],
    ['#v=1&mom=0,5', 'training.momentum', 0.5, 'mom: "0,5" is read as 0.5'],
    ['#v=1&lanes=4&taumax=1,5', 'network.tau.max', 1.5, 'taumax: "1,5" is read as 1.5'],
    ['#v=1&max=1,000', 'training.maxEpochs', 1000, 'max: "1,000" is read as 1000'],
    ['#v=1&lanes=2&max=2,000', 'training.maxEpochs', 2000, 'max: "2,000" is read as 2000'],
  ])('one number, and it is told: %s', (address, key, value, fault) => {
    const shared = open(address);
    const [lane] = shared?.lanes ?? [];
    expect(lane).toEqual(setFields(lane, new Map([[key, value]] as never)));
    expect(shared?.faults).toEqual([fault]);
  });

  test('any experiment that the page writes is read as it was, though a comma could be taken otherwise', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 4 }), (values) => {
        const lanes = values.map((value) =>
          parseConfig({
            network: { tau: { max: value } },
            training: { clipNorm: 10 * value, maxEpochs: value },
          }),
        );
        expect(decodeExperiment(`#${encodeExperiment(lanes)}`)).toEqual({ lanes, faults: [] });
      }),
    );
  });
});

describe('what is not taken just as it stands is told', () => {
  test.each([
    ['#v=1&p=50%', 'p: "50%" is read as 0.5'],
    ['#v=1&max=1.000', 'max: "1.000" may be 1 or 1,000: write 1 or 1000'],
    ['#v=1&clip=1.000', 'clip: "1.000" may be 1 or 1,000: write 1 or 1000'],
    ['#v=1&lr=50%', 'lr: expected a number from 0.000001 to 10, got "50%"'],
    ['#v=1&clip=1,000', 'clip: "1,000" may be 1 or 1,000: write 1 or 1000'],
    ['#v=1&units=−5', 'units: −5 is not allowed, 1 is used'],
    ['#v=1&promote=150', 'promote: 150 is not allowed, 100 % is used'],
    ['#v=1&units=0x20', 'units: expected a whole number from 1 to 4096, got "0x20"'],
    ['#v=1&units=32|64', 'units: expected a whole number from 1 to 4096, got "32|64"'],
    ['#v=1&units=32)64', 'units: expected a whole number from 1 to 4096, got "32)64"'],
    ['#v=1&units=32 64', 'units: expected a whole number from 1 to 4096, got "32 64"'],
    ['#v=1&units=', 'units: expected a whole number from 1 to 4096, got ""'],
    ['#v=1&units', 'units: expected a whole number from 1 to 4096, got ""'],
    ['#v=1&unit=32', '"unit" is no setting'],
    ['#v=1&units=32&units=64', 'units is there as "32" and as "64", the last is used'],
    ['#v=1&units=32&UNITS=64', 'units is there as "32" and as "64", the last is used'],
    ['#v=1&preset=slow&lanes=3', 'lanes: the preset has 2, not 3'],
    ['#v=1&lanes=5', 'lanes: expected 1 to 4, got "5"'],
    ['#v=1&lanes=two', 'lanes: expected 1 to 4, got "two"'],
    ['#v=1&units=12…', 'the link was cut off after "units=12"'],
    ['#v=1&units=12...', 'the link was cut off after "units=12"'],
    ['#v=1&teach=sing%E2%80%A6', 'the link was cut off after "teach=sing"'],
    ['#v=1&coding=%EF%BF%BD1', 'coding: expected "01" or "±1", got "�1"'],
    ['#v=2', 'its version is "2", this page reads 1'],
  ])('%s', (address, fault) => {
    expect(open(address)?.faults).toEqual([fault]);
  });

  test('of a version that is not known, what can be read is', () => {
    for (const mark of '#?') {
      const shared = open(`${mark}v=2&teach=single`);
      expect(shared?.lanes[1].curriculum.kind).toBe('single');
      expect(shared?.faults).toEqual(['its version is "2", this page reads 1']);
    }
  });

  test('what stands behind the four thousandth character, and half a number before it, is not read', () => {
    const long = `#v=1&seed=5&${'utm_source=a&'.repeat(306)}`;
    expect(long.length).toBeLessThan(4000 - 'units='.length);
    const shared = open(`${long}${'&'.repeat(4000 - 'units=12'.length - long.length)}units=128&stop=20`);
    expect(units(shared)).toEqual([64, 64]);
    expect(shared?.lanes[0].seed).toBe(5);
    expect(shared?.faults).toEqual(['it has more than 4,000 characters, the rest was not read']);
    expect(open(`#v=1&seed=5&${'utm_source=a&'.repeat(300)}`)?.faults).toEqual([]);
  });

  test('a choice at the end of a sentence that goes on is no number that was cut off', () => {
    expect(open('#v=1&teach=single…')).toMatchObject({ faults: [] });
  });
});

describe('the part after ? is often about other pages', () => {
  test.each([
    '?p=123',
    '?p=1',
    '?p=0.5',
    '?page_id=12',
    '?v=2',
    '?v=20240131',
    '?v=3.1&p=7',
    '?f=rss&p=2',
    '?start=10&max=20',
    '?task=list',
    '?test=1',
    '?seed=abc',
    '?units=metric',
    '?cell=A5',
    '?preset=dark',
    '?epoch=1700000000',
    '?utm_source=mail&fbclid=1',
    '?embed=1&hide=file',
    '?q=tau+playground',
    '#main',
    '#access_token=abc&token_type=Bearer&expires_in=3600',
    '#:~:text=networks',
    '#utm_source=mail',
  ])('%s opens as a first visit', (address) => {
    expect(open(address)).toBeUndefined();
  });

  test('beside settings after # it is not looked at', () => {
    expect(open('?p=123&task=list&v=7#v=1&units=32')).toMatchObject({ faults: [] });
  });

  test.each([
    ['?units=32&utm_source=x', 32],
    ['?v=1&units=32&id=7', 32],
    ['?preset=slow&units=32', 32],
    ['?Teach=single&units=32', 32],
  ])('%s is meant for this one', (address, count) => {
    expect(open(address)?.faults).toEqual([]);
    expect(units(open(address))?.[0]).toBe(count);
  });

  test('a preset, as others may write it', () => {
    expect(open('?Preset=Slow.')).toEqual({ lanes: configsOf(PRESETS.slow), faults: [] });
  });
});

test('whatever a filter encodes, and however often, the same experiment opens', () => {
  const some = fc.record({
    seed: fc.integer({ min: 0, max: 999 }),
    coding: fc.constantFrom('01', '±1'),
    units: fc.tuple(fc.integer({ min: 4, max: 99 }), fc.integer({ min: 4, max: 99 })),
    rate: fc.double({ min: 1e-6, max: 10, noNaN: true }),
  });
  const encode = [
    (text: string) => text,
    encodeURIComponent,
    (text: string) => text.replaceAll('&', '&amp;'),
    (text: string) => text.replaceAll('&', '%26').replaceAll('=', '%3D'),
    (text: string) => text.replace(/%/g, '%25'),
    (text: string) => `${text}&utm_source=${encodeURIComponent('a&b=c')}`.replace('%26b', ''),
  ];
  const filters = fc.array(fc.constantFrom(...encode), { maxLength: 4 });
  fc.assert(
    fc.property(some, filters, ({ seed, coding, units, rate }, filters) => {
      const lanes = units.map((units) =>
        parseConfig({ seed, task: { coding }, network: { units }, training: { learningRate: rate } }),
      );
      const text = filters.reduce((text, filter) => filter(text), encodeExperiment(lanes));
      expect(decodeExperiment(`#${text}`)).toEqual({ lanes, faults: [] });
    }),
    { numRuns: 200 },
  );
});
