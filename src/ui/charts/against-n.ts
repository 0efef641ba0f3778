import type { Lane } from '../../state/lane';

/** A number that was taken when N was reached. */
export interface AtN {
  N: number;
  /** A mean over neurons, or a number of the whole network. */
  mean: number;
  /** One standard deviation over neurons, where that is shown. */
  sd?: number;
}

/** Such numbers of a lane, smallest N first. */
export type AgainstN = (lane: Lane) => readonly AtN[];

/** A number as it is written beside its mark; without its spread where there is no room. */
export type Written = (number: AtN, spread?: boolean) => string;

/** Numbers of steps. */
export function inSteps({ mean, sd }: AtN, spread = true): string {
  if (sd === undefined) return mean.toFixed(1);
  return spread ? `${mean.toFixed(2)} ± ${sd.toFixed(2)}` : mean.toFixed(2);
}
