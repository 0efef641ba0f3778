import type { Lane } from './lane';

/** The networks of a lane in the order of their seeds: the one that is shown, and the others. */
export const networksOf = (lane: Lane): readonly Lane[] =>
  lane.others.length === 0 ? [lane] : [lane, ...lane.others].sort((a, b) => a.config.seed - b.config.seed);

/** Every network of the page: of each lane the one that is shown before the others. */
export const everyNetwork = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes.flatMap((lane) => [lane, ...lane.others]);

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
