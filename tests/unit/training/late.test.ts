import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/cells/snapshot';
import { setField } from '../../../src/config/draft';
import type { EngineFactory } from '../../../src/engines/engine';
import { loadWasm } from '../../../src/engines/wasm';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { late } from '../../support/late';

const wasm = await loadWasm('plain');

/** Trained, tested and promoted; adjusted and saved in the midst of an epoch and of a test, and gone on from there. */
async function course(factory: EngineFactory): Promise<(Snapshot | Record<string, number> | Float32Array)[]> {
  const config = smallConfig({ curriculum: { threshold: 0.5, stopN: 6 } });
  const seen: Awaited<ReturnType<typeof course>> = [];
  let run = await Trainer.begin(factory, config);
  const goOn = async (pieces: number) => {
    for (let i = 0; i < pieces; i++) await run.advance();
    seen.push(await run.snapshot(), await run.probe(), await run.timescales());
  };
  await goOn(13);
  await run.adjust(setField(config, 'training.learningRate', 0.01));
  await goOn(14);
  await run.adjust(setField(config, 'curriculum.kind', 'sliding'));
  await goOn(30);
  const saved = await run.snapshot();
  run.dispose();
  run = await Trainer.begin(factory, saved.config, saved);
  await run.adjust({ ...saved.config, network: { ...saved.config.network, recurrent: false } });
  await goOn(40);
  run.dispose();
  return seen;
}

test('with an engine that answers later, training comes to the same, to the last bit', async () => {
  const expected = await course(wasm);
  expect(expected.at(-3)).toMatchObject({ progress: { epoch: 3, reached: 6 } });
  expect(await course(late(wasm))).toEqual(expected);
});
