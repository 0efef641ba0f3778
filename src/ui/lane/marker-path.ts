import type { LaneStyle } from '../text/lane-style';

type Point = Readonly<{ x: number; y: number }>;

/** A mark as SVG path data; all shapes cover the same area as the circle of that radius (px). */
export function markerPath(shape: LaneStyle['shape'], { x, y }: Point, radius: number): string {
  switch (shape) {
    case 'circle':
      return `M${x - radius},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`;
    case 'diamond': {
      const half = radius * 1.25;
      return `M${x},${y - half}l${half},${half}l${-half},${half}l${-half},${-half}z`;
    }
    case 'square': {
      const half = radius * 0.886;
      return `M${x - half},${y - half}h${2 * half}v${2 * half}h${-2 * half}z`;
    }
    case 'triangle': {
      const half = radius * 1.35;
      return `M${x},${y - half * 1.15}l${half},${half * 1.73}h${-2 * half}z`;
    }
  }
}

/** A ✕ as SVG path data: a network whose numbers broke down, a silent neuron, a wrong answer. */
export const crossPath = ({ x, y }: Point, radius: number): string =>
  `M${x - radius},${y - radius}l${2 * radius},${2 * radius}m0,${-2 * radius}l${-2 * radius},${2 * radius}`;
