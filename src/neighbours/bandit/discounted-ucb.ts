import type { Agent } from './agent';
import { ARM_COUNT } from './settings';

/**
 * Takes the arm that could be best: its mean and √(ln n/n_a), where pulls are forgotten at a factor γ each
 * (Garivier and Moulines 2011). In the authors' code only the arm that is pulled forgets.
 */
export class DiscountedUcb implements Agent {
  readonly means = new Float64Array(ARM_COUNT);
  private readonly counts = new Float64Array(ARM_COUNT);
  private total = 0;
  private seen = 0;

  constructor(
    private readonly discount: number,
    readonly rate: number,
    private readonly forgets: 'all arms' | 'the pulled arm',
  ) {}

  readonly spread = (arm: number): number =>
    this.counts[arm] === 0 ? 0 : Math.sqrt(Math.log(Math.max(1, this.total)) / this.counts[arm]);

  choose(): number {
    if (this.seen < ARM_COUNT) return this.seen++;
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let arm = 0; arm < ARM_COUNT; arm++) {
      const bound = this.means[arm] + this.spread(arm);
      if (bound > most) [best, most] = [arm, bound];
    }
    return best;
  }

  learn(arm: number, reward: number): void {
    const { counts, discount, means } = this;
    if (this.forgets === 'all arms') for (let i = 0; i < ARM_COUNT; i++) counts[i] *= discount;
    else counts[arm] *= discount;
    counts[arm]++;
    this.total = this.total * discount + 1;
    means[arm] += this.rate * (reward - means[arm]);
  }
}
