import type { Snapshot } from '../../src/cells/snapshot';
import { referenceFactory } from '../../src/engines/reference';
import { measurementOf } from '../../src/state/tau-net-points';
import { Trainer } from '../../src/training/trainer';
import { smallConfig } from './config';
import { findingsOf } from './findings';

type Kind = 'single' | 'multi' | 'sliding';

/** A small network after some pieces of training: with Adam if it has gates, else with SGD. */
export async function trained(
  kind: Kind,
  pieces: number,
  seed = 0,
  cell: 'leaky' | 'lstm' = 'leaky',
): Promise<Snapshot> {
  const settings = {
    curriculum: { kind, threshold: 0.5, window: 2, forget: 1 },
    network: { cell },
    training: { optimizer: cell === 'leaky' ? 'sgd' : 'adam' },
  };
  const run = await Trainer.begin(referenceFactory, smallConfig(settings, seed));
  for (let i = 0; i < pieces; i++) await run.advance();
  return run.snapshot();
}

/** The same network, measured once on its way. */
export const measured = async (network: Snapshot): Promise<Snapshot> => ({
  ...network,
  measurements: [measurementOf(3, 50, await findingsOf(network))],
});
