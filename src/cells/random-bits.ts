import type { TaskConfig } from '../config/schema';
import type { Stream } from '../math/random';

/** The bits that drive a network while it is looked at, one row for each trial; drawn as they are needed. */
export class RandomBits {
  /** The probability of a 1 in each trial. */
  readonly p: Float64Array;
  private readonly bits: Uint8Array;
  /** How many steps a bit lasts in each trial. */
  private readonly repeats: Uint8Array;
  private step = 0;

  /**
   * @param task how often a bit is repeated, and how it is coded; of a range of repeats each trial draws one
   * @param p the probability of a 1, or `uniform` for one drawn from U(0, 1) for every trial
   */
  constructor(
    private readonly task: Pick<TaskConfig, 'repeat' | 'repeatTo' | 'coding'>,
    readonly trials: number,
    p: number | 'uniform',
    private readonly stream: Stream,
  ) {
    this.p = Float64Array.from({ length: trials }, () => (p === 'uniform' ? stream.uniform() : p));
    this.bits = new Uint8Array(trials);
    const { repeat, repeatTo } = task;
    this.repeats = Uint8Array.from({ length: trials }, () =>
      repeat === repeatTo ? repeat : stream.integer(repeat, repeatTo),
    );
  }

  /** The inputs of the next T steps: [T, trials]. They do not depend on how the steps are divided. */
  next(steps: number): Float32Array {
    const { trials, bits, stream, p, repeats } = this;
    const { coding } = this.task;
    const inputs = new Float32Array(steps * trials);
    for (let t = 0; t < steps; t++, this.step++) {
      for (let b = 0; b < trials; b++) {
        if (this.step % repeats[b] === 0) bits[b] = stream.uniform() < p[b] ? 1 : 0;
        inputs[t * trials + b] = coding === '01' ? bits[b] : 2 * bits[b] - 1;
      }
    }
    return inputs;
  }
}
