import type { Stream } from '../../math/random';
import { type Agent, type AgentInputs, drawSoftmax } from './agent';
import { Ensemble } from './ensemble';
import { ARM_COUNT } from './settings';

const RELIABILITY_RATE = 0.1;
/** Noise is learned at this rate; what is so many times as large as what is known is not noise. */
const NOISE_RATE = 0.02;
const NOT_NOISE = 9;
const FIRST_NOISE = 0.1;
/** E is never less than this part of A. */
const LEAST_PART = 0.05;

/**
 * Doya-DaYu with E = U − A, a variant of ours: what surprises more than noise would is doubt. With δ̄² = mean_k δ_k²,
 * α = E/(E + A_a) by E = max(R − A_a, 0.05 A_a); R ← R + 0.1 (δ̄² − R); A_a ← A_a + 0.02 (min(δ̄², 9 A_a) − A_a);
 * T = √E of the arm that was pulled last, and the choice is one plain softmax.
 */
export class DifferenceDoyaDayu implements Agent {
  readonly means: Float64Array;
  rate = 0;
  private readonly ensemble: Ensemble;
  private readonly stream: Stream;
  private readonly scratch = new Float64Array(ARM_COUNT);
  private readonly noise = new Float64Array(ARM_COUNT).fill(FIRST_NOISE);
  private reliability: number;
  private last = 0;
  private seen = 0;

  constructor({ stream }: AgentInputs) {
    this.stream = stream;
    this.ensemble = new Ensemble(stream);
    this.means = this.ensemble.means;
    this.reliability = 10 * stream.uniform() ** 2;
  }

  readonly spread = (arm: number): number => Math.sqrt(this.doubt(arm));

  get temperature(): number {
    return Math.sqrt(this.doubt(this.last));
  }

  choose(): number {
    if (this.seen < ARM_COUNT) return this.seen++;
    return drawSoftmax(this.means, this.temperature, this.stream, this.scratch);
  }

  learn(arm: number, reward: number): void {
    const { ensemble, noise } = this;
    const doubt = this.doubt(arm);
    this.rate = doubt / (doubt + noise[arm]);
    const surprise = ensemble.surpriseAt(arm, reward);
    this.reliability += RELIABILITY_RATE * (surprise - this.reliability);
    noise[arm] += NOISE_RATE * (Math.min(surprise, NOT_NOISE * noise[arm]) - noise[arm]);
    ensemble.learn(arm, reward, this.rate);
    this.last = arm;
  }

  /** E of an arm. */
  private doubt(arm: number): number {
    return Math.max(this.reliability - this.noise[arm], LEAST_PART * this.noise[arm]);
  }
}
