import { expect, test } from 'vitest';
import { withSettings } from '../../../src/cells/snapshot';
import { withChanges } from '../../../src/config/changes';
import { type FieldValue, setField } from '../../../src/config/draft';
import type { FieldKey } from '../../../src/config/fields';
import type { RunConfig } from '../../../src/config/schema';
import { referenceFactory } from '../../../src/engines/reference';
import { decodeAny, encodeAs, FORMATS } from '../../../src/network/formats';
import { historyCsv } from '../../../src/network/history-csv';
import { revived } from '../../../src/state/storage/revive';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { complaintsAbout, parseCsv } from '../../support/csv';

const config = smallConfig({ curriculum: { stopN: 9, threshold: 1 } });

async function epoch(run: Trainer) {
  for (;;) {
    const { record } = await run.advance();
    if (record) return record;
  }
}

/** A run that has trained an epoch with 0.05, then half of one with 0.01. */
async function changed(): Promise<Trainer> {
  const run = await Trainer.begin(referenceFactory, config);
  await epoch(run);
  await run.adjust(setField(config, 'training.learningRate', 0.01));
  for (let i = 0; i < 10; i++) await run.advance();
  return run;
}
const rate = { step: 25, field: 'training.learningRate', from: 0.05, to: 0.01 };

test('what is changed while a network trains stands in its history, in the epoch that it was changed in', async () => {
  const run = await changed();
  await run.adjust(setField((await run.snapshot()).config, 'curriculum.kind', 'single'));
  expect((await epoch(run)).changed).toEqual([
    rate,
    { step: 35, field: 'curriculum.kind', from: 'multi', to: 'single' },
  ]);
  expect((await epoch(run)).changed).toBeUndefined();
  expect(run.progress.history.map(({ changed }) => changed?.length)).toEqual([undefined, 2, undefined]);
});

test('of a setting that is moved to and fro, an epoch keeps where it began and ended; nothing where that is one', () => {
  const rates = [0.04, 0.03, 0.02].map((value) => setField(config, 'training.learningRate', value));
  const moved = [config, ...rates]
    .slice(0, -1)
    .reduce<ReturnType<typeof withChanges>>(
      (changes, before, i) => withChanges(changes, before, rates[i], 30 + i),
      [],
    );
  expect(moved).toEqual([{ step: 32, field: 'training.learningRate', from: 0.05, to: 0.02 }]);
  expect(withChanges(moved, rates[2], config, 40)).toEqual([]);
});

test('what means nothing before and after is no change', () => {
  const adam = setField(config, 'training.optimizer', 'adam');
  expect(withChanges([], adam, setField(adam, 'training.momentum', 0.5), 1)).toEqual([]);
  expect(withChanges([], config, setField(config, 'curriculum.window', 12), 1)).toEqual([]);
});

test('a network that has not been trained has nothing to remember', async () => {
  const run = await Trainer.begin(referenceFactory, config);
  await run.adjust(setField(config, 'training.learningRate', 0.01));
  expect((await epoch(run)).changed).toBeUndefined();
  const fresh = await (await Trainer.begin(referenceFactory, config)).snapshot();
  expect(withSettings(fresh, setField(config, 'curriculum.kind', 'single')).progress.changed).toBeUndefined();
});

test.each(FORMATS)('in the midst of an epoch a %s keeps it; an older file has none', async (format) => {
  const file = decodeAny(encodeAs(format, await (await changed()).snapshot(), new Date(0)) as Uint8Array);
  expect(file.progress.changed).toEqual([rate]);
  const opened = await Trainer.begin(referenceFactory, file.config, file);
  expect((await epoch(opened)).changed).toEqual([rate]);
  const older = await Trainer.begin(referenceFactory, config);
  await epoch(older);
  expect(JSON.stringify((await older.snapshot()).progress)).not.toContain('changed');
});

test('what was changed after the last checkpoint is remembered when the run is brought back', async () => {
  const run = await Trainer.begin(referenceFactory, config);
  await epoch(run);
  const draft = setField(config, 'training.learningRate', 0.01);
  const summary = { id: 0, config, epoch: 1, step: 25, reached: 1, seconds: 1 };
  const { from } = revived({ id: 0, snapshot: await run.snapshot(), known: { draft }, summary });
  expect(from?.config.training.learningRate).toBe(0.01);
  expect(from?.progress.changed).toEqual([rate]);
});

test('a history says what was changed, and what it was in every epoch', async () => {
  const settings: [FieldKey, FieldValue][] = [
    ['training.learningRate', 0.01],
    ['curriculum.kind', 'single'],
    ['training.learningRate', 0.02],
  ];
  const run = await Trainer.begin(referenceFactory, config);
  await epoch(run);
  let now: RunConfig = config;
  for (const [field, value] of settings) {
    now = setField(now, field, value);
    await run.adjust(now);
    await epoch(run);
  }
  const csv = historyCsv(run.progress.history);
  expect(complaintsAbout(csv)).toEqual([]);
  const [headers, ...rows] = parseCsv(csv);
  const column = (header: string) => rows.map((row) => row[headers.indexOf(header)]);
  expect(column('changed')).toEqual(['', ...settings.map(([field]) => field)]);
  expect(column('training.learningRate')).toEqual(['0.05', '0.01', '0.01', '0.02']);
  expect(column('curriculum.kind')).toEqual(['multi', 'multi', 'single', 'single']);
});
