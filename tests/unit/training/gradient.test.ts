import { expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/config/progress';
import type { EngineFactory } from '../../../src/engines/engine';
import { ReferenceEngine, referenceFactory } from '../../../src/engines/reference';
import { decodeNetwork, encodeNetwork } from '../../../src/network/file';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';

const config = smallConfig({ training: { stepsPerEpoch: 7, clipNorm: 0.35 } });

async function nextRecord(run: Trainer): Promise<EpochRecord> {
  for (;;) {
    const { record } = await run.advance();
    if (record) return record;
  }
}

test('an epoch tells the mean norm of its gradients before clipping, and how many were clipped', async () => {
  const norms: number[] = [];
  const factory: EngineFactory = {
    info: referenceFactory.info,
    create(spec) {
      const engine = new ReferenceEngine(spec);
      const train = engine.train.bind(engine);
      engine.train = (batch, heads, update) => {
        norms.push(Math.hypot(...engine.gradient(batch, heads).gradient));
        train(batch, heads, update);
      };
      return engine;
    },
  };
  const { gradient } = await nextRecord(await Trainer.begin(factory, config));
  expect(norms).toHaveLength(7);
  const clipped = norms.filter((norm) => norm > 0.35).length;
  expect(clipped).toBeGreaterThan(0);
  expect(clipped).toBeLessThan(7);
  expect(gradient?.norm).toBeCloseTo(norms.reduce((a, b) => a + b) / 7, 6);
  expect(gradient?.clipped).toBe(clipped);
});

test('an epoch that is gone on with from a file tells the same; from one that does not know its gradients, nothing', async () => {
  const run = await Trainer.begin(referenceFactory, config);
  for (let i = 0; i < 3; i++) await run.advance();
  const text = encodeNetwork(await run.snapshot(), new Date(0));
  const goOn = async (file: string) =>
    nextRecord(await Trainer.begin(referenceFactory, config, decodeNetwork(file)));
  const record = await nextRecord(run);
  expect(await goOn(text)).toEqual(record);
  const old = JSON.parse(text);
  delete old.resume.epochGradients;
  const { gradient, ...others } = record;
  expect(gradient).toBeDefined();
  expect(await goOn(JSON.stringify(old))).toEqual(others);
});
