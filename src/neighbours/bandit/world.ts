import { fillNormal } from '../../math/normal';
import { Stream } from '../../math/random';
import { ARM_COUNT, LARGEST_MEAN, LEAST_SD, PULLS, type WorldSettings } from './settings';

/** Arms as they are at one time: the mean and the standard deviation of what each pays. */
export interface Arms {
  means: Float64Array;
  sds: Float64Array;
}

/** A world from its first pull to its last. */
export interface World {
  /** Pulls a block. */
  block: number;
  /** The arms of each block; a block that begins without a change has those of the one before it. */
  arms: readonly Arms[];
  /** The pulls right before which the arms were drawn anew, without the first. */
  changes: readonly number[];
  /** Of each pull: how far its reward is from the arm's mean, in standard deviations, whichever arm is pulled. */
  luck: Float64Array;
}

/**
 * One world of a seed. All who play it have the same luck at the same pull, so that two of them differ by what they choose.
 * @param index which of the seed's worlds
 */
export function worldOf({ chance, block, noise }: WorldSettings, seed: number, index: number): World {
  const stream = Stream.of(seed, 'init', index);
  const arms: Arms[] = [drawArms(stream, noise)];
  const changes: number[] = [];
  while (arms.length < PULLS / block) {
    const isChange = stream.uniform() < chance;
    if (isChange) changes.push(arms.length * block);
    arms.push(isChange ? drawArms(stream, noise) : arms[arms.length - 1]);
  }
  return { block, arms, changes, luck: fillNormal(new Float64Array(PULLS), Stream.of(seed, 'test', index)) };
}

function drawArms(stream: Stream, noise: number): Arms {
  const drawn = (low: number, high: number) =>
    Float64Array.from({ length: ARM_COUNT }, () => low + (high - low) * stream.uniform());
  return { means: drawn(-LARGEST_MEAN, LARGEST_MEAN), sds: drawn(LEAST_SD, Math.max(LEAST_SD, noise)) };
}

/** The arms that a pull meets. */
export const armsAt = ({ arms, block }: World, pull: number): Arms => arms[Math.floor(pull / block)];

/** What an arm pays at a pull. */
export const rewardAt = (world: World, pull: number, arm: number): number => {
  const { means, sds } = armsAt(world, pull);
  return means[arm] + sds[arm] * world.luck[pull];
};

/** The arm that pays most on average. */
export function bestOf({ means }: Arms): number {
  let best = 0;
  for (let arm = 1; arm < means.length; arm++) if (means[arm] > means[best]) best = arm;
  return best;
}
