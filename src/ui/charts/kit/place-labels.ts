import { around, type Box, overlap, type Point } from './geometry';

/** A direct label that wants to stand beside its mark. */
export interface Label {
  /** The mark it belongs to. */
  at: Point;
  /** Widths of its name and of its line of state, in px; 0 where it has none. */
  name: number;
  state: number;
  lineHeight: number;
  /** The way it was placed before: it stays so unless another is clearly better. */
  way?: number;
}

/** Where a label stands, and how its words are set. */
export interface Placement {
  box: Box;
  /** Name above state, or both on one line. */
  stacked: boolean;
  align: 'left' | 'right';
  /** Its number among the ways to stand. */
  way: number;
}

export interface Surroundings {
  /** Where labels may stand. */
  bounds: Box;
  /** What a label must not cover: marks, other words. */
  marks: readonly Box[];
  /** What it should not cross: points along lines. */
  line: readonly Point[];
}

/** From the middle of a mark to its label, in px. */
const GAP = 10;
/** Between name and state on one line, in px. */
export const WORD_SPACE = 5;
/** What is left free between two labels, above and below, in px. */
const APART = 6;
const COST = { label: 1000, mark: 250, near: 40, linePoint: 2, way: 3, change: 8 };

/**
 * Places labels one after the other, each where it covers least: right of its mark if it can, else below,
 * above or left of it. No two cover or touch each other while there is room for both.
 */
export function placeLabels(labels: readonly Label[], surroundings: Surroundings): Placement[] {
  const placed: Placement[] = [];
  for (const label of labels) {
    let best = atTheEdge(label, surroundings.bounds);
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates(label, surroundings.bounds)) {
      if (COST.way * candidate.way >= least) break;
      const change = label.way === undefined || label.way === candidate.way ? 0 : COST.change;
      const cost = COST.way * candidate.way + change + costOf(candidate.box, label, placed, surroundings);
      if (cost >= least) continue;
      least = cost;
      best = candidate;
    }
    placed.push(best);
  }
  return placed;
}

function costOf(
  box: Box,
  { at }: Label,
  placed: readonly Placement[],
  { marks, line }: Surroundings,
): number {
  let cost = 0;
  for (const other of placed) {
    if (overlap(box, other.box) > 0) cost += COST.label + overlap(box, other.box);
    else if (overlap({ ...box, top: box.top - APART, bottom: box.bottom + APART }, other.box) > 0)
      cost += COST.near;
  }
  for (const mark of [...marks, around(at, 6)]) {
    if (overlap(box, mark) > 0) cost += COST.mark + overlap(box, mark);
  }
  for (const { x, y } of line) {
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) cost += COST.linePoint;
  }
  return cost;
}

/** Where words stand that are wider than the plot. */
function atTheEdge({ at, name, state, lineHeight }: Label, { left }: Box): Placement {
  const right = left + Math.max(name, state);
  return {
    box: { left, top: at.y, right, bottom: at.y + 2 * lineHeight },
    stacked: true,
    align: 'left',
    way: -1,
  };
}

/** All ways to stand that lie within the bounds, the best first. */
function candidates({ at, name, state, lineHeight }: Label, bounds: Box): Placement[] {
  const found: Placement[] = [];
  const line = name + (state > 0 ? WORD_SPACE + state : 0);
  let way = 0;
  /** @param edge the left or right end, as aligned */
  const add = (edge: number, top: number, align: 'left' | 'right', stacked: boolean) => {
    const width = stacked ? Math.max(name, state) : line;
    const height = stacked && state > 0 ? 2 * lineHeight : lineHeight;
    const left = align === 'left' ? edge : edge - width;
    const inside = Math.min(Math.max(top, bounds.top), bounds.bottom - height);
    const box = { left, top: inside, right: left + width, bottom: inside + height };
    if (box.left >= bounds.left && box.right <= bounds.right) found.push({ box, stacked, align, way });
    way++;
  };
  const height = state > 0 ? 2 * lineHeight : lineHeight;
  const middle = at.y - 0.42 * height;
  const beside = (top: number, stacked: boolean) => {
    add(at.x + GAP, top, 'left', stacked);
    add(at.x - GAP, top, 'right', stacked);
  };
  for (const top of [middle, at.y + 6, at.y - height - 4]) add(at.x + GAP, top, 'left', true);
  // On one line below or above: moved to the left where the plot ends.
  const start = Math.max(bounds.left, Math.min(at.x - GAP, bounds.right - line));
  for (const distance of [22, 34, 46]) {
    for (const top of [at.y + distance - lineHeight / 2, at.y - distance - lineHeight / 2]) {
      add(start, top, 'left', false);
      add(at.x + GAP, top, 'right', false);
    }
  }
  for (const top of [middle, at.y + 6, at.y - height - 4]) add(at.x - GAP, top, 'right', true);
  for (let shift = height / 2; shift < bounds.bottom - bounds.top; shift += 12) {
    for (const top of [middle + shift, middle - shift]) {
      beside(top, true);
      beside(top, false);
    }
  }
  return found;
}
