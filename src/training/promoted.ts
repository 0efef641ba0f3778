import type { Snapshot } from '../cells/snapshot';
import type { Trainer } from './trainer';

/** The network with the heads it was promoted with, which training may have left since. */
export async function promoted(trainer: Trainer, heads: readonly number[]): Promise<Snapshot> {
  const { epoch, step, reached, history } = trainer.progress;
  const { config, parameters } = await trainer.withHeads(heads);
  return { config, parameters, progress: { epoch, step, heads: [...heads], reached, history } };
}
