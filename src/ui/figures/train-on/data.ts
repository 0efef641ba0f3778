import type { RetrainingSettings } from '../../../config/analyses/retraining';
import type { Breakable } from '../../../state/breakable';
import type { Lane } from '../../../state/lane';
import { learntBy, nextNs } from '../../../state/learning-next';

/** How well a new head answers for N after its training. */
export interface Learnt {
  N: number;
  accuracy: number;
}

/** What networks on the bench have learnt next, and what an untrained one has learnt of the same, to compare with. */
export interface LearntNext {
  /** The new tasks, smallest first. */
  Ns: readonly number[];
  lanes: readonly { lane: Lane; from: number; points: readonly Learnt[] }[];
  untrained: readonly Learnt[];
}

export function learntNext(bench: readonly Breakable[], what: RetrainingSettings['what']): LearntNext {
  const Ns = nextNs(Math.max(2, ...bench.map(({ N }) => N)));
  const points = (lane: Lane, from: number) =>
    learntBy(lane, from, what)
      .map(({ result }) => ({ N: result.N, accuracy: result.accuracy[result.accuracy.length - 1] }))
      .filter(({ N }) => Ns.includes(N));
  return {
    Ns,
    lanes: bench.map(({ lane, N }) => ({ lane, from: N, points: points(lane, N) })),
    untrained: bench.map(({ lane }) => points(lane, 0)).find((each) => each.length > 0) ?? [],
  };
}
