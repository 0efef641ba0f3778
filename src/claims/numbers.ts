import { min } from 'd3-array';
import { whole } from '../math/english';
import type { Effect } from './effects';
import type { Evidence, NetworkNumbers } from './evidence';
import type { EvidenceId } from './evidence-ids';
import type { DotRow, Hue } from './figure';

/** A number of a network; undefined or null where it has none. */
export type Pick = (network: NetworkNumbers) => number | null | undefined;

const networksOf = (evidence: Evidence, id: EvidenceId): readonly NetworkNumbers[] => evidence[id] ?? [];

/** The numbers of a condition's networks, of those that have one. */
export const valuesOf = (evidence: Evidence, id: EvidenceId, pick: Pick): number[] =>
  networksOf(evidence, id).flatMap((network) => pick(network) ?? []);

/** How many networks each of some conditions has, at least; 0 where one is missing. */
export const fewest = (evidence: Evidence, ids: readonly EvidenceId[]): number =>
  min(ids, (id) => networksOf(evidence, id).length) ?? 0;

/** Of the sizes at which a claim is looked at, those that have networks under all of their conditions. */
export const sizesWith = <Size extends readonly [units: number, ...ids: EvidenceId[]]>(
  evidence: Evidence,
  sizes: readonly Size[],
): Size[] => sizes.filter(([, ...ids]) => fewest(evidence, ids) > 0);

/** How many networks of a condition are so. */
export const countOf = (
  evidence: Evidence,
  id: EvidenceId,
  is: (network: NetworkNumbers) => boolean,
): number => networksOf(evidence, id).filter(is).length;

/** A row of dots of one number of a condition. */
export const dots = (
  evidence: Evidence,
  id: EvidenceId,
  pick: Pick,
  row: { label: string; hue: Hue; paper?: number },
): DotRow => ({
  ...row,
  series: [{ values: networksOf(evidence, id).map((network) => pick(network) ?? null) }],
});

/** The same of one network each, at every x: thin lines. */
export const courses = (
  evidence: Evidence,
  id: EvidenceId,
  xs: readonly number[],
  pick: (network: NetworkNumbers, x: number) => number | null | undefined,
): (number | null)[][] => networksOf(evidence, id).map((network) => xs.map((x) => pick(network, x) ?? null));

/** The steps a network took until it was promoted from N. */
export const stepsTo =
  (N: number): Pick =>
  ({ promoted }) =>
    promoted.find((each) => each.N >= N)?.step;

/** The largest N it was promoted from by the end of an epoch. */
export const reachedBy =
  (epoch: number): ((network: NetworkNumbers) => number) =>
  ({ promoted }) =>
    promoted.reduce((most, each) => (each.epoch <= epoch ? Math.max(most, each.N) : most), 1);

/** Mean τ over its neurons when it was promoted from N, and the standard deviation over them. */
export const tauAt =
  (N: number, of: 'mean' | 'sd' = 'mean'): Pick =>
  ({ promoted }) =>
    promoted.find((each) => each.N === N)?.tau?.[of];

/** A number of the damage that was done to it. */
export const damageOf =
  (pick: (damage: NonNullable<NetworkNumbers['damage']>) => number | null | undefined): Pick =>
  ({ damage }) =>
    damage && pick(damage);

/** A number that a neighbour's model came to. */
export const measured =
  (name: string): Pick =>
  ({ measures }) =>
    measures?.[name];

/** A number in words: three digits, and no more than two after the point. */
export function written(value: number | null, digits?: number): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  const after = digits ?? (size >= 100 ? 0 : size >= 10 ? 1 : 2);
  const text = size >= 1000 ? whole(value) : value.toFixed(after);
  return text.replace(/^-(?=0(\.0+)?$)/, '').replace('-', '\u2212');
}

/** "1.2 (95 %: 0.4 to 2.0)". */
export function effectWords({ value, interval }: Effect, digits?: number): string {
  const range = interval ? ` (95 %: ${written(interval[0], digits)} to ${written(interval[1], digits)})` : '';
  return `${written(value, digits)}${range}`;
}

export const percent = (value: number | null): string =>
  value === null ? '–' : `${(100 * value).toFixed(0)} %`;

/** The mean of numbers; null where there are none. */
export const average = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, each) => sum + each, 0) / values.length : null;
