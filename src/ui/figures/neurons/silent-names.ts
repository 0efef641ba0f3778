import type { Point } from '../../kit/geometry';

/** So many silent neurons of a strip have their names beside them. */
const NAMED = 2;
/** The height of a name, and the half of a ✕ with some room round it, in px. */
const HEIGHT = 14;
const CROSS = 4;

/** A silent neuron's ✕, and how wide its name is with what is between the two, in px. */
type Named = Point & { width: number };

/** Whether each neuron has its name at the right of its ✕: the first ones have, where no other ✕ is. */
export const areNamed = (marks: readonly Named[]): boolean[] =>
  marks.map(({ x, y, width }, i) => {
    const isClear = marks.every(
      (other, k) =>
        k === i ||
        Math.abs(other.y - y) >= HEIGHT / 2 + CROSS ||
        other.x + CROSS <= x ||
        other.x - CROSS >= x + width,
    );
    return i < NAMED && isClear;
  });
