import { promotionsOf, waitingOf } from '../../state/history';
import type { Lane } from '../../state/lane';

/** What has happened to the lanes while one looked on. */
export interface Seen {
  /** Ids of the lanes, that of the latest event first. */
  order: readonly number[];
  /** By id, when a lane was last seen to be promoted, in ms. What came with an opened network was not seen. */
  promotedAt: ReadonlyMap<number, number>;
}

/** A promotion is new for so long, in ms: with the time for which a sentence stands, "just" is true of four seconds. */
const NEW = 800;

/** What is seen at first: lanes, and nothing that happens to them. */
export const seenAtFirst = (lanes: readonly Lane[]): Seen => ({
  order: newestFirst(lanes, lanes, []),
  promotedAt: new Map(),
});

/**
 * What has been seen once the lanes are as they are now.
 * @param before the lanes when one looked last, and what had been seen by then
 * @param now in ms
 */
export function seenAfter(lanes: readonly Lane[], before: readonly Lane[], seen: Seen, now: number): Seen {
  const promotedAt = lanes.flatMap((lane): [number, number][] => {
    const old = before.find(({ id }) => id === lane.id);
    if (!old || !goesOn(old, lane)) return [];
    const at = isPromoted(old, lane) ? now : seen.promotedAt.get(lane.id);
    return at === undefined ? [] : [[lane.id, at]];
  });
  return { order: newestFirst(lanes, before, seen.order), promotedAt: new Map(promotedAt) };
}

/** Ids of the lanes that have only just been promoted. */
export const justPromoted = ({ promotedAt }: Seen, now: number): ReadonlySet<number> =>
  new Set([...promotedAt].flatMap(([id, at]) => (now - at < NEW ? [id] : [])));

/** How long it is until something is new no more, in ms; undefined where nothing is. */
export function untilOld({ promotedAt }: Seen, now: number): number | undefined {
  const left = [...promotedAt.values()].map((at) => at + NEW - now).filter((ms) => ms > 0);
  return left.length > 0 ? Math.min(...left) : undefined;
}

/** Whether a lane is the run that it was, and not one that was opened or begun anew in its place. */
const goesOn = (before: Lane, { records }: Lane): boolean =>
  before.status !== 'starting' && (before.records.length === 0 || before.records[0] === records[0]);

const isPromoted = (before: Lane, after: Lane): boolean =>
  promotionsOf(after.records).length > promotionsOf(before.records).length;

/** What makes an event: a promotion, an end, a new beginning. */
const signature = ({ status, records }: Lane): string => {
  const going = status === 'running' || status === 'paused' || status === 'starting';
  return `${going ? '' : status} ${promotionsOf(records).length}`;
};

/**
 * Ids of the lanes, that of the latest event first.
 * @param before the lanes when this was asked last, and what the answer was
 */
export function newestFirst(
  lanes: readonly Lane[],
  before: readonly Lane[],
  order: readonly number[],
): number[] {
  const happened = lanes.filter((lane) => {
    const old = before.find(({ id }) => id === lane.id);
    return !old || signature(old) !== signature(lane);
  });
  const fresh = new Set(happened.map(({ id }) => id));
  const rest = lanes.filter(({ id }) => !fresh.has(id));
  // What was not seen to happen is as old as the last promotion.
  const place = (lane: Lane) =>
    order.includes(lane.id) ? order.indexOf(lane.id) : order.length + (waitingOf(lane) ?? 0);
  return [...happened, ...rest.sort((a, b) => place(a) - place(b))].map(({ id }) => id);
}
