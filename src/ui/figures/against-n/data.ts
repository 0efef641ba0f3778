import type { Lane } from '../../../state/lane';

/** A number that was taken when N was reached. */
export interface AtN {
  N: number;
  /** A mean over neurons, or a number of the whole network. */
  mean: number;
  /** One standard deviation over neurons, or of several networks over those, where that is shown. */
  sd?: number;
  /** That deviation down and up. */
  band?: [number, number];
  /** Over how many of the neurons the mean is, where not over all. */
  counted?: number;
  of?: number;
  /** Whether it is an estimate from fewer steps than in the paper. */
  estimate?: boolean;
}

/** Such numbers of a lane, smallest N first. */
export type AgainstN = (lane: Lane) => readonly AtN[];

/** A number as it is written beside its mark; without its spread, or what it is a mean of, where there is no room. */
export type WrittenValue = (number: AtN, full?: boolean) => string;

/** Numbers of steps: "1.52 ± 0.30", "2.4 in 40 of 64". */
export function inSteps({ mean, sd, counted, of }: AtN, full = true): string {
  if (sd === undefined) {
    return full && of !== undefined ? `${mean.toFixed(1)} in ${counted} of ${of}` : mean.toFixed(1);
  }
  return full ? `${mean.toFixed(2)} ± ${sd.toFixed(2)}` : mean.toFixed(2);
}

/** Whether some of the numbers are estimates, and some more than that. */
export const mixesEstimates = (numbers: readonly Pick<AtN, 'estimate'>[]): boolean =>
  numbers.some(({ estimate }) => estimate) && numbers.some(({ estimate }) => estimate === false);

/** What stands in place of a number at an N: whether there will be one; nothing of what was not reached. */
export function missingAt({ reached, waiting }: Lane, N: number): string | undefined {
  if (waiting.some((network) => network.N === N)) return 'not measured yet';
  return reached >= N ? 'not measured' : undefined;
}
