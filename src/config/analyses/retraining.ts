import { boundedNumber, count } from '../bounded';
import { z } from '../zod';
import { kept } from './kept';

export const retrainingSettingsSchema = z.looseObject({
  from: count.describe('The N the network was trained to, to compare with.'),
  N: count.describe('The N of the new task.'),
  epochs: count.min(1).max(10_000).describe('How many epochs it was trained.'),
  what: z.enum(['all', 'head']).describe('Whether all parameters learnt, or the new head alone.'),
  seed: count.describe('Where new weights and batches start.'),
});
export type RetrainingSettings = z.output<typeof retrainingSettingsSchema>;

/** What a network has learnt of a new task. */
export const retrainingSchema = z.looseObject({
  N: count.describe('The N of the new task.'),
  accuracy: z.array(z.number().min(0).max(1)).max(10_000).describe('Test accuracy after every epoch.'),
  relative: boundedNumber
    .nullable()
    .describe("(a − ½)/(a₀ − ½) at the end, a₀ the network's own accuracy; null where that is chance."),
  epochsTo98: count.nullable().describe('The first epoch with more than 98 %.'),
});
export type Retrained = z.output<typeof retrainingSchema>;

export const keptRetraining = kept(retrainingSettingsSchema, retrainingSchema);
