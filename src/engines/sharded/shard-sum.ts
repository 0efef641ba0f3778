import type { Gradient } from '../engine';

/** The gradient of a batch, from those of its shards, which are added up in their order. */
export class ShardSum {
  /** How many have been added. */
  added = 0;
  loss = 0;

  /** @param gradient becomes the mean over shards */
  constructor(
    private readonly gradient: Float64Array,
    private readonly shards: number,
  ) {
    gradient.fill(0);
  }

  get isWhole(): boolean {
    return this.added === this.shards;
  }

  /** Adds the next shard. */
  add({ loss, gradient }: Gradient): void {
    const { gradient: sum, shards } = this;
    const share = 1 / shards;
    for (let i = 0; i < sum.length; i++) sum[i] += share * gradient[i];
    this.loss += share * loss;
    this.added++;
  }

  /** Adds those of the next shards that are there, so that little is left to do once all are. */
  addFound(found: readonly (Gradient | undefined)[]): void {
    for (let next = found[this.added]; next; next = found[this.added]) this.add(next);
  }
}
