import { type MembraneSettings, WALL } from './settings';

/**
 * A slab |x| ≤ d/2 of polymer φ between reservoirs c0 at x = ±1/2, with a force f along x (Smoluchowski, stationary):
 *
 *     j = −D K (y′ − f y),   c = K y,   K = D = 1 outside
 *
 * c jumps at the walls of the slab (partitioning), y does not. The closed forms are ours; they are scaled by e^{−f/2}
 * so that no push overflows, and with ρ = 1/P − 1 no difference of large numbers is left in them.
 */

/** Partitioning K(φ) = e^{−Bφ}: how much more solute is inside than outside. */
export const partitioning = (phi: number, { attracts }: MembraneSettings): number =>
  Math.exp((attracts ? WALL.B : -WALL.B) * phi);

/** Permeability P(φ) = K(φ) D(φ), D(φ) = e^{−aφ/(1−φ)}; 1 is that of no wall. */
export const permeability = (phi: number, settings: MembraneSettings): number =>
  partitioning(phi, settings) * Math.exp((-WALL.a * phi) / (1 - phi));

/** What of a push does not depend on the wall's polymer. */
interface PushParts {
  /** sinh(f/2) e^{−f/2} */
  whole: number;
  /** sinh(fd/2) e^{−f/2} */
  wall: number;
  /** sinh(f(1−d)/2) · 2 sinh(fd/2)/(fd) · e^{−f/2} */
  crossed: number;
}

/** Below this push all closed forms are their own limits to twelve digits. */
const LEAST = 1e-9;

export function pushParts(push: number): PushParts {
  const f = Math.max(push, LEAST);
  const { d } = WALL;
  const fall = (z: number) => -Math.expm1(-f * z) / 2; // sinh(fz/2) e^{−fz/2}
  return {
    whole: fall(1),
    wall: fall(d) * Math.exp((-f * (1 - d)) / 2),
    crossed: (fall(1 - d) * 2 * fall(d)) / (f * d),
  };
}

/** j(f, P) = c0 f sinh(f/2) / [sinh(f/2) + (1/P − 1) sinh(fd/2)], in D_bulk c_c / L. */
export function flux(push: number, P: number, c0: number): number {
  const { whole, wall } = pushParts(push);
  return (c0 * push * whole) / (whole + (1 / P - 1) * wall);
}

/**
 * Solute in the wall, as a multiple of c0: K ȳ/c0 with the mean
 *
 *     ȳ/c0 = [ sinh(f/2)/P − ρ sinh(f(1−d)/2) · 2 sinh(fd/2)/(fd) ] / [ sinh(f/2) + ρ sinh(fd/2) ]
 */
export function uptake({ whole, wall, crossed }: PushParts, K: number, P: number): number {
  const rho = 1 / P - 1;
  return (K * (whole / P - rho * crossed)) / (whole + rho * wall);
}

/** The mean concentration inside a wall of polymer φ, in c_c. */
export const meanInside = (push: number, phi: number, settings: MembraneSettings): number =>
  settings.c0 * uptake(pushParts(push), partitioning(phi, settings), permeability(phi, settings));

/** The concentration at x in −1/2 … 1/2, in c_c. */
export function concentrationAt(x: number, push: number, phi: number, settings: MembraneSettings): number {
  const f = Math.max(push, LEAST);
  const { d } = WALL;
  const P = permeability(phi, settings);
  const rho = 1 / P - 1;
  const { whole, wall } = pushParts(f);
  const part = settings.c0 / (whole + rho * wall);
  // Outside y = j/f + (c0 − j/f) e^{f(x ± 1/2)}, from the reservoir of that side.
  if (x < -d / 2) return part * (whole + rho * wall * Math.exp(f * (x + 0.5)));
  if (x > d / 2) return part * (whole + rho * wall * Math.exp(f * (x - 0.5)));
  const inner = (-Math.expm1(-f * (1 - d)) / 2) * Math.exp(f * (x - d / 2));
  return partitioning(phi, settings) * part * (whole / P - rho * inner);
}
