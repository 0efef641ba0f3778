import { boundedNumber, count } from './bounded';
import { changeSchema, type SettingChange } from './changes';
import { z } from './zod';

/** Fractions by N: {"2": 1, "3": 0.984}. */
const accuracyByN = z.record(z.string().regex(/^\d{1,3}$/), z.number().min(0).max(1));
const N = z.int().min(1).max(128);
/** A time constant, in steps. */
const steps = boundedNumber.min(0);

const changes = z.array(changeSchema).max(64).optional();

/** What one epoch came to: its training, then its test. */
export const epochRecordSchema = z.looseObject({
  epoch: count.describe('Epochs done, this one included.'),
  step: count.describe('Updates done since the start.'),
  heads: z.array(N).min(1).max(128).describe('The Ns that were trained in this epoch.'),
  loss: boundedNumber.describe(
    'Mean training loss over the epoch: cross-entropy in nats, summed over heads.',
  ),
  accuracy: accuracyByN.describe('Test accuracy of every N in training, a fraction by N.'),
  untrained: accuracyByN
    .optional()
    .describe('Test accuracy of the smaller Ns that are no longer trained, a fraction by N.'),
  tau: z
    .looseObject({
      mean: steps.describe('Their mean.'),
      sd: steps.describe('Their standard deviation.'),
      max: steps.describe('The slowest.'),
    })
    .optional()
    .describe('τ over neurons, clamped at 1, in steps.'),
  promoted: z.boolean().optional().describe('Whether the test ended in a promotion.'),
  changed: changes.describe('Settings that were changed in this epoch, or after the one before.'),
});
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
