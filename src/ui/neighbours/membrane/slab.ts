import { type MembraneSettings, WALL } from '../../../neighbours/membrane/settings';
import { concentrationAt } from '../../../neighbours/membrane/transport';

/** A slab is drawn in these units; its place makes it as wide as it is. */
export const SLAB = { width: 560, height: 112 };
const { width, height } = SLAB;
/** So many times the c0 outside fill it to the top. */
const FULL = 5;
const FACES = [-WALL.d / 2, WALL.d / 2].map((x) => (x + 0.5) * width);

const yOf = (concentration: number, c0: number) =>
  Math.max(2, height - 2 - (concentration / (FULL * c0)) * (height - 4));

/** c(x) as a line, which jumps at both faces of the wall. */
export function concentrationPath(push: number, phi: number, settings: MembraneSettings): string {
  const piece = (from: number, to: number) =>
    Array.from({ length: 17 }, (_, i) => {
      const x = from + ((to - from) * i) / 16;
      const y = yOf(concentrationAt(x, push, phi, settings), settings.c0);
      return `${i ? 'L' : 'M'}${((x + 0.5) * width).toFixed(0)},${y.toFixed(1)}`;
    }).join('');
  const near = 1e-9;
  return piece(-0.5, -WALL.d / 2 - near) + piece(-WALL.d / 2, WALL.d / 2) + piece(WALL.d / 2 + near, 0.5);
}

/** Strands of polymer, two ways across each other: φ^(−1/2) apart, as areas are. */
export function meshPath(phi: number): string {
  const apart = 6.5 / Math.sqrt(phi);
  const [left, right] = FACES;
  const middle = (left + right) / 2;
  let path = '';
  const count = Math.ceil((right - left + height) / 2 / apart) + 1;
  for (let i = -count; i <= count; i++)
    for (const way of [1, -1]) {
      // A strand waves a little, each one otherwise.
      const wave = apart * 0.28 * Math.sin(i * 2.4 + way);
      const x = middle + i * apart;
      const [top, bottom] = [x - (way * height) / 2, x + (way * height) / 2];
      path += `M${top.toFixed(0)},0Q${(x + wave * 2).toFixed(0)},${(height / 2 - wave).toFixed(0)} ${bottom.toFixed(0)},${height}`;
    }
  return path;
}

/** Dots per slab, if c were as high as FULL times c0 everywhere. */
const CANDIDATES = 1600;

/** A number in 0 … 1 that belongs to a place of a stream. */
function fraction(index: number, stream: number): number {
  const value = Math.sin(index * 12.9898 + stream * 78.233) * 43758.5453;
  return value - Math.floor(value);
}

/**
 * Solute as dots, as dense as it is: each of a fixed stream of places is drawn where its own threshold is below c(x).
 * They drift with the flux, and come in again where they go out.
 */
export function dotsPath({
  push,
  phi,
  settings,
  drift,
  seed,
}: {
  push: number;
  phi: number;
  settings: MembraneSettings;
  drift: number;
  seed: number;
}): string {
  const cells = 112;
  const share = Array.from(
    { length: cells },
    (_, i) => concentrationAt((i + 0.5) / cells - 0.5, push, phi, settings) / (FULL * settings.c0),
  );
  let path = '';
  for (let i = 0; i < CANDIDATES; i++) {
    const place = fraction(i, 3 * seed + 1) + drift;
    const x = place - Math.floor(place);
    if (fraction(i, 3 * seed + 2) >= share[Math.floor(x * cells)]) continue;
    path += `M${(x * width).toFixed(0)},${(3 + fraction(i, 3 * seed + 3) * (height - 6)).toFixed(0)}h0`;
  }
  return path;
}

/** How far dots drift in one τ_φ, as a share of the slab: as the flux goes, from hardly to briskly. */
export const driftOf = (j: number): number => 0.1 * Math.min(1.5, Math.sqrt(j / 6));

/** How high solute stands before the wall. */
export const piledUp = (push: number, phi: number, settings: MembraneSettings) => {
  const concentration = concentrationAt(-WALL.d / 2 - 1e-9, push, phi, settings);
  return { concentration, share: yOf(concentration, settings.c0) / height };
};
