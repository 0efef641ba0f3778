import { boundedNumber, count } from './bounded';
import { z } from './zod';

const many = <T extends z.ZodType>(item: T) => z.array(item).max(4096);
const inSteps = 'in steps; null where there is none';
const steps = boundedNumber.nullable();
/** 1 or 2 exponentials; null where neither could be fitted. */
const model = z.literal([1, 2]).nullable();
/** Why a τ_net is not to be taken at its word; null where it is. */
const mark = z.enum(['bound', 'constant', 'oscillating', 'noise']).nullable();
const MARKED = 'Why it is no τ_net to count; null where it is one.';

/** What was found out about a network at one step and is kept with it; plain values, as the CLI prints them. */
export const measurementSchema = z.looseObject({
  N: count.describe('The N the network stood for.'),
  step: count.describe('The updates it had done.'),
  driving: z
    .looseObject({
      steps: count.min(1).describe('How many steps each run has.'),
      trials: count.min(1).describe('How many runs there were.'),
      p: z
        .union([z.number().min(0).max(1), z.literal('uniform')])
        .describe('Probability of a 1; "uniform" for one drawn from U(0, 1) for every run.'),
      seed: count.describe('Where the random bits start.'),
      lag: count.min(1).describe('The largest lag of the fits.'),
    })
    .describe('How it was driven: by random bits.'),
  tau: many(boundedNumber).describe('The trained τ of every neuron, in steps.'),
  tauNet: many(steps).describe(`τ_net of every neuron, ${inSteps}.`),
  tauNetError: many(steps).optional().describe(`Its standard error, ${inSteps}.`),
  model: many(model).describe(
    'How many exponentials gave it; null where neither one nor two could be fitted.',
  ),
  mark: many(mark).optional().describe(MARKED),
  meanTauNet: steps.describe(
    `Mean τ_net over the neurons that count, those with τ_net > 1 and no mark, ${inSteps}.`,
  ),
  sdTauNet: steps.describe(`Its standard deviation over them, ${inSteps}.`),
  meanTauNetError: steps.optional().describe(`The standard error of the mean, ${inSteps}.`),
  neurons: z
    .looseObject({
      counted: count.describe('Those with τ_net > 1 and no mark.'),
      fast: count.describe('Those with τ_net of 1 or less, or marked as noise.'),
      unfitted: count.describe('Those that no model fits, or marked otherwise.'),
      uncertain: count.optional().describe('Counted, with a 95 % interval down to 0.'),
    })
    .describe('How many neurons count.'),
  population: z
    .looseObject({
      ac: many(boundedNumber.nullable()).describe(
        'Autocorrelation at lags 0, 1, …; null where there was no activity.',
      ),
      tauNet: steps.describe(`Its time constant, ${inSteps}.`),
      tauNetError: steps.optional().describe(`The standard error of that, ${inSteps}.`),
      mark: mark.optional().describe(MARKED),
      model: model.describe('How many exponentials gave it; null where neither one nor two could be fitted.'),
    })
    .describe('The summed activity of all neurons.'),
  connectivity: z
    .looseObject({
      mean: boundedNumber.describe('Their mean.'),
      sd: boundedNumber.describe('Their standard deviation.'),
      negative: boundedNumber.describe('The fraction below 0.'),
      spectralRadius: boundedNumber.describe('The largest |λ| of all recurrent weights.'),
    })
    .describe('The recurrent weights between different neurons.'),
  dimensionality: count.describe('Principal components for 90 % of the variance.'),
});
export type Measurement = z.output<typeof measurementSchema>;
