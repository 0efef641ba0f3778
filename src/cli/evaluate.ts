import type { RunConfig } from '../config/schema';
import { drawBatch } from '../evaluation/batch';
import { HeadedNetwork } from '../evaluation/headed-network';
import { Tally } from '../evaluation/tally';
import { Stream } from '../math/random';
import { engineOf } from './engine';
import { readNetwork } from './files';
import type { Terminal } from './terminal';
import { probability, readArguments, wholeNumber } from './usage';

/** How many sequences are run at once. */
const BATCH = 250;

/** `evaluate`: the accuracy of every head, on sequences as long as those of its training. */
export async function evaluate(
  args: string[],
  terminal: Terminal,
): Promise<{ accuracy: Record<string, number> }> {
  const { values, positionals } = readArguments(
    args,
    { sequences: { type: 'string' }, p: { type: 'string' }, seed: { type: 'string' } },
    ['the network file'],
  );
  const sequences = wholeNumber('sequences', values.sequences, 1) ?? 5000;
  const seed = wholeNumber('seed', values.seed, 0) ?? 1;
  const p = values.p === undefined ? undefined : probability('p', values.p);

  const { config, progress, parameters } = readNetwork(positionals[0], terminal);
  const { heads } = progress;
  const stream = Stream.of(seed, 'look');
  const tally = new Tally();
  const factory = await engineOf();
  /** Asks `count` batches of one size. */
  const ask = async (batchSize: number, count: number) => {
    if (batchSize === 0 || count === 0) return;
    const asked: RunConfig = {
      ...config,
      task: { ...config.task, p: p ?? config.task.p },
      training: { ...config.training, batchSize },
    };
    const network = HeadedNetwork.from(factory, asked, heads, parameters);
    for (let i = 0; i < count; i++) {
      const batch = drawBatch(asked, heads, stream);
      tally.add(heads, batch.labels, await network.engine.forward(batch, network.slots(heads)));
    }
  };
  await ask(BATCH, Math.floor(sequences / BATCH));
  await ask(sequences % BATCH, 1);
  return { accuracy: tally.accuracy() };
}
