import type { Axis } from './axes';

/** A rectangle in pixels of the plot, y downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place in pixels of the plot. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** From a quantity to pixels, and back. */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
}

/** The space between axes: a plot less its insets. */
export const inside = ({ width, height }: Size, inset: Box): Box => ({
  left: inset.left,
  top: inset.top,
  right: width - inset.right,
  bottom: height - inset.bottom,
});

export function linear({ min, max }: Axis, from: number, to: number): Scale {
  const scale = (value: number) => from + ((value - min) / (max - min)) * (to - from);
  return Object.assign(scale, {
    invert: (pixel: number) => min + ((pixel - from) / (to - from)) * (max - min),
  });
}

export function logarithmic({ min, max }: Axis, from: number, to: number): Scale {
  const exponent = linear({ min: Math.log(min), max: Math.log(max), ticks: [] }, from, to);
  const scale = (value: number) => exponent(Math.log(value));
  return Object.assign(scale, { invert: (pixel: number) => Math.exp(exponent.invert(pixel)) });
}

export const around = ({ x, y }: Point, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** As many of the points, the last one among them, as stand at least that far apart, in px. */
export function spaced<P extends Point>(points: readonly P[], distance: number): P[] {
  const kept: P[] = [];
  for (const point of points.toReversed()) {
    const next = kept.at(-1);
    if (!next || Math.hypot(next.x - point.x, next.y - point.y) >= distance) kept.push(point);
  }
  return kept.reverse();
}

const tenths = (pixels: number): string => String(Number(pixels.toFixed(1)));

/** Path data without digits that nobody can see: they would be half of a page. */
export const rounded = (path: string): string =>
  path.replace(/-?\d+\.\d{2,}/g, (number) => tenths(Number(number)));

/** Path data of a line through points. */
export const lineThrough = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${tenths(x)},${tenths(y)}`).join('');

/** How much of two rectangles is common, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
