import type { Stream } from '../../math/random';
import { type Agent, type AgentInputs, drawSoftmax } from './agent';
import { Ensemble } from './ensemble';
import { ARM_COUNT } from './settings';
import type { Arms } from './world';

/** Rate of the reliability index (eq. 5). */
const RELIABILITY_RATE = 0.1;
/** U = this × √R. */
const SCALE = 0.1;

/** What an oracle knows: nothing, how noisy the arms are, or that and how wrong it is itself. */
export type OracleKnowledge = 'nothing' | 'noise' | 'noise and error';

/**
 * Doya-DaYu as in the authors' code: R ← R + 0.1 (mean_k δ_k² − R), one for all arms; U = 0.1 √R is how unsure it is, √V, the
 * root of what its heads believe of E[r²], stands for noise: α = U/(U + √V), T = U, and the choice is softmax_T of softmax(q).
 * Oracles put the truth in the place of what is estimated: mean_a σ_a for √V, and mean_a (μ_a − q_a)² for U.
 */
export class DoyaDayu implements Agent {
  readonly means: Float64Array;
  rate = 0;
  /** Added to T: noradrenaline from outside. */
  stimulation = 0;
  private readonly ensemble: Ensemble;
  private readonly stream: Stream;
  private readonly truth: { arms: Arms };
  private readonly scratch = new Float64Array(ARM_COUNT);
  private readonly preference = new Float64Array(ARM_COUNT);
  private reliability: number;
  private seen = 0;

  constructor(
    { stream, truth }: AgentInputs,
    private readonly knows: OracleKnowledge,
  ) {
    this.stream = stream;
    this.truth = truth;
    this.ensemble = new Ensemble(stream);
    this.means = this.ensemble.means;
    this.reliability = 10 * stream.uniform() ** 2;
  }

  readonly spread = (arm: number): number => Math.sqrt(this.ensemble.variance(arm));

  get temperature(): number {
    return this.unsure() + this.stimulation;
  }

  choose(): number {
    if (this.seen < ARM_COUNT) return this.seen++;
    const { means, preference, scratch } = this;
    let most = means[0];
    for (let arm = 1; arm < ARM_COUNT; arm++) if (means[arm] > most) most = means[arm];
    let sum = 0;
    for (let arm = 0; arm < ARM_COUNT; arm++) {
      preference[arm] = Math.exp(means[arm] - most);
      sum += preference[arm];
    }
    for (let arm = 0; arm < ARM_COUNT; arm++) preference[arm] /= sum;
    return drawSoftmax(preference, this.temperature, this.stream, scratch);
  }

  learn(arm: number, reward: number): void {
    const unsure = this.unsure();
    this.rate = unsure / (unsure + this.noise());
    this.reliability += RELIABILITY_RATE * (this.ensemble.surpriseAt(arm, reward) - this.reliability);
    this.ensemble.learn(arm, reward, this.rate);
  }

  /** U, unexpected uncertainty. */
  private unsure(): number {
    if (this.knows !== 'noise and error') return SCALE * Math.sqrt(this.reliability);
    const { means } = this.truth.arms;
    let sum = 0;
    for (let arm = 0; arm < ARM_COUNT; arm++) sum += (means[arm] - this.means[arm]) ** 2;
    return sum / ARM_COUNT;
  }

  /** √V, expected uncertainty. */
  private noise(): number {
    if (this.knows === 'nothing') return Math.sqrt(Math.max(0, this.ensemble.meanSquare));
    const { sds } = this.truth.arms;
    let sum = 0;
    for (let arm = 0; arm < ARM_COUNT; arm++) sum += sds[arm];
    return sum / ARM_COUNT;
  }
}
