import { deviation, mean } from 'd3-array';
import { differenceOfMeans } from '../../math/bootstrap';
import { whole } from '../../math/english';
import type { LaneSummary, Run } from '../../state/storage/run';
import { sentenceName } from '../text/lane-names';
import { listed, minus } from '../text/numbers';

/** Networks that differ in their seed alone: what a claim can rest on. */
export interface Condition {
  key: string;
  /** Its networks, the smallest seed first. */
  networks: readonly LaneSummary[];
  /** When one of them was last used; see `Run.order`. */
  order: number;
}

/** What is compared between conditions. */
export interface Measure {
  label: string;
  of(lane: LaneSummary): number | undefined;
  digits: number;
}

export const MEASURES: readonly Measure[] = [
  { label: 'N reached', of: ({ reached }) => reached, digits: 1 },
  { label: 'Steps', of: ({ step }) => step, digits: 0 },
  { label: 'Mean τ', of: ({ tau }) => tau?.mean, digits: 2 },
  { label: 'Mean τ_net', of: ({ tauNet }) => tauNet, digits: 2 },
];

/**
 * All lanes of the kept runs by what they share but for the seed, the largest first. A network that was trained more than
 * once counts once, as it came furthest.
 */
export function conditionsOf(runs: readonly Run[]): Condition[] {
  const all = new Map<string, { networks: Map<number, LaneSummary>; order: number }>();
  for (const { lanes, order } of runs) {
    for (const lane of lanes) {
      const { seed, ...others } = lane.config;
      const key = JSON.stringify([others, lane.atFirst ?? {}]);
      const condition = all.get(key) ?? { networks: new Map(), order };
      const before = condition.networks.get(seed);
      if (!before || before.step < lane.step) condition.networks.set(seed, lane);
      all.set(key, { ...condition, order: Math.max(order, condition.order) });
    }
  }
  return [...all]
    .map(([key, { networks, order }]) => ({
      key,
      order,
      networks: [...networks.values()].sort((a, b) => a.config.seed - b.config.seed),
    }))
    .sort((a, b) => b.networks.length - a.networks.length || b.order - a.order);
}

/** What each condition is called among all: "Multi‑head with 128 units". */
export function conditionNames(conditions: readonly Condition[]): string[] {
  const lanes = conditions.map(({ networks: [{ config, atFirst }] }, id) => ({ id, config, atFirst }));
  return lanes.map((lane) => sentenceName(lane, lanes));
}

/** "seeds 0 to 3", "seeds 0, 2 and 7", "seed 5". */
export function seedWords({ networks }: Condition): string {
  const seeds = networks.map(({ config }) => config.seed);
  const [first, last] = [seeds[0], seeds[seeds.length - 1]];
  if (seeds.length === 1) return `seed ${first}`;
  if (seeds.length > 2 && last - first === seeds.length - 1) return `seeds ${first} to ${last}`;
  return `seeds ${listed(seeds)}`;
}

const valuesOf = ({ networks }: Condition, { of }: Measure): number[] =>
  networks.flatMap((lane) => of(lane) ?? []);

/** "9.8 ± 0.5": mean and standard deviation over networks; of one network its value, of none a dash. */
export function meanWords(condition: Condition, measure: Measure): string {
  const values = valuesOf(condition, measure);
  const words = numberWords(measure);
  if (values.length === 0) return '–';
  if (values.length === 1) return words(values[0]);
  return `${words(mean(values) as number)} ± ${words(deviation(values) as number)}`;
}

/** "1.2 (0.4 to 2.0)": by how much the first is larger, with the 95 % interval; undefined where networks are too few. */
export function differenceWords(a: Condition, b: Condition, measure: Measure): string | undefined {
  const found = differenceOfMeans(valuesOf(a, measure), valuesOf(b, measure));
  if (!found) return undefined;
  const words = numberWords(measure);
  return `${words(found.difference)} (${words(found.low)} to ${words(found.high)})`;
}

const numberWords =
  ({ digits }: Measure) =>
  (value: number): string =>
    minus(digits === 0 ? whole(value) : value.toFixed(digits));
