import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { percent, spoken } from '../../text/numbers';
import { possessive } from '../../text/sentence-case';
import type { Broken } from '../break/view';
import { hidesNothing, unreadBy } from './data';

/** A head that is right no more often than this guesses. */
const GUESS = 0.55;

/** Under the readouts: the hardest N that a head has lost and a fresh readout finds. */
export function readoutCaption(broken: readonly Broken[]): Caption {
  const look = 'Look between bar and ring.';
  const names = laneNames(broken.map(({ lane }) => lane));
  for (const [i, one] of broken.entries()) {
    const hardest = unreadBy(one).at(-1);
    if (!hardest) continue;
    const { N, head, linear } = hardest;
    const whose = possessive(names[i].Name);
    const does =
      head === null
        ? `${names[i].Name} has no head for N = ${N}`
        : `${whose} head ${head < GUESS ? 'guesses' : `gets ${percent(head)}`} at N = ${N}`;
    return { look, news: `${does}; a fresh readout gets ${percent(linear)}.` };
  }
  return { look };
}

/** Beside the name of a row. */
export function readoutWords(one: Broken): string {
  const unread = unreadBy(one).map(({ N }) => N);
  if (unread.length > 0) return `${spoken(unread)} ${unread.length > 1 ? 'are' : 'is'} unread, not gone`;
  return hidesNothing(one) ? 'nothing is hidden' : '';
}
