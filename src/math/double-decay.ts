import { Amplitudes } from './amplitudes';
import { DecayDescent } from './decay-descent';
import { decayGrid, LARGEST, overlap, project } from './decays';

/** How many decays are paired with each other before the best pairs are refined. */
const GRID = 48;
/** How many of the grid's least points are refined. */
const STARTS = 6;
/** A decay that is given a slower companion becomes faster itself: by so much, in artanh x, it is tried, too. */
const FASTER = 0.65;

/**
 * Least squares of u·x₁ᵗ + v·x₂ᵗ with u, v ≥ 0, u + v ≤ 1 and 0 ≤ x ≤ e^(−1/100). The best amplitudes of a given pair
 * of decays are known, which leaves a search in the plane of pairs: on a grid, then downhill from every least of it
 * that uses both decays, from the single decay split in two, and from the single decay and a faster one with a companion.
 */
export class DoubleDecay {
  u = 0;
  v = 0;
  x1 = 0;
  x2 = 0;
  rss = 0;
  private readonly grid = decayGrid(GRID);
  /** Overlaps of the grid's decays: [GRID, GRID]. */
  private readonly overlaps = new Float64Array(GRID * GRID);
  private readonly projections = new Float64Array(GRID);
  /** RSS − |y|² of every pair, both ways round: [GRID, GRID]; and whether it uses both. */
  private readonly values = new Float64Array(GRID * GRID);
  private readonly both = new Uint8Array(GRID * GRID);
  /** RSS − |y|² of the single decay with each decay of the grid; ∞ where that one is of no use. */
  private readonly helps = new Float64Array(GRID);
  /** The least pairs of the grid, the best first, and how many they are. */
  private readonly starts = new Int32Array(STARTS + 1);
  private found = 0;
  private readonly amplitudes = new Amplitudes();
  private readonly descent: DecayDescent;

  /** @param n how many lags, from 0 on */
  constructor(private readonly n: number) {
    const { grid, overlaps } = this;
    for (let i = 0; i < GRID; i++) {
      for (let j = 0; j < GRID; j++) overlaps[i * GRID + j] = overlap(grid[i] * grid[j], n);
    }
    this.descent = new DecayDescent(n);
  }

  /**
   * Finds both decays for the curve y, with y₀ = 1; x₁ ≤ x₂.
   * @param a,x,rss the best single decay: where no second one helps, it is the answer
   */
  fit(y: Float64Array, a: number, x: number, rss: number): void {
    this.u = a;
    this.v = 0;
    this.x1 = x;
    this.x2 = x;
    this.rss = rss;
    this.descent.aim(y);
    this.scan(y);
    this.pickStarts();
    const { grid } = this;
    for (let k = 0; k < this.found; k++) {
      const pair = this.starts[k];
      this.descend(grid[Math.floor(pair / GRID)], grid[pair % GRID]);
    }
    const apart = Math.atanh(LARGEST) / (GRID - 1) / 2;
    const middle = Math.atanh(x);
    this.descend(Math.tanh(Math.max(0, middle - apart)), Math.min(LARGEST, Math.tanh(middle + apart)));
    this.tryCompanions(y, x);
    this.tryCompanions(y, Math.tanh(FASTER * middle));
    if (this.x1 > this.x2) {
      [this.x1, this.x2] = [this.x2, this.x1];
      [this.u, this.v] = [this.v, this.u];
    }
  }

  private scan(y: Float64Array): void {
    const { grid, overlaps, projections, values, both, amplitudes } = this;
    for (let i = 0; i < GRID; i++) {
      const s = overlaps[i * GRID + i];
      const p = project(y, grid[i]);
      projections[i] = p;
      const a = Math.min(1, Math.max(0, p / s));
      values[i * GRID + i] = a * (a * s - 2 * p);
      for (let j = 0; j < i; j++) {
        const ij = i * GRID + j;
        amplitudes.solve(s, overlaps[ij], overlaps[j * GRID + j], p, projections[j]);
        values[ij] = amplitudes.value;
        values[j * GRID + i] = amplitudes.value;
        both[ij] = amplitudes.active === 'one' ? 0 : 1;
      }
    }
  }

  /** Pairs that use both decays and have no better neighbour. */
  private pickStarts(): void {
    const { values, both, starts } = this;
    this.found = 0;
    for (let i = 1; i < GRID; i++) {
      for (let j = 0; j < i; j++) {
        const ij = i * GRID + j;
        if (!both[ij] || !this.isLeast(i, j)) continue;
        let k = Math.min(this.found, STARTS);
        for (; k > 0 && values[starts[k - 1]] > values[ij]; k--) starts[k] = starts[k - 1];
        starts[k] = ij;
        this.found = Math.min(STARTS, this.found + 1);
      }
    }
  }

  private isLeast(i: number, j: number): boolean {
    const value = this.values[i * GRID + j];
    for (let r = Math.max(0, i - 1); r <= Math.min(GRID - 1, i + 1); r++) {
      for (let c = Math.max(0, j - 1); c <= j + 1; c++) if (this.values[r * GRID + c] < value) return false;
    }
    return true;
  }

  /** Goes downhill from x together with every decay of the grid that helps it more than its neighbours do. */
  private tryCompanions(y: Float64Array, x: number): void {
    const { grid, overlaps, projections, helps, amplitudes } = this;
    const norm = overlap(x * x, this.n);
    const projection = project(y, x);
    for (let j = 0; j < GRID; j++) {
      const cross = overlap(grid[j] * x, this.n);
      amplitudes.solve(norm, cross, overlaps[j * GRID + j], projection, projections[j]);
      helps[j] = amplitudes.active === 'one' || Math.abs(grid[j] - x) < 1e-9 ? Infinity : amplitudes.value;
    }
    for (let j = 0; j < GRID; j++) {
      if (helps[j] === Infinity || helps[j - 1] < helps[j] || helps[j + 1] < helps[j]) continue;
      this.descend(x, grid[j]);
    }
  }

  private descend(x1: number, x2: number): void {
    const { descent } = this;
    descent.from(x1, x2);
    if (descent.rss >= this.rss) return;
    this.u = descent.u;
    this.v = descent.v;
    this.x1 = descent.x1;
    this.x2 = descent.x2;
    this.rss = descent.rss;
  }
}
