import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { multiplyTransposed } from '../math/matrix';
import type { StepMap } from './step-map';

/** A state that a step hardly changes. */
export interface SlowPoint {
  /** [n]. */
  state: Float64Array;
  /** ‖F(s) − s‖. */
  speed: number;
}

/** Steps of a descent, and how often one is tried shorter. */
const MOST_STEPS = 40;
const MOST_TRIES = 8;
/** A descent ends where a step gains less than this share of q. */
const GAIN = 1e-4;
/** How much a step is held back, as a share of the mean of the diagonal of AᵀA: at first, and at least. */
const HELD = { first: 1e-3, least: 1e-12 };

/**
 * Goes down on q(s) = ½‖F(s) − s‖² from a state (Sussillo and Barak, 2013), by Levenberg and Marquardt's steps: with A = J − I
 * and g = F(s) − s, (AᵀA + μI) d = −Aᵀg. These are Newton's near a fixed point, and stay bounded where A is singular, as it is
 * along a line of them.
 * @param enough the speed below which one need not go on
 */
export function descend(map: StepMap, start: Float64Array, enough: number): SlowPoint {
  let state = start;
  let g = velocity(map, state);
  let speed = norm(g);
  let held = HELD.first;
  for (let step = 0; step < MOST_STEPS && speed > enough && Number.isFinite(speed); step++) {
    const { normal, right } = equations(map, state, g);
    const before = speed;
    for (let tries = 0; tries < MOST_TRIES; tries++, held *= 10) {
      const d = solved(normal, right, held);
      if (!d) continue;
      const next = state.map((value, i) => value + d[i]);
      const nextG = velocity(map, next);
      if (!(norm(nextG) < speed)) continue;
      state = next;
      g = nextG;
      speed = norm(g);
      held = Math.max(HELD.least, held / 10);
      break;
    }
    if (!(speed ** 2 < (1 - GAIN) * before ** 2)) break;
  }
  return { state, speed };
}

/**
 * Points without those that coincide: of each group the slowest.
 * @param apart how far apart two of them are at least
 */
export function distinct(points: readonly SlowPoint[], apart: number): SlowPoint[] {
  const kept: SlowPoint[] = [];
  for (const point of [...points].sort((a, b) => a.speed - b.speed))
    if (kept.every(({ state }) => distance(state, point.state) > apart)) kept.push(point);
  return kept;
}

export const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += (a[i] - b[i]) ** 2;
  return Math.sqrt(squares);
};

const norm = (v: Float64Array): number => Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));

/** g = F(s) − s. */
const velocity = (map: StepMap, state: Float64Array): Float64Array =>
  map.next(state).map((value, i) => value - state[i]);

/** AᵀA, as rows, and −Aᵀg. */
function equations(map: StepMap, state: Float64Array, g: Float64Array) {
  const n = map.size;
  const J = map.jacobian(state);
  const transposed = new Float64Array(n * n);
  const right = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const a = J[i * n + j] - (i === j ? 1 : 0);
      transposed[j * n + i] = a;
      right[j] -= a * g[i];
    }
  }
  const normal = new Float64Array(n * n);
  multiplyTransposed(transposed, transposed, normal, n, n, n);
  return { normal, right };
}

/** d; undefined where rounding has made the matrix singular. */
function solved(normal: Float64Array, right: Float64Array, held: number): number[] | undefined {
  const n = right.length;
  const matrix = Matrix.from1DArray(n, n, normal);
  const mu = (held * matrix.trace()) / n + Number.MIN_VALUE;
  for (let i = 0; i < n; i++) matrix.set(i, i, matrix.get(i, i) + mu);
  const cholesky = new CholeskyDecomposition(matrix);
  return cholesky.isPositiveDefinite() ? cholesky.solve(Matrix.columnVector(right)).getColumn(0) : undefined;
}
