import { z } from 'zod';

const count = z.int().min(0);
/** Fractions by N: {"2": 1, "3": 0.984}. */
const accuracyByN = z.record(z.string().regex(/^\d+$/), z.number().min(0).max(1));

/** What one epoch came to: its training, then its test. */
export const epochRecordSchema = z.looseObject({
  /** Epochs done, this one included. */
  epoch: count,
  /** Updates done since the start. */
  step: count,
  /** The Ns that were trained in this epoch. */
  heads: z.array(z.int().min(1)).min(1),
  /** Mean training loss over the epoch: cross-entropy in nats, summed over heads. */
  loss: z.number(),
  /** Test accuracy of every N in training. */
  accuracy: accuracyByN,
  /** Test accuracy of the smaller Ns that are no longer trained. */
  untrained: accuracyByN.optional(),
  /** τ over neurons, clamped at 1, in steps. */
  tau: z.looseObject({ mean: z.number(), sd: z.number(), max: z.number() }).optional(),
  /** Whether the test ended in a promotion. */
  promoted: z.boolean().optional(),
});
export type EpochRecord = z.output<typeof epochRecordSchema>;

/** How far a network has come. */
export const progressSchema = z.looseObject({
  epoch: count,
  step: count,
  /** The Ns in training. */
  heads: z.array(z.int().min(1).max(128)).min(1).max(128),
  /** The largest N the network was promoted from. */
  reached: count.optional(),
  history: z.array(epochRecordSchema).default([]),
});
export interface Progress {
  epoch: number;
  step: number;
  heads: number[];
  reached?: number;
  history: EpochRecord[];
}
