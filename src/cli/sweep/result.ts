import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasuredPart } from '../../claims/measure-network';
import type { Damage } from '../../config/analyses/damage';
import type { EpochRecord } from '../../config/progress';
import type { timescalesOf } from '../timescales';
import { FILES, nameOf, runFolder, type Sweep } from './folder';
import type { PlannedRun } from './plan';

/** What a run came to, as its measures.json has it. */
export interface RunResult {
  index: number;
  name: string;
  condition?: string;
  settings: PlannedRun['settings'];
  seed: number;
  /** The largest N it was promoted from, and what it took. */
  reached: number;
  epochs: number;
  steps: number;
  seconds: number;
  /** Why it ended: promoted from the last N, out of epochs, or because its numbers went bad. */
  end: 'target' | 'gaveUp' | 'diverged';
  /** What happened where they did; its network is the one of the epoch at which it stood best. */
  trouble?: string;
  /** τ of the network at its end; null where not one epoch was done. */
  tau: NonNullable<EpochRecord['tau']> | null;
  timescales?: Awaited<ReturnType<typeof timescalesOf>>;
  damage?: Damage;
  promotions?: MeasuredPart;
}

/** A run that could not be done. */
export type FailedRun = Pick<RunResult, 'index' | 'name' | 'condition' | 'settings' | 'seed'> & {
  end: 'failed';
  trouble: string;
};

/** What tells a run from the others. */
export const identityOf = (run: PlannedRun) => ({
  index: run.index,
  name: nameOf(run),
  condition: run.condition,
  settings: run.settings,
  seed: run.config.seed,
});

/** What a run came to, if it is done or has failed. */
export function resultOf(sweep: Sweep, run: PlannedRun): RunResult | FailedRun | undefined {
  for (const name of [FILES.measures, FILES.failed]) {
    try {
      return JSON.parse(readFileSync(join(runFolder(sweep, run), name), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return undefined;
}
