import type { ModulesNetwork, ModulesWeights } from './network';
import { DIGITS, STEPS } from './settings';
import { gather } from './sparse';
import { FIRST_UNIT, type Wiring } from './wiring';

/** The half that is silent: its states are 0 from the first step on, and it has no vote. */
export type SilentHalf = 0 | 1 | undefined;

/** Runs a batch through two halves and keeps every step of it. */
export class ForwardRun {
  /** Step t holds x(t + 1) and then h(t): rows of the batch. */
  readonly steps: Float64Array[];
  /** Ten rows a half, after the last step. */
  readonly logits: Float64Array;
  /** Which half decides, for every sequence: the one whose largest answer is larger. */
  readonly decider: Uint8Array;

  constructor(
    readonly wiring: Wiring,
    readonly batch: number,
  ) {
    const rows = FIRST_UNIT + 2 * wiring.units;
    this.steps = Array.from({ length: STEPS + 1 }, () => new Float64Array(rows * batch));
    this.logits = new Float64Array(2 * DIGITS * batch);
    this.decider = new Uint8Array(batch);
  }

  /** h(t) = tanh(W_in x(t) + W h(t − 1)), t = 1 … T, from h(0) = 0; then L = W_out h(T) + b in each half. */
  run({ recurrent, readout, bias }: ModulesWeights, silenced: SilentHalf = undefined): void {
    const { wiring, batch, steps, logits } = this;
    const first = FIRST_UNIT * batch;
    for (let t = 0; t < STEPS; t++) {
      const next = steps[t + 1];
      gather(wiring.recurrent, recurrent, steps[t], next, FIRST_UNIT, batch);
      for (let i = first; i < next.length; i++) next[i] = 1 - 2 / (1 + Math.exp(2 * next[i]));
      if (silenced !== undefined) {
        const half = wiring.units * batch;
        next.fill(0, first + silenced * half, first + (silenced + 1) * half);
      }
    }
    gather(wiring.readout, readout, steps[STEPS], logits, 0, batch);
    for (let answer = 0; answer < 2 * DIGITS; answer++)
      for (let b = 0; b < batch; b++) logits[answer * batch + b] += bias[answer];
    for (let b = 0; b < batch; b++)
      this.decider[b] =
        silenced === undefined ? Number(this.largest(1, b).logit > this.largest(0, b).logit) : 1 - silenced;
  }

  /** What a half answers, and how strongly. */
  largest(half: number, b: number): { digit: number; logit: number } {
    const { logits, batch } = this;
    let digit = 0;
    let logit = Number.NEGATIVE_INFINITY;
    for (let each = 0; each < DIGITS; each++) {
      const value = logits[(half * DIGITS + each) * batch + b];
      if (value > logit) [digit, logit] = [each, value];
    }
    return { digit, logit };
  }

  /** The digit that the deciding half names. */
  answer = (b: number): number => this.largest(this.decider[b], b).digit;
}

export const runOf = ({ wiring }: ModulesNetwork, batch: number): ForwardRun => new ForwardRun(wiring, batch);
