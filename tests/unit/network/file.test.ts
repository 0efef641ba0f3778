import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNetwork, encodeNetwork } from '../../../src/network/file';
import { decodeAny, encodeAs, FORMATS } from '../../../src/network/formats';
import { damaged, retrained } from '../../support/analysed';
import { measured, trained } from '../../support/trained';

const now = new Date('2026-01-02T03:04:05Z');
const network = await trained('multi', 60);
const text = encodeNetwork(await measured(network), now);

describe('a network file', () => {
  test('holds the network whole: written and read, nothing is different', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('single', 'multi', 'sliding'),
        fc.integer({ min: 0, max: 70 }),
        fc.nat(99),
        fc.constantFrom('leaky', 'lstm'),
        async (kind, pieces, seed, cell) => {
          const snapshot = await trained(kind, pieces, seed, cell);
          const { resume, ...bare } = snapshot;
          expect(resume).toBeDefined();
          for (const format of FORMATS) {
            expect(decodeAny(encodeAs(format, snapshot, now))).toEqual(snapshot);
            expect(decodeAny(encodeAs(format, bare, now))).toEqual(bare);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test('keeps what was measured on the way; an older file has none', async () => {
    for (const format of FORMATS) {
      expect(decodeAny(encodeAs(format, await measured(network), now))).toEqual(await measured(network));
    }
    expect(decodeNetwork(broken('measurements'))).toEqual(network);
  });

  test('keeps what analyses found out on the way, those that it does not know, too', () => {
    const analyses = { damage: [damaged()], retraining: [retrained()], later: [1] };
    for (const format of FORMATS) {
      const file = encodeAs(format, { ...network, analyses }, now);
      expect(decodeAny(file)).toEqual({ ...network, analyses });
    }
    const far = damaged();
    far.result.neurons[1].neuron = 12;
    const file = encodeAs('json', { ...network, analyses: { damage: [far] } }, now);
    expect(() => decodeAny(file)).toThrow(
      'analyses.damage.0.result.neurons.1.neuron: expected one of 12, from 0, got 12',
    );
  });

  test('says what it is', () => {
    const { parameters, measurements, ...rest } = JSON.parse(text);
    expect(rest).toMatchObject({
      format: 'tau-playground/network',
      version: 1,
      createdAt: '2026-01-02T03:04:05.000Z',
      progress: { heads: [2, 3, 4], epoch: 2, step: 54 },
    });
    expect(measurements).toMatchObject([{ N: 3, step: 50, driving: { steps: 200, trials: 2 } }]);
    expect(rest.generator).toMatch(/^tau-playground \d+\.\d+\.\d+$/);
    expect(parameters['recurrent.weight']).toMatchObject({ shape: [12, 12], dtype: 'float32' });
    expect(Object.keys(parameters)).toContain('head.4.bias');
  });

  test('may leave out what has a default', () => {
    const { resume, createdAt, generator, ...file } = JSON.parse(text);
    const config = { network: { units: 12 }, curriculum: { kind: 'multi' } };
    const { progress, ...read } = decodeNetwork(JSON.stringify({ ...file, config }));
    expect([resume, createdAt, generator].every(Boolean)).toBe(true);
    expect(read.config.training.batchSize).toBe(64);
    expect(read.resume).toBeUndefined();
    expect(progress.heads).toEqual([2, 3, 4]);
  });
});

/** The file of a good network with one value changed, or taken out where none is given. */
function broken(path: string, value?: unknown, good = text): string {
  const file = JSON.parse(good);
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const target = keys.reduce((inner, key) => inner[key], file);
  if (value === undefined) delete target[last];
  else target[last] = value;
  return JSON.stringify(file);
}
const adam = encodeNetwork(await trained('multi', 60, 0, 'lstm'), now);
const brokenAdam = (path: string, value?: unknown) => broken(path, value, adam);
const array = (name: string, part: object) =>
  broken(`parameters/${name}`, { ...JSON.parse(text).parameters[name], ...part });
const floats = (values: number[]) => Buffer.from(Float32Array.from(values).buffer).toString('base64');
const bad = new Array(12).fill(0).with(3, Number.NaN);
const endless = new Array(12).fill(0).with(0, Number.POSITIVE_INFINITY);

test.each([
  ['', 'file: empty'],
  ['   \n', 'file: empty'],
  ['hello', 'file: not JSON ('],
  [text.slice(0, -1), 'file: not JSON ('],
  [text.slice(0, text.length / 2), 'file: not JSON ('],
  ['[]', 'file: expected a network'],
  ['null', 'file: expected a network'],
  ['3', 'file: expected a network'],
  ['{}', 'format: expected "tau-playground/network", got nothing'],
  ['['.repeat(1e6), 'file: nested deeper than 32 levels'],
  [`{"config":${'{"a":'.repeat(40)}1${'}'.repeat(41)}`, 'file: nested deeper than 32 levels'],
  [`{"version":1,"version":2}`, 'file: "version" stands twice in one object'],
  [`[${'0,'.repeat(20e6)}0,0]`, 'file: more than 20000000 values'],
  [broken('format', 'safetensors'), 'format: expected'],
  [broken('version', 2), 'version: this program reads version 1, the file has 2'],
  [broken('version', '1'), 'the file has "1"'],
  [broken('version'), 'the file has nothing'],
  [broken('config'), 'config: expected object, got nothing'],
  [broken('config', []), 'config: expected object, got []'],
  [broken('progress'), 'progress: expected object, got nothing'],
  [broken('parameters'), 'parameters: expected arrays by their names, got nothing'],
  [broken('config/network/units', 13), 'tau: expected shape 13, got 12'],
  [broken('config/network/units', 1e9), 'config.network.units: expected a number, 4096 or less'],
  [broken('config/network/units', -1), 'config.network.units'],
  [broken('config/network/cell', 'gru'), 'parameters: this network has no "tau"'],
  [broken('config/network/cell', 'magic'), 'config.network.cell: expected "leaky" or "gru"'],
  [broken('config/task/kind', 7), 'config.task.kind'],
  [broken('config/speed', 'high'), 'config.speed: no such setting'],
  [broken('config/training/learningRate', null), 'config.training.learningRate: expected number, got null'],
  [broken('progress/heads', []), 'progress.heads: expected a length of 1 or more, got 0'],
  [broken('progress/heads', [2, 4]), 'progress.heads: expected consecutive Ns'],
  [broken('progress/heads', [4, 3, 2]), 'progress.heads: expected consecutive Ns'],
  [broken('progress/heads', [2, 3]), 'parameters: this network has no "head.4.weight"'],
  [broken('progress/heads', [2, 3, 4, 5]), 'parameters: "head.5.weight" is missing'],
  [broken('progress/heads', 'all'), 'progress.heads: expected array, got "all"'],
  [broken('progress/heads', [2.5]), 'progress.heads.0: expected a whole number, got 2.5'],
  [broken('config/curriculum/kind', 'single'), 'progress.heads: a single network has one head'],
  [broken('progress/epoch', -1), 'progress.epoch'],
  [broken('progress/step', 1.5), 'progress.step'],
  [broken('progress/history', {}), 'progress.history: expected array'],
  [broken('progress/history/1/loss', 'low'), 'progress.history.1.loss: expected number, got "low"'],
  [broken('progress/history/0/accuracy/2', 3), 'progress.history.0.accuracy.2'],
  [broken('parameters/tau'), 'parameters: "tau" is missing'],
  [broken('parameters/head.3.bias'), 'parameters: "head.3.bias" is missing'],
  [broken('parameters', []), 'parameters: expected arrays by their names, got []'],
  [broken('parameters/tau', 'x'), 'parameters.tau: expected object, got "x"'],
  [array('recurrent.weight', { shape: [12, 11] }), 'recurrent.weight: expected shape 12×12, got 12×11'],
  [array('recurrent.weight', { shape: [144] }), 'recurrent.weight: expected shape 12×12, got 144'],
  [
    array('recurrent.weight', { shape: [1e9, 1e9] }),
    'recurrent.weight.shape.0: expected a number, 16384 or less',
  ],
  [
    array('recurrent.weight', { shape: [12, 12, 1] }),
    'recurrent.weight.shape: expected a length of 2 or less',
  ],
  [array('recurrent.weight', { shape: 'square' }), 'parameters.recurrent.weight.shape: expected array'],
  [array('tau', { shape: [-12] }), 'parameters.tau.shape.0'],
  [array('tau', { dtype: 'float64' }), 'parameters.tau.dtype: expected "float32", got "float64"'],
  [array('tau', { kind: 'F9', data: '' }), 'tau: expected 12 float32 = 48 bytes, got 0'],
  [array('tau', { data: 12 }), 'parameters.tau.data: expected string, got 12'],
  [array('tau', { data: '$$$$' }), 'tau: its data is not base64'],
  [array('tau', { data: '' }), 'tau: expected 12 float32 = 48 bytes, got 0'],
  [array('tau', { data: floats(new Array(11).fill(1)) }), 'tau: expected 12 float32 = 48 bytes, got 44'],
  [array('tau', { data: floats(bad) }), 'tau: number 4 of 12 is NaN'],
  [array('tau', { data: floats(endless) }), 'tau: number 1 of 12 is Infinity'],
  [broken('resume/streams/train', [1, 2]), 'resume.streams.train: expected a length of 4'],
  [broken('resume/streams/init'), 'resume.streams.init'],
  [broken('resume/epochStep', 26), 'resume.epochStep: expected at most 25'],
  [broken('resume/momentum/tau'), 'resume.momentum: "tau" is missing'],
  [brokenAdam('resume/updates'), 'resume.updates: missing'],
  [brokenAdam('resume/variance'), 'resume.variance: missing'],
  [brokenAdam('resume/updates/input.bias'), 'resume.updates: "input.bias" is missing'],
  [brokenAdam('resume/updates/tau', 3), 'resume.updates: this network has no "tau"'],
  [brokenAdam('resume/updates/head.2.bias', -1), 'resume.updates.head.2.bias: expected a number, 0 or more'],
  [brokenAdam('resume/variance/input.bias'), 'resume.variance: "input.bias" is missing'],
  [brokenAdam('config/network/cell', 'gru'), 'input.weight: expected shape 36×1, got 48×1'],
  [broken('measurements', {}), 'measurements: expected array, got {}'],
  [broken('measurements/0', 'good'), 'measurements.0: expected object, got "good"'],
  [broken('measurements/0/N'), 'measurements.0.N: expected number, got nothing'],
  [broken('measurements/0/driving/p', 'half'), 'measurements.0.driving.p: expected "uniform" or a number'],
  [broken('measurements/0/tauNet/3', 'slow'), 'measurements.0.tauNet.3: expected number, got "slow"'],
  [broken('measurements/0/tauNet', [1, 2]), 'measurements.0.tauNet: expected 12, one for each unit, got 2'],
  [broken('measurements/0/model', []), 'measurements.0.model: expected 12, one for each unit, got 0'],
  [broken('measurements/0/model/0', 3), 'measurements.0.model.0: expected 1 or 2, got 3'],
  [broken('measurements/0/connectivity'), 'measurements.0.connectivity: expected object, got nothing'],
  [broken('resume/epochLoss', 'low'), 'resume.epochLoss: expected number, got "low"'],
])('a damaged file is refused in one sentence (%#)', (damaged, sentence) => {
  let message = '';
  expect(() => {
    try {
      decodeNetwork(damaged);
    } catch (error) {
      message = (error as Error).message;
      throw error;
    }
  }).toThrow();
  expect(message).toContain(sentence);
  expect(message).not.toContain('\n');
  expect(message.length).toBeLessThan(220);
});
