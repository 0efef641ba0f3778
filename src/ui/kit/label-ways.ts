import type { Box, Point } from './geometry';

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

/** How a label's words are set: name above state, both on one line, or the name alone. */
export type Setting = 'stacked' | 'line' | 'name';

/** Where a label stands, and how its words are set. */
export interface Placement {
  box: Box;
  setting: Setting;
  align: 'left' | 'right';
  /** Its number among the ways to stand. */
  way: number;
}

/** Between name and state on one line, in px. */
export const WORD_SPACE = 5;
/** From the middle of a mark to its label: to the left or right, above or below; in px. */
const GAP = { across: 10, down: 7 };
/** A label that stands below or above its mark begins, or ends, this far before it, in px. */
const OVER = 10;
/** No label stands farther from its mark than this, in px. */
export const REACH = 60;
/** Between neighbouring places, in px. */
const STEP = 6;

/** What a way to stand costs by itself, in pixels of distance: reading goes on to the right of a mark. */
const COST = {
  setting: { stacked: 0, line: 4, name: 45 },
  side: { right: 0, below: 6, above: 8, left: 12 },
  /** By a pixel from the middle of the mark upwards or downwards. */
  shift: 0.3,
};

/**
 * All ways in which a label can stand within the bounds, each with what it costs by itself. A way has the same number
 * wherever the label is.
 */
export function waysOf(label: Label, bounds: Box): { placement: Placement; cost: number }[] {
  const { at, lineHeight } = label;
  const found: { placement: Placement; cost: number }[] = [];
  let way = -1;

  for (const setting of settingsOf(label)) {
    const [width, height] = [widthOf(label, setting), setting === 'stacked' ? 2 * lineHeight : lineHeight];
    const add = (left: number, top: number, side: keyof typeof COST.side, shift = 0) => {
      way++;
      const inside = clamp(left, bounds.left, bounds.right - width);
      const under = clamp(top, bounds.top, bounds.bottom - height);
      // Beside its mark a label does not give way to the side: it would lie on the mark.
      if (inside !== left && (side === 'left' || side === 'right')) return;
      const box = { left: inside, top: under, right: inside + width, bottom: under + height };
      const distance = distanceTo(box, at);
      if (distance > REACH) return;
      const cost = COST.setting[setting] + COST.side[side] + COST.shift * Math.abs(shift) + distance;
      const align = (box.left + box.right) / 2 >= at.x ? 'left' : 'right';
      found.push({ placement: { box, setting, align, way }, cost });
    };

    const middle = at.y - 0.42 * height;
    for (let shift = 0; shift <= REACH + height; shift += STEP) {
      for (const by of shift === 0 ? [0] : [shift, -shift]) {
        add(at.x + GAP.across, middle + by, 'right', by);
        add(at.x - GAP.across - width, middle + by, 'left', by);
      }
    }
    for (let distance: number = GAP.down; distance <= REACH; distance += STEP) {
      for (const left of [at.x - OVER, at.x - width / 2, at.x - width + OVER]) {
        add(left, at.y + distance, 'below');
        add(left, at.y - distance - height, 'above');
      }
    }
  }
  return found;
}

/** From a point to the nearest point of a box, in px; 0 inside. */
export const distanceTo = (box: Box, point: Point): number => {
  const nearest = nearestIn(box, point);
  return Math.hypot(nearest.x - point.x, nearest.y - point.y);
};

/** The point of a box that is nearest to another point. */
export const nearestIn = ({ left, right, top, bottom }: Box, { x, y }: Point): Point => ({
  x: clamp(x, left, right),
  y: clamp(y, top, bottom),
});

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** A label without a state has only its name to set. */
const settingsOf = ({ state }: Label): readonly Setting[] =>
  state > 0 ? ['stacked', 'line', 'name'] : ['line'];

const widthOf = ({ name, state }: Label, setting: Setting): number => {
  if (setting === 'stacked') return Math.max(name, state);
  return setting === 'line' && state > 0 ? name + WORD_SPACE + state : name;
};
