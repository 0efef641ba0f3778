import { expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/config/progress';
import { encodeAs, FORMATS } from '../../../src/network/formats';
import { MAX_BYTES } from '../../../src/network/limits';
import { openAny } from '../../../src/network/open';
import { epochsLeftOut, leftOutWords, withRoom } from '../../../src/network/room';
import { measured, trained } from '../../support/trained';

const now = new Date('2026-01-02T03:04:05Z');
const network = await measured(await trained('multi', 60));
const heads = Array.from({ length: 100 }, (_, k) => 2 + k);
/** Of all records: 200,000 of them would take a while to make. */
const accuracy = Object.fromEntries(heads.map((N) => [N, 0.1234567890123456]));
/** The longest that a record of so many heads can be in a file. */
const longest = (epoch: number): EpochRecord => ({
  epoch: 900_000 + epoch,
  step: 900_000_000 + epoch,
  heads,
  loss: -1.234567890123456e-7,
  gradient: { norm: 1.234567e-7, clipped: 100_000 },
  accuracy,
  tau: { mean: 1.2345678901234567, sd: 1.2345678901234567, max: 1.2345678901234567 },
  promoted: false,
  changed: [{ step: 1, field: 'training.learningRate', from: 0.05, to: 0.1 }],
});
const withHistory = (epochs: number) => ({
  ...network,
  progress: { ...network.progress, history: Array.from({ length: epochs }, (_, i) => longest(i)) },
});

test('an epoch takes no more in either format than it is given room', () => {
  const bytes = (epochs: number, format: (typeof FORMATS)[number]) =>
    encodeAs(format, withHistory(epochs), now).length;
  const most = MAX_BYTES - epochsThatFit() * perEpoch();
  expect(most).toBeLessThan(MAX_BYTES / 10);
  for (const format of FORMATS) expect((bytes(30, format) - bytes(20, format)) / 10).toBeLessThan(perEpoch());
});

const whole = withHistory(200_000);
const epochsThatFit = () => whole.progress.history.length - epochsLeftOut(whole);
const perEpoch = () => MAX_BYTES / epochsThatFit();

test('a history of 20,000 epochs with 100 heads is saved whole; of the longest the newest epochs, and it is said', () => {
  expect(withRoom(withHistory(20_000)).progress.history).toHaveLength(20_000);
  expect(leftOutWords(withHistory(20_000))).toBeUndefined();
  const left = epochsLeftOut(whole);
  expect(left).toBeGreaterThan(0);
  expect(withRoom(whole).progress.history[0].epoch).toBe(900_000 + left);
  expect(leftOutWords(whole)).toBe(
    `the first ${left.toLocaleString('en')} epochs of its history are not in the file, which has no room for them`,
  );
});

test('a network that is too large by itself is not saved at all', () => {
  const values = new Float32Array(2 ** 26);
  const large = { ...network, parameters: [{ name: 'recurrent.weight', shape: [2 ** 13, 2 ** 13], values }] };
  expect(() => encodeAs('json', large, now)).toThrow('file: larger than 256 MiB');
});

test('a history of some thousand epochs is opened as it was saved', () => {
  const { history } = withHistory(2000).progress;
  const opened = openAny(encodeAs('safetensors', withHistory(2000), now));
  expect(opened).toMatchObject({ notes: [], network: { progress: { history } } });
});
