import { chanceOf } from '../../../state/chance';
import type { Lane } from '../../../state/lane';

/** What a lane answers of one N. */
export interface Tooth {
  N: number;
  /** As a fraction. */
  accuracy: number;
  chance: number;
  /** Whether the network still trains it. */
  trained: boolean;
  /** The lowest and highest of several networks, where the accuracy is their median. */
  range?: [number, number];
}

/** A lane's accuracy at every N up to the present one, smallest N first. */
export const teethOf = ({
  accuracy,
  heads,
  config,
  range,
}: Pick<Lane, 'accuracy' | 'heads' | 'config'> & { range?: Record<string, [number, number]> }): Tooth[] =>
  Object.entries(accuracy)
    .map(([N, value]) => ({
      N: Number(N),
      accuracy: value,
      chance: chanceOf(config.task, Number(N)),
      trained: heads.includes(Number(N)),
      range: range?.[N],
    }))
    .sort((a, b) => a.N - b.N);
