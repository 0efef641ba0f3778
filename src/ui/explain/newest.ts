import { promotionsOf, waitingOf } from '../../state/history';
import type { Lane } from '../../state/lane';

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
