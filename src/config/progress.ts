import { boundedNumber, count } from './bounded';
import { changeSchema, type SettingChange } from './changes';
import { z } from './zod';

/** Fractions by N: {"2": 1, "3": 0.984}; one that is missing, null in a file, is left out. */
const accuracyByN = z
  .record(z.string().regex(/^\d{1,3}$/), z.number().min(0).max(1).nullable())
  .transform(withoutMissing);

/** A number that is null, NaN or infinite in a file of Python's is missing. */
const withMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'number' && !Number.isFinite(value) ? null : value), schema);
const N = z.int().min(1).max(128);
/** A time constant, in steps. */
const steps = boundedNumber.min(0);

const changes = z.array(changeSchema).max(64).optional();

/** What one epoch came to: its training, then its test. */
export const epochRecordSchema = z.looseObject({
  epoch: count.describe('Epochs done, this one included.'),
  step: count.describe('Updates done since the start.'),
  heads: z.array(N).min(1).max(128).describe('The Ns that were trained in this epoch.'),
  loss: withMissing(boundedNumber.nullish().transform((loss) => loss ?? Number.NaN)).describe(
    'Mean training loss over the epoch: cross-entropy in nats, summed over heads; null where it is missing.',
  ),
  gradient: z
    .looseObject({
      norm: boundedNumber.min(0).describe('Mean norm of the whole gradient before it was clipped.'),
      clipped: count.describe('How many of the updates had theirs clipped.'),
    })
    .optional()
    .describe('The gradients of the epoch.'),
  accuracy: accuracyByN.describe('Test accuracy of every N in training, a fraction by N.'),
  untrained: accuracyByN
    .optional()
    .describe('Test accuracy of the smaller Ns that are no longer trained, a fraction by N.'),
  tau: z
    .looseObject({
      mean: withMissing(steps.nullable()).describe('Their mean.'),
      sd: withMissing(steps.nullable()).describe('Their standard deviation.'),
      max: withMissing(steps.nullable()).describe('The slowest.'),
    })
    .nullable()
    .transform(whereWhole)
    .optional()
    .describe('τ over neurons, clamped at 1, in steps.'),
  promoted: z.boolean().optional().describe('Whether the test ended in a promotion.'),
  changed: changes.describe('Settings that were changed in this epoch, or after the one before.'),
});

/** The fractions that are there. */
function withoutMissing(fractions: Record<string, number | null>): Record<string, number> {
  for (const N in fractions) if (fractions[N] === null) delete fractions[N];
  return fractions as Record<string, number>;
}

/** A summary of which nothing is missing, or none. */
function whereWhole(tau: Record<'mean' | 'sd' | 'max', number | null> | null) {
  const { mean = null, sd = null, max = null } = tau ?? {};
  return mean === null || sd === null || max === null ? undefined : { ...tau, mean, sd, max };
}

export type EpochRecord = z.output<typeof epochRecordSchema>;

/** How far a network has come. */
export const progressSchema = z.looseObject({
  epoch: count.describe('Epochs done.'),
  step: count.describe('Updates done.'),
  heads: z.array(N).min(1).max(128).describe('The Ns in training, smallest first.'),
  reached: count.max(128).optional().describe('The largest N the network was promoted from.'),
  changed: changes.describe('Settings that were changed since the last epoch of the history.'),
  history: z.array(epochRecordSchema).max(1_000_000).default([]).describe('One record an epoch.'),
});
export interface Progress {
  epoch: number;
  step: number;
  heads: number[];
  reached?: number;
  changed?: SettingChange[];
  history: EpochRecord[];
}
