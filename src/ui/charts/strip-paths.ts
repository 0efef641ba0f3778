import type { LaneStyle } from '../lane-style';
import { markerPath } from './kit/marker-path';
import type { Strip } from './strip';

/** Where the bins lie, in px. */
export interface Place {
  left: number;
  bottom: number;
  /** Of one bin. */
  width: number;
}

const RADIUS = 2.1;

/** All marks of a strip as one path: thousands of neurons are still one element of the page. */
export function marksPath({ now, columns, pitch }: Strip, place: Place, shape: LaneStyle['shape']): string {
  const indent = (place.width - columns * pitch) / 2;
  let path = '';
  now.forEach((count, bin) => {
    for (let i = 0; i < count; i++) {
      const x = place.left + bin * place.width + indent + ((i % columns) + 0.5) * pitch;
      const y = place.bottom - 0.5 - (Math.floor(i / columns) + 0.5) * pitch;
      path += markerPath(shape, { x, y }, Math.min(RADIUS, 0.44 * pitch));
    }
  });
  return path;
}

export function barsPath({ now, unit }: Strip, { left, bottom, width }: Place): string {
  let path = '';
  now.forEach((count, bin) => {
    // A single neuron far out must not vanish among thousands.
    const height = Math.max(1.5, count * unit);
    if (count > 0) path += `M${left + bin * width + 0.5},${bottom}v${-height}h${width - 1}V${bottom}z`;
  });
  return path;
}

/** The histogram at the start, as a line of steps. */
export function outlinePath({ start, unit }: Strip, { left, bottom, width }: Place): string {
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
