import { type MembraneSettings, WALL } from './settings';
import { flux, partitioning, permeability, pushParts, uptake } from './transport';

const MIDDLE = (WALL.swollen + WALL.collapsed) / 2;
const HALF = (WALL.collapsed - WALL.swollen) / 2;

/** The wall's polymer at t = (c_in − c_c)/w. */
const polymerAt = (t: number, { swells }: MembraneSettings): number =>
  MIDDLE + (swells ? -HALF : HALF) * Math.tanh(t);

/** S(c_in) = (φ_s + φ_c)/2 ± (φ_c − φ_s)/2 · tanh((c_in − c_c)/w): the polymer that solute asks for. */
export const answer = (cIn: number, settings: MembraneSettings): number =>
  polymerAt((cIn - 1) / settings.w, settings);

/** A state in which the wall can rest, or from which it tips over. */
export interface Root {
  phi: number;
  cIn: number;
  j: number;
  stable: boolean;
}

/** From here on S is φ_s or φ_c to ten digits, and what is left is a straight line. */
const SATURATED = 12;
const STEP = 0.05;
const GRID = Array.from({ length: 2 * (SATURATED / STEP) + 1 }, (_, i) => i * STEP - SATURATED);

/** K and P where t is on the grid: neither push nor c0 nor w changes them. */
const tables = new Map<string, { K: number[]; P: number[] }>();
function tableOf(settings: MembraneSettings) {
  const key = `${settings.attracts} ${settings.swells}`;
  let table = tables.get(key);
  if (!table) {
    const phi = GRID.map((t) => polymerAt(t, settings));
    table = {
      K: phi.map((each) => partitioning(each, settings)),
      P: phi.map((each) => permeability(each, settings)),
    };
    tables.set(key, table);
  }
  return table;
}

/** c_in/c0 on the grid of t, under a push. */
function uptakes(push: number, settings: MembraneSettings): number[] {
  const parts = pushParts(push);
  const { K, P } = tableOf(settings);
  return K.map((each, i) => uptake(parts, each, P[i]));
}

/**
 * Every φ with φ = S(c_in(φ)), by rising c_in. They are looked for as zeros of c − c_in(S(c)): it is negative at c = 0, and
 * positive once c is more than the wall can hold, so that saturated ones are not lost. It rises where the wall is stable.
 */
export function rootsAt(push: number, settings: MembraneSettings): Root[] {
  const { c0, w } = settings;
  const parts = pushParts(push);
  const excess = (c: number) => {
    const phi = answer(c, settings);
    return c - c0 * uptake(parts, partitioning(phi, settings), permeability(phi, settings));
  };
  const { K, P } = tableOf(settings);
  const roots: Root[] = [];
  const add = (from: number, to: number, stable: boolean) => {
    const cIn = zeroOf(excess, from, to);
    const phi = answer(cIn, settings);
    roots.push({ phi, cIn, j: flux(push, permeability(phi, settings), c0), stable });
  };
  // Hundreds of points for each of hundreds of pushes while a slider is dragged: nothing is allocated for one.
  let [before, wasBelow, most] = [0, true, 0];
  for (let i = 0; i < GRID.length; i++) {
    const c = 1 + w * GRID[i];
    if (c <= 0) continue;
    most = c0 * uptake(parts, K[i], P[i]);
    const isBelow = c - most < 0;
    if (isBelow !== wasBelow) add(before, c, wasBelow);
    before = c;
    wasBelow = isBelow;
  }
  if (wasBelow) add(before, Math.max(before, most) + w, true);
  return roots;
}

/** Where a function that has another sign at either end is 0, by false position (Illinois). */
function zeroOf(fn: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [atA, atB] = [fn(a), fn(b)];
  for (let i = 0; i < 60 && Math.abs(b - a) > 1e-13; i++) {
    const next = (a * atB - b * atA) / (atB - atA);
    const value = fn(next);
    if (value === 0) return next;
    if (value < 0 === atB < 0) atA /= 2;
    else [a, atA] = [b, atB];
    if (Math.abs(next - b) < 1e-13) return next;
    [b, atB] = [next, value];
  }
  return b;
}

/** The c0 under which a wall rests, on the grid of t: c / uptake, as c_in = c0 · uptake; only where c is not negative. */
function restingC0(push: number, settings: MembraneSettings) {
  const held = uptakes(push, settings);
  return GRID.flatMap((t, i) => {
    const c = 1 + settings.w * t;
    return c > 0 ? [{ c0: c / held[i], phi: polymerAt(t, settings) }] : [];
  });
}

/** The c0 between which a wall under this push can be both, least first; nothing where there is one wall for each. */
export function bistableRange(push: number, settings: MembraneSettings): [number, number] | undefined {
  const walls = restingC0(push, settings);
  // It can be both where that falls while the solute inside rises.
  const top = walls.findIndex(({ c0 }, i) => walls[i + 1]?.c0 < c0);
  if (top < 0) return undefined;
  const bottom = walls.findIndex(({ c0 }, i) => i > top && walls[i + 1]?.c0 > c0);
  return [walls[bottom].c0, walls[top].c0];
}

/** The c0 at which the polymer of a wall that is never both answers most. */
export function steepestC0(push: number, settings: MembraneSettings): number {
  const walls = restingC0(push, settings);
  let best = { c0: walls[0].c0, steepness: 0 };
  for (const [i, { c0, phi }] of walls.slice(0, -1).entries()) {
    const next = walls[i + 1];
    const steepness = Math.abs(next.phi - phi) / Math.log(next.c0 / c0);
    if (steepness > best.steepness) best = { c0, steepness };
  }
  return best.c0;
}

/** Whether so much polymer is called shut where nothing else tells. */
export const isMoreShut = (phi: number): boolean => phi > MIDDLE;
