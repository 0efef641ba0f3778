import { count } from './bounded';
import { z } from './zod';

const N = count.min(1).max(128);

/** What is measured of the networks that a run was promoted with, at which N. */
export const promotionMeasuresSchema = z.strictObject({
  /** Timescales, dimensionality and weights of the network that was promoted from each of these. */
  dynamics: z.array(N).max(128).default([]),
  /** Damage of the one that was promoted from this, tested at it. */
  damage: N.optional(),
  /** New heads for N, on a copy of the network that was promoted from `from`. */
  retraining: z
    .array(z.strictObject({ from: N, N }))
    .max(128)
    .default([]),
  /** Of the network at its end, which is told its task: accuracy where noise of this standard deviation is added to what it is told. */
  contextNoise: z.number().min(0).max(10).optional(),
  /** Its mean loss over the whole run, and its τ at the end. */
  whole: z.boolean().optional(),
});
export type PromotionMeasures = z.output<typeof promotionMeasuresSchema>;
