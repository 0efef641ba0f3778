import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/cells/snapshot';
import { parseConfig, setField } from '../../../src/config/draft';
import { withSilent } from '../../../src/config/silent';
import { referenceFactory } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { decodeAny, encodeAs, FORMATS } from '../../../src/network/formats';
import { historyCsv } from '../../../src/network/history-csv';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { parseCsv } from '../../support/csv';
import { advance, expectSilent, promoted, SILENT, testSilence } from '../../support/silence';

const wasm = await loadWasm('plain');

testSilence(async () => wasm);

test.each(FORMATS)('through a %s of it, training comes to the same to the last bit', async (format) => {
  const config = promoted({}, 'adam');
  const saved = (snapshot: Snapshot) => decodeAny(encodeAs(format, snapshot, new Date(0)) as Uint8Array);
  const unbroken = await Trainer.begin(wasm, config);
  await advance(unbroken, 5);
  await unbroken.adjust(withSilent(config, SILENT));
  let broken = await Trainer.begin(wasm, config, saved(await unbroken.snapshot()));
  broken.dispose();
  const file = saved(await unbroken.snapshot());
  broken = await Trainer.begin(wasm, file.config, file);
  for (const pieces of [7, 9, 3]) {
    await advance(unbroken, pieces);
    await advance(broken, pieces);
    const now = saved(await broken.snapshot());
    expect(now).toEqual(saved(await unbroken.snapshot()));
    broken.dispose();
    broken = await Trainer.begin(wasm, now.config, now);
  }
  expect((await broken.snapshot()).config.network.silent).toEqual(SILENT);
});

test('the same random numbers are drawn with silent neurons and without', async () => {
  const config = promoted({}, 'sgd');
  const [whole, silent] = [
    await Trainer.begin(wasm, config),
    await Trainer.begin(wasm, withSilent(config, [3])),
  ];
  for (const run of [whole, silent]) await advance(run, 12);
  const [a, b] = [await whole.snapshot(), await silent.snapshot()];
  expect(b.resume?.streams).toEqual(a.resume?.streams);
  expect(b.parameters).not.toEqual(a.parameters);
  expectSilent(b, [3]);
});

test('neurons that fall silent stand in the history, and how many then are', async () => {
  const config = smallConfig({ curriculum: { stopN: 9, threshold: 1 } });
  const run = await Trainer.begin(referenceFactory, config);
  const epoch = async () => {
    while (!(await run.advance()).record);
  };
  await epoch();
  await advance(run, 4);
  await run.adjust(withSilent(config, [7, 1]));
  await epoch();
  await run.adjust(withSilent((await run.snapshot()).config, [3]));
  await epoch();
  const { history } = run.progress;
  expect(history.map(({ changed }) => changed)).toEqual([
    undefined,
    [{ step: 29, field: 'network.silent', from: 0, to: 2 }],
    [{ step: 50, field: 'network.silent', from: 2, to: 3 }],
  ]);
  const [headers, ...rows] = parseCsv(historyCsv(history));
  expect(rows.map((row) => row[headers.indexOf('network.silent')])).toEqual(['0', '2', '3']);
  expectSilent(await run.snapshot(), [1, 3, 7]);
});

test('the mean of τ in the history leaves the silent out', async () => {
  const config = promoted({}, 'sgd');
  const run = await Trainer.begin(referenceFactory, withSilent(config, SILENT));
  await advance(run, 9);
  const tau = (await run.timescales()).filter((_, neuron) => !SILENT.includes(neuron));
  const mean = tau.reduce((sum, each) => sum + each / tau.length, 0);
  expect(run.progress.history[0].tau?.mean).toBeCloseTo(mean, 6);
});

test('other changes leave them silent; a network that had reached its target has to pass its last test again', async () => {
  const config = promoted({}, 'sgd');
  const run = await Trainer.begin(referenceFactory, setField(config, 'curriculum.stopN', 4));
  while (!run.end) await run.advance();
  expect(await run.adjust(withSilent((await run.snapshot()).config, SILENT))).toBe(true);
  expect(run.end).toBeUndefined();
  expect(run.progress).toMatchObject({ heads: [2, 3, 4], reached: 3 });
  await run.adjust(setField((await run.snapshot()).config, 'training.learningRate', 0.02));
  while (!run.end) await run.advance();
  expect(run.progress).toMatchObject({ heads: [2, 3, 4], reached: 4 });
  expectSilent(await run.snapshot());
});

test('what was asked before neurons fell silent does not count in a test', async () => {
  const config = smallConfig({ curriculum: { stopN: 9, threshold: 1 } });
  const run = await Trainer.begin(referenceFactory, config);
  await advance(run, 27);
  const file = await run.snapshot();
  await run.adjust(withSilent(config, SILENT));
  const opened = await Trainer.begin(referenceFactory, config, file);
  await opened.adjust(withSilent(config, SILENT));
  for (const each of [run, opened]) await advance(each, 3);
  expect(run.progress.history).toHaveLength(1);
  expect(opened.progress).toEqual(run.progress);
});

test('a network that has not been trained begins anew without them', async () => {
  const config = smallConfig();
  const run = await Trainer.begin(referenceFactory, config);
  await run.adjust(withSilent(config, SILENT));
  expect(await run.snapshot()).toEqual(
    await (await Trainer.begin(referenceFactory, withSilent(config, SILENT))).snapshot(),
  );
});

test.each([
  [[0, 12], 'network.silent: expected different neurons from 0 to 11'],
  [[3, 3], 'network.silent: expected different neurons from 0 to 11'],
  [[0.5], 'network.silent.0: expected a whole number, got 0.5'],
  ['3', 'network.silent: expected array, got "3"'],
])('silent neurons %j are refused in a sentence', (silent, sentence) => {
  expect(() => parseConfig({ network: { units: 12, silent } })).toThrow(sentence);
});

test('a file with weights of silent neurons is read without them, and says so', async () => {
  const config = smallConfig();
  const whole = await (await Trainer.begin(referenceFactory, config)).snapshot();
  const notes: string[] = [];
  const file = decodeAny(
    encodeAs('json', { ...whole, config: withSilent(config, SILENT) }, new Date(0)),
    notes,
  );
  expect(notes).toEqual([
    'parameters: the weights of neurons in config.network.silent are left out, since they take no part',
  ]);
  expectSilent({ ...file, resume: undefined });
});
