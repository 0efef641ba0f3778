import type { Point } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import type { LaneStyle } from '../../text/lane-style';
import type { Strip } from './strip';

/** Where the bins lie, in px. */
export interface MarkPlace {
  left: number;
  bottom: number;
  /** Of one bin. */
  width: number;
}

const RADIUS = 2.1;

/** Where the k-th neuron of a bin is drawn: at its mark, or at its height in the bar. */
function placeIn(
  { columns, pitch, unit }: Strip,
  { left, bottom, width }: MarkPlace,
  bin: number,
  k: number,
): Point {
  if (columns === 0) return { x: left + (bin + 0.5) * width, y: bottom - (k + 0.5) * unit };
  const indent = (width - columns * pitch) / 2;
  return {
    x: left + bin * width + indent + ((k % columns) + 0.5) * pitch,
    y: bottom - 0.5 - (Math.floor(k / columns) + 0.5) * pitch,
  };
}

/** The radius of one mark, in px. */
const radiusOf = ({ pitch }: Strip): number => Math.min(RADIUS, 0.44 * pitch);

/** All marks of a strip that are filled, or those that are open, as one path: thousands of neurons are still one element of the page. */
export function marksPath(
  strip: Strip,
  place: MarkPlace,
  shape: LaneStyle['shape'],
  isOpen = false,
  open?: ReadonlySet<number>,
): string {
  return strip.now
    .flatMap((neurons, bin) =>
      neurons.map((neuron, k) =>
        (open?.has(neuron) ?? false) === isOpen
          ? markerPath(shape, placeIn(strip, place, bin, k), radiusOf(strip))
          : '',
      ),
    )
    .join('');
}

/** Where a neuron is drawn; undefined where it is not. */
export function placeOf(neuron: number, strip: Strip, place: MarkPlace): Point | undefined {
  for (const [bin, neurons] of strip.now.entries()) {
    const k = neurons.indexOf(neuron);
    if (k >= 0) return placeIn(strip, place, bin, k);
  }
  return undefined;
}

/** The neuron whose mark is nearest to a point; undefined where there is none. */
export function nearestTo({ x, y }: Point, strip: Strip, place: MarkPlace): number | undefined {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [bin, neurons] of strip.now.entries()) {
    for (const [k, neuron] of neurons.entries()) {
      const mark = placeIn(strip, place, bin, k);
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance >= least) continue;
      least = distance;
      nearest = neuron;
    }
  }
  return nearest;
}

export function barsPath({ now, unit }: Strip, { left, bottom, width }: MarkPlace): string {
  let path = '';
  now.forEach(({ length: count }, bin) => {
    // A single neuron far out must not vanish among thousands.
    const height = Math.max(1.5, count * unit);
    if (count > 0) path += `M${left + bin * width + 0.5},${bottom}v${-height}h${width - 1}V${bottom}z`;
  });
  return path;
}

/** The other histogram, as a line of steps. */
export function outlinePath({ start, unit }: Strip, { left, bottom, width }: MarkPlace): string {
  let path = '';
  let height = 0;
  start.forEach((count, bin) => {
    if (count * unit === height) return;
    const x = left + bin * width;
    path += height === 0 ? `M${x},${bottom}` : `H${x}`;
    height = count * unit;
    path += `V${bottom - height}`;
  });
  return height > 0 ? `${path}H${left + start.length * width}V${bottom}` : path;
}
