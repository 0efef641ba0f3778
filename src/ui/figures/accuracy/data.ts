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
}

/** A lane's accuracy at every N up to the present one, smallest N first. */
export const teethOf = ({ accuracy, heads, config }: Lane): Tooth[] =>
  Object.entries(accuracy)
    .map(([N, value]) => ({
      N: Number(N),
      accuracy: value,
      chance: chanceOf(config.task, Number(N)),
      trained: heads.includes(Number(N)),
    }))
    .sort((a, b) => a.N - b.N);
