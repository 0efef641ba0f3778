import { decayGrid, LARGEST, overlap, project } from './decays';

/** How many decays are tried before the best of them are refined. */
const GRID = 48;
/** Halvings of a bracket: down to the last digits. */
const HALVINGS = 52;

/**
 * Least squares of a·xᵗ with 0 ≤ a ≤ 1 and 0 ≤ x ≤ e^(−1/100). The best a for a given x is known,
 *
 *   a(x) = y·e / e·e, kept within its bounds,   e = (1, x, x², …),
 *
 * which leaves a search in x alone: on a grid, then around every least of the grid.
 */
export class SingleDecay {
  a = 0;
  x = 0;
  private readonly grid = decayGrid(GRID);
  private readonly norms: Float64Array;
  private readonly values = new Float64Array(GRID);
  private y: Float64Array = new Float64Array(0);

  /** @param n how many lags, from 0 on */
  constructor(private readonly n: number) {
    this.norms = this.grid.map((x) => overlap(x * x, n));
  }

  /** Finds a and x for the curve y, with y₀ = 1. */
  fit(y: Float64Array): void {
    this.y = y;
    const { grid, norms, values } = this;
    for (let i = 0; i < GRID; i++) values[i] = this.value(grid[i], norms[i]);
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < GRID; i++) {
      if (values[i] > (values[i - 1] ?? Infinity) || values[i] > (values[i + 1] ?? Infinity)) continue;
      const x = this.refine(grid[i - 1] ?? 0, grid[i + 1] ?? LARGEST);
      const value = this.value(x, overlap(x * x, this.n));
      if (value >= least) continue;
      least = value;
      this.x = x;
    }
    this.a = this.amplitude(project(y, this.x), overlap(this.x ** 2, this.n));
  }

  private amplitude(projection: number, norm: number): number {
    return Math.min(1, Math.max(0, projection / norm));
  }

  /** RSS − |y|² at the best amplitude. */
  private value(x: number, norm: number): number {
    const projection = project(this.y, x);
    const a = this.amplitude(projection, norm);
    return a * (a * norm - 2 * projection);
  }

  /** Half the slope of the RSS in x, divided by a: −y·e′ + a e·e′. */
  private slope(x: number): number {
    const a = this.amplitude(project(this.y, x), overlap(x * x, this.n));
    let slope = 0;
    for (let t = 1, before = 1; t < this.n; t++, before *= x)
      slope += t * before * (a * before * x - this.y[t]);
    return slope;
  }

  /** Where the slope changes from falling to rising between two decays, or the end that is best. */
  private refine(low: number, high: number): number {
    if (this.slope(low) >= 0 && low === 0) return low;
    if (this.slope(high) <= 0 && high === LARGEST) return high;
    let [l, h] = [low, high];
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (l + h) / 2;
      if (this.slope(middle) > 0) h = middle;
      else l = middle;
    }
    return (l + h) / 2;
  }
}
