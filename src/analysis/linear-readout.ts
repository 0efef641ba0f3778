import { solveInPlace } from '../math/cholesky';
import type { Readout } from './stream-runner';

/** How strongly weights are held back, as a share of the mean variance of a neuron: just enough for silent neurons. */
const RIDGE = 1e-6;

/**
 * Fits linear readouts to states by ridge regression, all answers at once: one matrix serves every N. States come row by row.
 */
export class ReadoutFitter {
  private readonly xx: Float64Array;
  private readonly xy: Float64Array[];
  private count = 0;
  private readonly width: number;

  /**
   * @param units H
   * @param questions how many answers are fitted
   */
  constructor(
    private readonly units: number,
    questions: number,
  ) {
    this.width = units + 1;
    this.xx = new Float64Array(this.width ** 2);
    this.xy = Array.from({ length: questions }, () => new Float64Array(this.width));
  }

  /** One state, `states[at] … states[at + H − 1]`, and the right answers, 0 or 1, to all questions. */
  add(states: Float32Array, at: number, answers: ArrayLike<number>): void {
    const { units, width, xx, xy } = this;
    for (let i = 0; i < units; i++) {
      const x = states[at + i];
      if (x === 0) continue;
      const row = i * width;
      for (let j = 0; j <= i; j++) xx[row + j] += x * states[at + j];
      xx[units * width + i] += x;
      for (let q = 0; q < xy.length; q++) xy[q][i] += answers[q] === 1 ? x : -x;
    }
    for (let q = 0; q < xy.length; q++) xy[q][units] += answers[q] === 1 ? 1 : -1;
    this.count++;
  }

  /** The readouts that fit best in the sense of least squares, in the order of the questions. */
  fit(): Readout[] {
    const { units, width, xx, count } = this;
    const gram = Float64Array.from(xx); // its lower half, which is all that is read
    const sums = gram.subarray(units * width);
    sums[units] = count;
    let variance = 0;
    for (let i = 0; i < units; i++) variance += gram[i * width + i] - sums[i] ** 2 / Math.max(1, count);
    const held = (RIDGE * variance) / units + Number.MIN_VALUE;
    for (let i = 0; i < units; i++) gram[i * width + i] += Math.max(held, 1e-9);
    const solved = this.xy.map((column) => Float64Array.from(column));
    solveInPlace(gram, width, solved);
    return solved.map((solution) => ({ weight: solution.slice(0, units), bias: solution[units] }));
  }
}
