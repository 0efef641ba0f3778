import { lookOf, MOST_LANES } from '../config/counts';
import { setField } from '../config/draft';
import { FIELDS } from '../config/fields';
import type { RunConfig } from '../config/schema';
import type { Lane } from './lane';

/** The first id after another that looks as a lane does. */
export const nextLike = (id: number, last: number): number =>
  last + 1 + ((((id - last - 1) % MOST_LANES) + MOST_LANES) % MOST_LANES);

/**
 * The id of a lane to come: larger than every id there ever was. Its remainder by four is a way to look that
 * no present lane has, so that no lane ever changes its colour.
 */
export function freshId(lanes: readonly Pick<Lane, 'id'>[], last: number): number {
  const taken = new Set(lanes.map(({ id }) => lookOf(id)));
  let slot = 0;
  while (taken.has(slot)) slot++;
  return nextLike(slot, last);
}

/** The settings of one lane more: as the last one, but with a curriculum that no lane has yet, where there is one. */
export function nextDraft(lanes: readonly Pick<Lane, 'draft'>[]): RunConfig {
  const { draft } = lanes[lanes.length - 1];
  const present = new Set(lanes.map(({ draft }) => draft.curriculum.kind));
  const kinds = Object.keys(FIELDS['curriculum.kind'].options) as RunConfig['curriculum']['kind'][];
  for (const kind of kinds.filter((each) => !present.has(each))) {
    try {
      return setField(draft, 'curriculum.kind', kind);
    } catch {
      // What another curriculum leaves alone may not suit this one, such as a window smaller than what it forgets.
    }
  }
  return draft;
}

/** The list with a lane at a place. */
export const inserted = (lanes: readonly Lane[], index: number, lane: Lane): Lane[] => [
  ...lanes.slice(0, index),
  lane,
  ...lanes.slice(index),
];
