import type { Box } from './geometry';
import { coveringCost, type Obstacles } from './obstacles';

/** A line that measures something out, with its words. */
export interface PlacedDimension {
  left: number;
  right: number;
  y: number;
  /** The words, their middle and their baseline. */
  text: string;
  middle: number;
  baseline: number;
  /** What line and words take up. */
  boxes: [Box, Box];
}

interface Wanted {
  /** The stretch that is measured out, in px. */
  left: number;
  right: number;
  /** The level it belongs to. */
  level: number;
  /** What could be said, the best first, each with its width in px. */
  words: readonly { text: string; width: number }[];
}

/** From the level to the line above or below it, in px. */
const OFFSETS = [9, 14, 20];
/** From the line to its words, and their size, in px. */
const WORDS = { gap: 6, ascent: 10, descent: 3, air: 4 };
/** Half the height of the line with its ends; at the ends stand marks of what is measured, which it may touch; in px. */
const END = { height: 3, width: 6 };
/**
 * What a place costs: farther from its level, below it, words not in the middle, fewer words; and how much more it is to
 * strike through words than to cross the line.
 */
const COST = { offset: 1, below: 4, aside: 8, shorter: 12, words: 4 };
/** A line that crosses this much is no help to the eye. */
const MOST = 60;

/**
 * Where a dimension line can stand that no other line strikes through: above what it measures, or below, with as many words
 * as there is room for; undefined where there is no such place.
 * @param obstacles other lines and marks, without the level itself
 */
export function placeDimension(
  { left, right, level, words }: Wanted,
  bounds: Box,
  obstacles: Obstacles,
): PlacedDimension | undefined {
  const covering = coveringCost(obstacles);
  const costOf = (box: Box) =>
    box.top < bounds.top || box.bottom > bounds.bottom ? Number.POSITIVE_INFINITY : covering(box);
  let best: PlacedDimension | undefined;
  let least = MOST;
  for (const side of [-1, 1] as const) {
    for (const offset of OFFSETS) {
      const y = level + side * offset;
      const line = { left, right, top: y - END.height, bottom: y + END.height };
      const between = { ...line, left: left + END.width, right: right - END.width };
      const placed = COST.offset * (offset - OFFSETS[0]) + (side > 0 ? COST.below : 0) + costOf(between);
      if (placed >= least) continue;
      const baseline = side < 0 ? y - WORDS.gap : y + WORDS.gap + WORDS.ascent - 2;
      words.forEach(({ text, width }, shorter) => {
        if (width > right - left - 2 * WORDS.air) return;
        for (const share of [0.5, 0, 1, 0.25, 0.75]) {
          const from = left + WORDS.air + share * (right - left - 2 * WORDS.air - width);
          const box = {
            left: from,
            right: from + width,
            top: baseline - WORDS.ascent,
            bottom: baseline + WORDS.descent,
          };
          const cost =
            placed + COST.shorter * shorter + (share === 0.5 ? 0 : COST.aside) + COST.words * costOf(box);
          if (cost >= least) continue;
          least = cost;
          best = { left, right, y, text, middle: from + width / 2, baseline, boxes: [line, box] };
        }
      });
    }
  }
  return best;
}
