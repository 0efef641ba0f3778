import type { Stream } from '../../math/random';
import { type Agent, type AgentInputs, drawSoftmax } from './agent';
import { Ensemble } from './ensemble';
import { ARM_COUNT } from './settings';

/** The least variance that an arm's noise is taken for. */
const LEAST_NOISE = 1e-4;

/**
 * The paper's equation 4 taken literally, α(a) = E(a)/(E(a) + A(a)) and T = ⟨E⟩_a, with E the variance of the heads and
 * A = E[r²] − q². The heads agree from the start, so α and T are next to 0: it sleeps through every change.
 */
export class LiteralDoyaDayu implements Agent {
  readonly means: Float64Array;
  rate = 0;
  private readonly ensemble: Ensemble;
  private readonly stream: Stream;
  private readonly scratch = new Float64Array(ARM_COUNT);
  /** E of each arm: only that of the arm that is pulled changes. */
  private readonly doubt: Float64Array;
  private seen = 0;

  constructor({ stream }: AgentInputs) {
    this.stream = stream;
    this.ensemble = new Ensemble(stream);
    this.means = this.ensemble.means;
    this.doubt = Float64Array.from({ length: ARM_COUNT }, (_, arm) => this.ensemble.variance(arm));
  }

  readonly spread = (arm: number): number => Math.sqrt(this.doubt[arm]);

  get temperature(): number {
    let sum = 0;
    for (let arm = 0; arm < ARM_COUNT; arm++) sum += this.doubt[arm];
    return sum / ARM_COUNT;
  }

  choose(): number {
    if (this.seen < ARM_COUNT) return this.seen++;
    return drawSoftmax(this.means, this.temperature, this.stream, this.scratch);
  }

  learn(arm: number, reward: number): void {
    const { ensemble, doubt, means } = this;
    const noise = Math.max(LEAST_NOISE, ensemble.square(arm) - means[arm] ** 2);
    this.rate = doubt[arm] / (doubt[arm] + noise);
    ensemble.learn(arm, reward, this.rate);
    doubt[arm] = ensemble.variance(arm);
  }
}
