import { expect, test } from 'vitest';
import { parseConfig, setField } from '../../../src/config/draft';
import { referenceFactory } from '../../../src/engines/reference';
import { decodeNetwork, encodeNetwork } from '../../../src/network/file';
import { Trainer } from '../../../src/training/trainer';

const stream = parseConfig({
  task: { kind: 'mix', mix: 'parity 2 dms 3 dms 2' },
  curriculum: { kind: 'stream', threshold: 0.5 },
  network: { units: 5 },
  modulation: { gain: 0.03 },
  training: { batchSize: 4, stepsPerEpoch: 3, testBatches: 1, maxEpochs: 7 },
});

test('every epoch has the next task, passed or not, and the first follows the last; one head for all', async () => {
  const trainer = await Trainer.begin(referenceFactory, stream);
  while (!trainer.end) await trainer.advance();
  const { history } = trainer.progress;
  expect(history.map(({ heads }) => heads.join()).join(' ')).toBe('1 2 3 1 2 3 1');
  expect(history.some(({ promoted }) => promoted)).toBe(false);
  const { parameters } = await trainer.snapshot();
  expect(parameters.filter(({ name }) => name.startsWith('head.')).map(({ name }) => name)).toEqual([
    'head.2.weight',
    'head.2.bias',
  ]);
});

test('a stream with a gain goes on from a file as if it had not been saved', async () => {
  const trainer = await Trainer.begin(referenceFactory, stream);
  for (let i = 0; i < 9; i++) await trainer.advance();
  const saved = decodeNetwork(encodeNetwork(await trainer.snapshot(), new Date(0)));
  expect(saved.resume?.gain).toBeGreaterThan(1);
  const again = await Trainer.begin(referenceFactory, stream, saved);
  for (const each of [trainer, again]) for (let i = 0; i < 10; i++) await each.advance();
  expect(await again.snapshot()).toEqual(await trainer.snapshot());
});

test('the last 30 % of epochs have the final learning rate', async () => {
  const config = parseConfig({
    network: { units: 4 },
    curriculum: { threshold: 1 },
    training: { batchSize: 4, stepsPerEpoch: 2, testBatches: 1, maxEpochs: 10, finalRate: 1e-6, momentum: 0 },
  });
  expect(setField(parseConfig({}), 'training.learningRate', 0.2).training.finalRate).toBe(0.2);
  const trainer = await Trainer.begin(referenceFactory, config);
  const moved: number[] = [];
  let before = (await trainer.snapshot()).parameters;
  while (!trainer.end) {
    if (!(await trainer.advance()).record) continue;
    const { parameters } = await trainer.snapshot();
    moved.push(
      Math.hypot(
        ...parameters.flatMap(({ values }, i) => [...values].map((each, k) => each - before[i].values[k])),
      ),
    );
    before = parameters;
  }
  expect(Math.min(...moved.slice(0, 7))).toBeGreaterThan(100 * Math.max(...moved.slice(7)));
});

test('a gain is of leaky cells', () => {
  expect(() => parseConfig({ network: { cell: 'lstm' }, modulation: { gain: 0.1 } })).toThrow(
    'modulation.gain: expected 0: only leaky cells have such a gain',
  );
});
