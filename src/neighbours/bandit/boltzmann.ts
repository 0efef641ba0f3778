import type { Stream } from '../../math/random';
import { type Agent, drawSoftmax } from './agent';
import { ARM_COUNT } from './settings';

/** Chooses by softmax at a fixed temperature, and learns at a fixed rate; pulls every arm once first. */
export class Boltzmann implements Agent {
  readonly means = new Float64Array(ARM_COUNT);
  private readonly scratch = new Float64Array(ARM_COUNT);
  private seen = 0;

  constructor(
    private readonly stream: Stream,
    readonly temperature: number,
    readonly rate: number,
  ) {}

  choose(): number {
    if (this.seen < ARM_COUNT) return this.seen++;
    return drawSoftmax(this.means, this.temperature, this.stream, this.scratch);
  }

  learn(arm: number, reward: number): void {
    this.means[arm] += this.rate * (reward - this.means[arm]);
  }
}
