import { group } from 'd3-array';
import type { Snapshot } from '../cells/snapshot';
import { lookOf, MOST_LANES } from '../config/counts';
import type { RunConfig } from '../config/schema';
import type { EngineChoice } from '../engines/choose';
import { type Lane, newLane } from './lane';
import { seeded } from './network-count';
import { everyNetwork } from './networks';

/** A lane to begin with: a new network, or one to go on from, paused where it was. */
export interface Beginning {
  id: number;
  draft: RunConfig;
  /** The other networks of the lane. */
  others?: readonly Beginning[];
  from?: Snapshot;
  /** What else is known of the lane. */
  known?: Partial<Lane>;
  /** What it ran on; else the engine is chosen as for any other. */
  engine?: EngineChoice;
}

/** New lanes with these settings, and so many networks each. */
export const newBeginnings = (drafts: readonly RunConfig[], networks: number): Beginning[] =>
  drafts.map((draft, id) => {
    const [first, ...others] = seeded(draft, networks).map((each, i) => ({
      id: id + MOST_LANES * i,
      draft: each,
    }));
    return { ...first, others };
  });

/** The lane as it is while its run is being started. */
export const begunLane = ({ id, draft, others = [], from, known }: Beginning): Lane => ({
  ...newLane(id, from?.config ?? draft),
  draft,
  ...known,
  others: others.map(begunLane),
  checkpoint: from,
});

/** A lane that stands on the page, to be begun as it is, with what it was asked to do. */
export const beginningOf = ({ id, draft, asked, others }: Lane): Beginning => ({
  id,
  draft,
  known: { asked },
  others: others.map(beginningOf),
});

/** Beginnings that were kept one by one, by their lanes: the first of each is shown. */
export const byLane = (beginnings: readonly Beginning[]): Beginning[] =>
  [...group(beginnings, ({ id }) => lookOf(id)).values()].map(([shown, ...others]) => ({ ...shown, others }));

/**
 * Everything to be started, in the order that spreads each lane over the workers: the shown networks, then the second of
 * each lane from the last lane to the first, the third from the first to the last, and so on.
 */
export function inTurn<Each extends { id: number; others?: readonly Each[] }>(
  lanes: readonly Each[],
): Each[] {
  const rows = lanes.map((lane) => everyNetwork([lane]));
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => {
    const row = rows.flatMap((each) => each[i] ?? []);
    return i % 2 === 0 ? row : row.reverse();
  }).flat();
}
