import { DAMAGE } from '../../../config/breaking';
import { whole } from '../../../math/english';
import type { Bench } from '../../../state/breakable';
import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { fullName } from '../../text/lane-names';
import { listed, spoken } from '../../text/numbers';
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
  const two = lanes.length === 2;
  if (recorded) {
    return { refusal: `The recorded run kept no networks: train ${two ? 'both' : 'them'}, then break them.` };
  }
  const those = bench.lanes.map(({ lane }) => lane);
  if (those.length === 0) {
    const who = lanes.length === 1 ? 'the network' : two ? 'both' : 'one of them';
    return { refusal: `Nothing to break yet: ${who} must have been promoted once.` };
  }
  const { leftOut, N, Ns } = bench;
  const note = leftOut.length > 0 ? leftOutWords(leftOut, those, lanes) : undefined;
  if (N === undefined) {
    const own = bench.lanes.map(({ N }) => `N = ${N}`);
    return { who: 'each at its own last', note: note ?? `The lanes have no N in common: at ${listed(own)}.` };
  }
  const all = two ? 'both' : 'all';
  const who = leftOut.length > 0 ? listed(those.map((lane) => fullName(lane, lanes))) : all;
  return {
    who: lanes.length === 1 ? 'at' : `${who} at`,
    range: `${those.length > 1 ? `${all} were` : 'it was'} promoted from ${rangeWords(Ns)}`,
    note,
  };
}

/** "Multi-head broke down: Single-head is broken alone." */
function leftOutWords(leftOut: readonly Lane[], those: readonly Lane[], lanes: readonly Lane[]): string {
  const name = (lane: Lane) => fullName(lane, lanes);
  const broke = leftOut.every(({ status }) => status === 'diverged' || status === 'failed');
  const why = broke ? 'broke down' : `${leftOut.length > 1 ? 'were' : 'was'} never promoted`;
  const alone = those.length === 1 ? `${name(those[0])} is broken alone` : 'the others are broken';
  return `${listed(leftOut.map(name))} ${why}: ${alone}.`;
}

/** "N = 2 to 10", "N = 2, 4 and 5". */
function rangeWords(Ns: readonly number[]): string {
  const isRun = Ns[Ns.length - 1] - Ns[0] === Ns.length - 1;
  return isRun ? spoken(Ns) : `N = ${listed(Ns)}`;
}

/** Under a figure that has nothing to show, as none of its networks has a skill that damage could take. */
export const nothingToLose = (networks: readonly unknown[]): Caption => ({
  look: 'Nothing to lose.',
  news: `At this N ${networks.length === 1 ? 'it answers' : 'they answer'} by chance.`,
});

/** What the numbers rest on: "10 × 1,000 bits". */
export const RESTS_ON = `${DAMAGE.trials} × ${whole(DAMAGE.bits)} bits`;

/** Why it stopped: "stopped: the network gives no number at N = 10". */
export const failedWords = (message: string): string => `stopped: ${within(message).replace(/\.$/, '')}`;
