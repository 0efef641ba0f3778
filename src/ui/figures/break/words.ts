import type { AnalysisProgress } from '../../../analysis';
import { type Bench, type Breakable, DAMAGE } from '../../../state/breakable';
import type { Lane } from '../../../state/lane';
import { fullName } from '../../text/lane-style';
import { inWords, listed, spoken } from '../../text/numbers';
import { within } from '../../text/sentence-case';

/** The words of the heading: whom it is about, what may be chosen, and why something cannot be done. */
export interface BenchWords {
  /** Before the N: "both at". */
  who?: string;
  /** After it: "both were promoted from N = 2 to 10". */
  range?: string;
  /** Why nothing can be broken. */
  refusal?: string;
  /** What else to know: who is left out. */
  note?: string;
}

export function benchWords(bench: Bench, lanes: readonly Lane[], recorded: boolean): BenchWords {
  const name = (lane: Lane) => fullName(lane, lanes);
  const both = lanes.length === 2 ? 'both' : 'all';
  if (recorded)
    return {
      refusal: `The recorded run kept no networks: train ${both === 'both' ? 'both' : 'them'}, then break them.`,
    };
  const { leftOut, N, Ns } = bench;
  const those = bench.lanes.map(({ lane }) => lane);
  if (those.length === 0 || (leftOut.some(mayBePromoted) && lanes.length === 2)) {
    const who = lanes.length === 1 ? 'the network' : both;
    return { refusal: `Nothing to break yet: ${who} must have been promoted once.` };
  }
  const without = leftOut.map(name);
  const alone = those.length === 1 ? `${name(those[0])} is broken alone` : 'the others are broken';
  const why = leftOut.every(({ status }) => status === 'diverged' || status === 'failed')
    ? 'broke down'
    : undefined;
  const note =
    without.length === 0
      ? undefined
      : `${listed(without)} ${why ?? (without.length > 1 ? 'were never promoted' : 'was never promoted')}: ${alone}.`;
  if (N === undefined) {
    const own = bench.lanes.map(({ N }) => `N = ${N}`);
    return { who: 'each at its own last', note: note ?? `The lanes have no N in common: at ${listed(own)}.` };
  }
  const many = those.length > 1;
  const who = leftOut.length > 0 ? `${listed(those.map(name))} at` : !many ? 'at' : `${both} at`;
  const were = many ? `${both} were` : 'it was';
  return { who, range: `${were} promoted from ${rangeWords(Ns)}`, note };
}

/** Whether a lane that has never been promoted may still be. */
const mayBePromoted = ({ status }: Lane): boolean =>
  status === 'starting' || status === 'paused' || status === 'running';

const rangeWords = (Ns: readonly number[]): string => {
  const [first, last] = [Ns[0], Ns[Ns.length - 1]];
  return last - first === Ns.length - 1 && Ns.length > 2
    ? `N = ${first} to ${last}`
    : Ns.length <= 2
      ? spoken(Ns)
      : `N = ${listed(Ns)}`;
};

/** What the numbers rest on: "10 × 1,000 bits". */
export const RESTS_ON = `${DAMAGE.trials} × ${DAMAGE.bits.toLocaleString('en')} bits`;

/** Why it stopped: "stopped: the network gives no number at N = 10". */
export const failedWords = (message: string): string => `stopped: ${within(message).replace(/\.$/, '')}`;

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

/** Several networks in words: "both", "all three". */
export const howMany = (count: number): string => (count === 2 ? 'both' : `all ${inWords(count)}`);
