import type { AnalysisProgress } from '../../../analysis';
import type { Breakable } from '../../../state/breakable';

/** What is done in turn, and about how much of all the time it takes. */
const STAGES: readonly [stage: string, share: number][] = [
  ['neurons', 0.5],
  ['noise in W', 0.16],
  ['noise in τ', 0.2],
  ['readout', 0.1],
  ['pace', 0.04],
];

/** How far breaking is, of all networks together. */
export interface BreakingProgress {
  /** As a fraction. */
  done: number;
  /** "neurons, 41 of 128". */
  words: string;
}

/** @param progress of each network that is being broken; undefined where it is done */
export function breakingProgress(
  of: readonly Breakable[],
  progress: readonly (AnalysisProgress | undefined)[],
): BreakingProgress {
  const stages = progress.map((each) =>
    each
      ? Math.max(
          0,
          STAGES.findIndex(([stage]) => stage === each.stage),
        )
      : STAGES.length,
  );
  const slowest = Math.min(...stages);
  const fractions = progress.map((each, i) => {
    const before = STAGES.slice(0, stages[i]).reduce((sum, [, share]) => sum + share, 0);
    return each?.stage ? before + (STAGES[stages[i]][1] * each.done) / each.total : before;
  });
  const done = fractions.reduce((sum, each) => sum + each, 0) / of.length;
  if (slowest >= STAGES.length) return { done, words: '' };
  const [stage] = STAGES[slowest];
  if (slowest > 0) return { done, words: stage === 'pace' ? 'other paces' : stage };
  const totals = progress.map((each) =>
    each?.stage === 'neurons' && each.total > 1 ? each.total : undefined,
  );
  const typical = totals.find((each) => each !== undefined);
  if (typical === undefined) return { done, words: stage };
  const total = totals.reduce((sum: number, each) => sum + (each ?? typical), 0);
  const so = progress.reduce(
    (sum, each, i) => sum + (totals[i] === undefined ? (stages[i] > 0 ? typical : 0) : (each?.done ?? 0)),
    0,
  );
  return { done, words: `${stage}, ${so} of ${total}` };
}
