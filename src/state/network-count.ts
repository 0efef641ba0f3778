import { FIELDS } from '../config/fields';
import type { RunConfig } from '../config/schema';
import { type Lane, newLane } from './lane';
import { networksOf } from './networks';

/** The settings of the network of a lane with the smallest seed. */
export const firstDraft = (lane: Lane): RunConfig => networksOf(lane)[0].draft;

/** How many networks each lane has; where they differ, the most. */
export const networkCount = (lanes: readonly Lane[]): number =>
  Math.max(...lanes.map(({ others }) => 1 + others.length));

/** The settings of so many networks that differ in their seeds alone, from the seed of the first on. */
export function seeded(first: RunConfig, count: number): RunConfig[] {
  const seed = Math.min(first.seed, FIELDS.seed.max - count + 1);
  return Array.from({ length: count }, (_, i) => ({ ...first, seed: seed + i }));
}

/**
 * A lane with so many networks, of the seeds from the first on. Those that it has stay, with other drafts, and the first
 * is shown.
 * @param draft the settings of the first
 * @param freshId the id of a network more that looks as this lane
 */
export function withCount(
  lane: Lane,
  draft: RunConfig,
  count: number,
  freshId: (like: number) => number,
): Lane {
  const present = networksOf(lane);
  const [first, ...others] = seeded(draft, count).map((draft, i) =>
    i < present.length ? { ...present[i], others: [], draft } : newLane(freshId(lane.id), draft),
  );
  return { ...first, others };
}
