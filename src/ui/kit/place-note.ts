import type { Box } from './geometry';
import { freest, type Obstacles } from './obstacles';

/** Where words stand that are about a level line: above or below it, at one of its ends or between them. */
export interface NotePlace {
  box: Box;
  /** Where the text is anchored. */
  x: number;
  baseline: number;
  anchor: 'start' | 'end';
}

/** From the line to the words' baseline above it, and to their top below it, in px. */
const GAP = { above: 6, below: 4 };
const ASCENT = 11;
const DESCENT = 3;

/** Words of that width (px) for a line at `level`: above its right end, unless they cover less elsewhere. */
export function placeNote(width: number, level: number, area: Box, obstacles: Obstacles): NotePlace {
  const places = [level - GAP.above, level + GAP.below + ASCENT]
    .filter((baseline) => baseline <= area.bottom && baseline - ASCENT >= area.top - 2 * ASCENT)
    .flatMap((baseline) =>
      [1, 0, 0.75, 0.5, 0.25].map((share): NotePlace => {
        const left = area.left + share * (area.right - area.left - width);
        const box = { left, right: left + width, top: baseline - ASCENT, bottom: baseline + DESCENT };
        return share === 1
          ? { box, x: area.right, baseline, anchor: 'end' }
          : { box, x: left, baseline, anchor: 'start' };
      }),
    );
  return freest(places, obstacles);
}
