import { boundedNumber, count } from '../config/bounded';
import { z } from '../config/zod';

const number = boundedNumber.nullable();
const byN = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d{1,3}$/), value);

/** What is stored of one network: all that verdicts rest on. */
export const networkNumbersSchema = z.strictObject({
  seed: count,
  /** The largest N it was promoted from, and what its training took. */
  reached: count,
  epochs: count,
  steps: count,
  end: z.enum(['target', 'gaveUp', 'diverged']),
  /** Its test accuracy at the end, by N. */
  accuracy: byN(z.number()),
  /** Its promotions, with τ over its neurons then; a network of gates has none. */
  promoted: z.array(
    z.strictObject({
      N: count,
      epoch: count,
      step: count,
      tau: z.strictObject({ mean: boundedNumber, sd: boundedNumber, max: boundedNumber }).optional(),
    }),
  ),
  /** Its dynamics and weights when it was promoted from N. */
  dynamics: byN(
    z.strictObject({
      /** Mean τ_net over the neurons that count, in steps. */
      tauNet: number,
      /** Principal components for 90 % of the variance. */
      dimension: count,
      /** Mean of the recurrent weights, and the largest |λ|. */
      weight: boundedNumber,
      radius: boundedNumber,
    }),
  ),
  /** What it bears, as `damage` measures it. */
  damage: z
    .strictObject({
      N: count,
      accuracy: z.number(),
      fastest: number,
      slowest: number,
      least: number,
      most: number,
      /** Rank correlations of relative accuracy over neurons, with raw τ and with recruitment. */
      withTau: number,
      withRecruitment: number,
      /** Noise at which half of the skill is lost: shares of the norm of W and of τ, and the latter in steps. */
      halfWeights: number,
      halfTau: number,
      halfTauSteps: number,
      head: byN(z.number().nullable()),
      linear: byN(z.number()),
      /** Accuracy where each bit lasts k steps, by k. */
      pace: byN(z.number()),
    })
    .optional(),
  /** Accuracy of a new head for N′ after its epochs, by N′. */
  learnt: byN(z.number()),
  /** Mean accuracy over its tasks under noise in what it is told. */
  noisy: z.number().optional(),
  /** What a neighbour's model came to, by name; nothing is trained by a curriculum there. */
  measures: z.record(z.string(), number).optional(),
  /** Over the whole run: the mean loss, in nats; and τ over its neurons at the end. */
  whole: z
    .strictObject({
      loss: boundedNumber,
      tau: z.strictObject({ mean: boundedNumber, sd: boundedNumber }).optional(),
    })
    .optional(),
});
export type NetworkNumbers = z.output<typeof networkNumbersSchema>;

export const evidenceSchema = z.strictObject({
  format: z.literal('tau-playground-evidence'),
  /** What it was made with, and when. */
  versions: z.strictObject({ program: z.string(), node: z.string().optional() }),
  engine: z.string(),
  date: z.string(),
  /** Of each condition: a digest of what its settings do, in small. */
  fingerprints: z.record(z.string(), z.string()),
  /** The digest of all numbers: those that were changed by hand are found out. */
  digest: z.string(),
  conditions: z.record(z.string(), z.array(networkNumbersSchema)),
});
export type EvidenceFile = z.output<typeof evidenceSchema>;

/** The numbers of networks by condition: what a claim is judged by. */
export type Evidence = Readonly<Record<string, readonly NetworkNumbers[]>>;

/** As many digits as are stored of a number. */
export const stored = (value: number): number => Number(value.toPrecision(5));
