import type { RunConfig } from '../config/schema';
import type { Stream } from '../math/random';
import { drawBatch } from './batch';
import type { HeadedNetwork } from './headed-network';
import type { Tally } from './tally';

/** Asks a network one batch of questions, of every N up to the given one that it can be asked. */
export async function ask(
  network: HeadedNetwork,
  N: number,
  config: RunConfig,
  stream: Stream,
  tally: Tally,
): Promise<void> {
  const { Ns, slots } = network.askable(N);
  const batch = drawBatch(config, Ns, stream);
  tally.add(Ns, batch.labels, await network.engine.forward(batch, slots));
}
