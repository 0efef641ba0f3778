import { z } from '../../config/zod';
import { UsageError, wholeNumber } from '../usage';

/** How Slurm is asked for computers, as a plan has it. */
export const slurmSchema = z
  .strictObject({
    partition: z.string().min(1),
    /** The time limit of each run, in sbatch's words. */
    time: z.string().min(1),
    /** How many runs are under way at a time, at most. */
    atOnce: z.int().min(1),
    /** More words for sbatch. */
    flags: z.array(z.string()),
  })
  .partial();

export type SlurmOptions = z.output<typeof slurmSchema>;

/** The options of `sweep` that are about Slurm. */
export const SLURM_OPTIONS = {
  on: { type: 'string' },
  partition: { type: 'string' },
  time: { type: 'string' },
  'at-once': { type: 'string' },
  flag: { type: 'string', multiple: true },
} as const;

/** What a command line says of Slurm; undefined where the runs are to be done here. */
export function slurmOptionsIn(
  values: { on?: string; jobs?: string; flag?: string[] } & {
    [K in 'partition' | 'time' | 'at-once']?: string;
  },
): SlurmOptions | undefined {
  const { on, jobs, partition, time, 'at-once': atOnce, flag: flags } = values;
  if (on === undefined) {
    const [lost] =
      Object.entries({ partition, time, 'at-once': atOnce, flag: flags }).find(([, value]) => value) ?? [];
    if (lost) throw new UsageError(`--${lost}: only --on slurm has it`);
    return undefined;
  }
  if (on !== 'slurm') throw new UsageError(`--on: expected slurm, got "${on}"`);
  if (jobs !== undefined) throw new UsageError('--jobs: how many runs Slurm does at a time says --at-once');
  return { partition, time, atOnce: wholeNumber('at-once', atOnce, 1), flags };
}

/** What a plan says with what a command line says instead; sbatch hears the flags of both, the last of a kind counts. */
export function slurmOptionsOf(plan: SlurmOptions, given: SlurmOptions): SlurmOptions {
  const { partition = plan.partition, time = plan.time, atOnce = plan.atOnce, flags = [] } = given;
  return { partition, time, atOnce, flags: [...(plan.flags ?? []), ...flags] };
}
