import { z } from '../zod';
import { keptDamage } from './damage';
import { keptRetraining } from './retraining';

/** The analyses whose results are kept with a network, by name. */
const RESULTS = {
  damage: keptDamage.optional().describe('What it can bear.'),
  retraining: keptRetraining.optional().describe('What copies of it learnt next.'),
};
export type KeptName = keyof typeof RESULTS;
const KEPT = Object.keys(RESULTS) as KeptName[];

/** What analyses have found out about a network on its way, first to last, by their names. */
export const analysesSchema = z.looseObject(RESULTS);
export type KeptAnalyses = z.output<typeof analysesSchema>;

/** A result with its N, its step and its settings. */
export type KeptResult<Name extends KeptName> = NonNullable<KeptAnalyses[Name]>[number];

/** The results with one more, first to last; it takes the place of an earlier one of the same network and settings. */
export function withResult<Name extends KeptName>(
  analyses: KeptAnalyses,
  name: Name,
  one: KeptResult<Name>,
): KeptAnalyses {
  const key = ({ step, settings }: KeptResult<KeptName>) => JSON.stringify([step, settings]);
  const others = (analyses[name] ?? []).filter((each) => key(each) !== key(one));
  return { ...analyses, [name]: [...others, one].sort((a, b) => a.step - b.step) };
}

/** What was found out up to a step. */
export const analysesUntil = (analyses: KeptAnalyses, end: number): KeptAnalyses => ({
  ...analyses,
  ...Object.fromEntries(
    KEPT.flatMap((name) => {
      const all = analyses[name];
      return all ? [[name, all.filter(({ step }) => step <= end)]] : [];
    }),
  ),
});
