import { z } from '../zod';
import { keptDamage } from './damage';
import { keptRetraining } from './retraining';

/** What analyses have found out about a network on its way and is kept with it, first to last, by their names. */
export const analysesSchema = z.looseObject({
  damage: keptDamage.optional().describe('What it can bear.'),
  retraining: keptRetraining.optional().describe('What copies of it learnt next.'),
});
export type KeptAnalyses = z.output<typeof analysesSchema>;
