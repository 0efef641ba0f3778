import type { Point, Size } from '../../kit/geometry';

/** How components are turned before they are drawn, in degrees; at 0 the first lies to the right, the second upwards. */
export interface ViewAngle {
  yaw: number;
  pitch: number;
}
export const STRAIGHT: ViewAngle = { yaw: 0, pitch: 0 };

/** How far an arrow key turns, and a pixel that one drags. */
const KEY = 10;
const DRAG = 0.6;

const ARROWS: Record<string, ViewAngle> = {
  ArrowLeft: { yaw: -KEY, pitch: 0 },
  ArrowRight: { yaw: KEY, pitch: 0 },
  ArrowUp: { yaw: 0, pitch: KEY },
  ArrowDown: { yaw: 0, pitch: -KEY },
};

/** Where a key leads; undefined for keys that do not turn. */
export function afterKey(key: string, turn: ViewAngle): ViewAngle | undefined {
  if (key === 'Home') return STRAIGHT;
  const arrow = ARROWS[key];
  return arrow && turned(turn, arrow);
}

/** What is dragged follows the pointer. */
export const afterDrag = (turn: ViewAngle, across: number, down: number): ViewAngle =>
  turned(turn, { yaw: DRAG * across, pitch: -DRAG * down });

/** Once round and it is as before; nothing is seen from behind its head. */
const turned = (turn: ViewAngle, by: ViewAngle): ViewAngle => ({
  yaw: (((turn.yaw + by.yaw) % 360) + 360) % 360,
  pitch: Math.max(-90, Math.min(90, turn.pitch + by.pitch)),
});

/** "turned by 30°, tilted by 10°". */
export const turnWords = ({ yaw, pitch }: ViewAngle): string =>
  `turned by ${Math.round(yaw)}°, tilted by ${Math.round(pitch)}°`.replace('-', '−');

/** From places along three components to pixels. */
export type Projector = (places: ArrayLike<number>, at?: number) => Point;

/**
 * @param radius how far the farthest place is from the centre; whatever the turn, it stays in the picture
 * @param margin round all of it, in px
 */
export function projector({ yaw, pitch }: ViewAngle, radius: number, size: Size, margin: number): Projector {
  const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  const [cosA, sinA, cosB, sinB] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
  const scale = Math.max(1, Math.min(size.width, size.height) / 2 - margin) / (radius || 1);
  return (places, at = 0) => {
    const [x, y, z] = [places[at], places[at + 1], places[at + 2]];
    const depth = z * cosA - x * sinA;
    return {
      x: size.width / 2 + scale * (x * cosA + z * sinA),
      y: size.height / 2 - scale * (y * cosB - depth * sinB),
    };
  };
}

/** How far the farthest of some places is from the centre: [n, 3]. */
export function radiusOf(...all: readonly ArrayLike<number>[]): number {
  let most = 0;
  for (const places of all)
    for (let k = 0; k < places.length; k += 3)
      most = Math.max(most, Math.hypot(places[k], places[k + 1], places[k + 2]));
  return most;
}
