import { fillNormal } from '../../math/normal';
import type { Stream } from '../../math/random';
import { ARM_COUNT } from './settings';

/** K: beliefs that are held side by side. */
export const HEADS = 20;
/** Standard deviations of what heads believe at first: of the mean, and (its size) of the mean square. */
const FIRST_MEAN = 0.01;
const FIRST_SQUARE = 0.1;

/** Beliefs on every arm, K of each: every head sees an update with probability a half, so that they differ. */
export class Ensemble {
  /** The mean of the heads of each arm. */
  readonly means = new Float64Array(ARM_COUNT);
  /** E[r²] as the heads of all arms believe on average. */
  meanSquare = 0;
  private readonly heads: Float64Array;
  private readonly squares: Float64Array;

  constructor(private readonly stream: Stream) {
    this.heads = fillNormal(new Float64Array(ARM_COUNT * HEADS), stream).map((z) => FIRST_MEAN * z);
    this.squares = fillNormal(new Float64Array(ARM_COUNT * HEADS), stream).map((z) =>
      Math.abs(FIRST_SQUARE * z),
    );
    this.squares.forEach((square) => {
      this.meanSquare += square / this.squares.length;
    });
    this.heads.forEach((head, i) => {
      this.means[Math.floor(i / HEADS)] += head / HEADS;
    });
  }

  /** The mean of δ² over the heads of an arm, were it to pay this. */
  surpriseAt(arm: number, reward: number): number {
    let sum = 0;
    for (let i = arm * HEADS; i < (arm + 1) * HEADS; i++) sum += (reward - this.heads[i]) ** 2;
    return sum / HEADS;
  }

  /** Moves the heads that see it towards a reward; their mean squares at twice the rate, as the authors' loss has it. */
  learn(arm: number, reward: number, rate: number): void {
    const { heads, squares } = this;
    const mask = Math.floor(this.stream.uniform() * 2 ** HEADS);
    const square = reward * reward;
    let growth = 0;
    let shift = 0;
    for (let head = 0; head < HEADS; head++) {
      const i = arm * HEADS + head;
      const delta = reward - heads[i];
      if ((mask >> head) & 1) {
        heads[i] += rate * delta;
        shift += rate * delta;
        const more = 2 * rate * (square - squares[i]);
        squares[i] += more;
        growth += more;
      }
    }
    this.meanSquare += growth / (ARM_COUNT * HEADS);
    this.means[arm] += shift / HEADS;
  }

  /** Var_k(q_k): how far the heads of an arm disagree. */
  variance(arm: number): number {
    let sum = 0;
    for (let i = arm * HEADS; i < (arm + 1) * HEADS; i++) sum += (this.heads[i] - this.means[arm]) ** 2;
    return sum / HEADS;
  }

  /** E[r²] of an arm, as its heads believe on average. */
  square(arm: number): number {
    let sum = 0;
    for (let i = arm * HEADS; i < (arm + 1) * HEADS; i++) sum += this.squares[i];
    return sum / HEADS;
  }
}
