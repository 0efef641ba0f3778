import { z } from 'zod';

const count = z.int().min(0);
const steps = z.number().nullable();
/** 1 or 2 exponentials; null where neither could be fitted. */
const model = z.literal([1, 2]).nullable();

/** What was found out about a network at one step and is kept with it; plain values, as the CLI prints them. */
export const measurementSchema = z.looseObject({
  /** The N the network stood for, and the updates it had done. */
  N: count,
  step: count,
  /** How it was driven: `trials` runs of `steps` steps each, fitted up to `lag`. */
  driving: z.looseObject({
    steps: z.int().min(1),
    trials: z.int().min(1),
    p: z.union([z.number().min(0).max(1), z.literal('uniform')]),
    seed: count,
    lag: z.int().min(1),
  }),
  /** Of every neuron: its trained τ, its τ_net in steps, and the model that gave it. */
  tau: z.array(z.number()),
  tauNet: z.array(steps),
  model: z.array(model),
  /** τ_net over the neurons that count: those with τ_net > 1. */
  meanTauNet: steps,
  sdTauNet: steps,
  neurons: z.looseObject({ counted: count, fast: count, unfitted: count }),
  /** The summed activity: its autocorrelation at lags 0, 1, …; null where there was no activity. */
  population: z.looseObject({ ac: z.array(z.number().nullable()), tauNet: steps, model }),
  /** Of the recurrent weights between different neurons, and the largest |λ| of them all. */
  connectivity: z.looseObject({
    mean: z.number(),
    sd: z.number(),
    negative: z.number(),
    spectralRadius: z.number(),
  }),
  /** Principal components for 90 % of the variance. */
  dimensionality: count,
});
export type Measurement = z.output<typeof measurementSchema>;
