import type { Point } from '../../kit/geometry';

/** So many silent neurons of a strip have their names beside them. */
const NAMED = 2;
/** Half of the height of a name, and of a ✕ with some room round it, in px. */
const HEIGHT = 7;
const CROSS = 4;

/** A silent neuron's ✕, and how wide its name is with what is between the two, in px. */
type Named = Point & { width: number };
type Span = { from: number; to: number; y: number };

/** At which side of its ✕ a neuron has its name; undefined where it has none, or there is no room. */
export function nameSides(marks: readonly Named[]): ('left' | 'right' | undefined)[] {
  const taken: Span[] = [];
  const isFree = (span: Span) =>
    span.from >= 0 &&
    taken.every(
      ({ from, to, y }) => Math.abs(y - span.y) >= 2 * HEIGHT || to <= span.from || from >= span.to,
    );
  return marks.map(({ x, y, width }, i) => {
    if (i >= NAMED) return undefined;
    const others = marks.filter((_, k) => k !== i);
    const isClear = ({ from, to }: Span) =>
      others.every(
        (other) =>
          Math.abs(other.y - y) >= HEIGHT + CROSS || other.x + CROSS <= from || other.x - CROSS >= to,
      );
    for (const [side, span] of [
      ['right', { from: x, to: x + width, y }],
      ['left', { from: x - width, to: x, y }],
    ] as const) {
      if (!isFree(span) || !isClear(span)) continue;
      taken.push(span);
      return side;
    }
    return undefined;
  });
}
