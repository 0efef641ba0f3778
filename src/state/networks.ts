import { memoised } from '../math/memoised';
import type { Lane } from './lane';

/** Whether a lane has several networks. */
export const hasSeveral = ({ others }: Pick<Lane, 'others'>): boolean => others.length > 0;

/** The networks of a lane in the order of their seeds: the one that is shown, and the others. */
export const networksOf = memoised((lane: Lane): readonly Lane[] =>
  [lane, ...lane.others].sort((a, b) => a.config.seed - b.config.seed),
);

/** Every network of the page: of each lane the one that is shown before the others. */
export const everyNetwork = <Each extends { others?: readonly Each[] }>(
  lanes: readonly Each[],
): readonly Each[] => lanes.flatMap((lane) => [lane, ...(lane.others ?? [])]);

/** The network of an id. */
export const networkIn = (lanes: readonly Lane[], id: number): Lane | undefined =>
  everyNetwork(lanes).find((network) => network.id === id);

/** The lane that a network belongs to. */
export const laneWith = (lanes: readonly Lane[], id: number): Lane | undefined =>
  lanes.find((lane) => networkIn([lane], id));

/** The lanes with one of their networks changed. */
export const withNetwork = (
  lanes: readonly Lane[],
  id: number,
  change: (network: Lane) => Lane,
): readonly Lane[] =>
  lanes.map((lane) => {
    if (lane.id === id) return change(lane);
    if (!lane.others.some((other) => other.id === id)) return lane;
    return { ...lane, others: lane.others.map((other) => (other.id === id ? change(other) : other)) };
  });

/** A lane that shows another of its networks; the one that it showed takes the other's place. */
export function showing(lane: Lane, id: number): Lane {
  const shown = lane.others.find((other) => other.id === id);
  if (!shown) return lane;
  return {
    ...shown,
    others: lane.others.map((other) => (other === shown ? { ...lane, others: [] } : other)),
  };
}
