import { whole } from '../../math/english';
import type { Lane } from '../../state/lane';
import { PAPER_MEASUREMENT } from '../../state/measure';
import { rangeWords } from './numbers';

interface Runs {
  trials: number;
  steps: number;
}

/** What estimates of τ_net rest on: "10 × 20,000 steps", or the range where they differ. */
export const runsWords = (...runs: readonly Runs[]): string =>
  `${rangeWords(runs.map(({ trials }) => trials))} × ${rangeWords(runs.map(({ steps }) => steps))} steps`;

const { trials, steps } = PAPER_MEASUREMENT;
export const PAPER_HELP = `${trials} runs of ${whole(steps)} steps, as in the paper`;

/** Whether an estimate of τ_net rests on as much as those of the paper. */
export const isPaperQuality = (driving: Runs): boolean => driving.steps >= steps && driving.trials >= trials;

/** Under a figure in which some marks are measured so, and some are not. */
export const ESTIMATES_NOTE = 'open marks: estimates from fewer steps';

/** "at N = 9", "before training". */
export const whenMeasured = ({ N, step }: { N: number; step: number }): string =>
  step === 0 ? 'before training' : `at N = ${N}`;

/** What is known of a network, and from how much; and what else to know of it. */
export function measuredWords({ N, step, findings }: NonNullable<Lane['findings']>): {
  words: string;
  help: string;
} {
  const { driving } = findings.timescales;
  const paper = isPaperQuality(driving);
  const runs = `${driving.trials} runs of ${whole(driving.steps)} steps with random bits`;
  const kept = paper ? ', as in the paper, kept with the run' : '';
  return {
    words: `${whenMeasured({ N, step })} · ${paper ? 'paper quality: ' : ''}${runsWords(driving)}`,
    help: `${runs}${kept}. ± is a standard error. Fits of short autocorrelations are biased low.`,
  };
}

/** "38 %, about 21 s left". */
export function progressWords({ done, total, secondsLeft }: NonNullable<Lane['looking']>): string {
  const share = `${Math.floor((100 * done) / total)} %`;
  if (secondsLeft === undefined) return share;
  return `${share}, about ${secondsLeft < 100 ? `${secondsLeft} s` : `${Math.round(secondsLeft / 60)} min`} left`;
}
