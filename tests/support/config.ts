import { parseConfig } from '../../src/config/draft';
import type { RunConfig } from '../../src/config/schema';

/** A network small enough to be trained within a test. */
export const smallConfig = (changes: Record<string, object> = {}, seed = 0): RunConfig =>
  parseConfig({
    task: { ...changes.task },
    curriculum: { kind: 'multi', stopN: 4, ...changes.curriculum },
    network: { units: 12, ...changes.network },
    training: { batchSize: 16, stepsPerEpoch: 25, testBatches: 3, ...changes.training },
    seed,
  });
