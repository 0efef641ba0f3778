import type { LossReading } from './losses';

/**
 * A loss per head so many times that of a coin toss has exploded, though it is still a number. What a recurrence
 * beyond the unit circle makes of a long sequence jumps far over it; no network that only learns badly comes near it.
 */
const LIMIT = 10 * Math.LN2;
/**
 * How many steps of that a network outlives. Default networks of seeds 0, 1 and 2 with N up to 40: after 20 steps they were as before within
 * four epochs; after more than 50 there were hundreds, and 35 epochs later they had not learned again what they had forgotten.
 */
const STEPS = 50;

/** A loss that ran away. */
export interface Explosion {
  /** The largest N in training, and the epochs of its first and its last such loss. */
  N: number;
  from: number;
  to: number;
  /** How many steps had such losses, a reading of the loss at a time. */
  steps: number;
  /** The largest, per head, in nats. */
  largest: number;
}

/** Notices losses that run away. */
export class ExplosionWatch {
  private before = 0;
  /** The explosion that is not yet over: an epoch without such losses ends it. */
  present: Explosion | undefined;

  /** @param step the updates that were done before */
  constructor(step: number) {
    this.before = step;
  }

  /** Takes in a reading of the loss, in training of N in an epoch; the explosion that lasts too long, if one does. */
  watch({ step, value }: LossReading, N: number, epoch: number): Explosion | undefined {
    const steps = step - this.before;
    this.before = step;
    if (value <= LIMIT) return undefined;
    const { present = { N, from: epoch, to: epoch, steps: 0, largest: 0 } } = this;
    this.present = {
      ...present,
      to: epoch,
      steps: present.steps + steps,
      largest: Math.max(present.largest, value),
    };
    return this.present.steps >= STEPS ? this.present : undefined;
  }

  /** An epoch has ended: the explosion that is over with it, if one is. */
  endEpoch(epoch: number): Explosion | undefined {
    const { present } = this;
    if (!present || present.to === epoch) return undefined;
    this.present = undefined;
    return present;
  }
}
