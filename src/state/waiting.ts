import type { Trained } from '../analysis/simulation';
import type { Lane, WaitingNetwork } from './lane';

/** The most that the networks of a lane take while they wait, in bytes: 128 neurons never come near it. */
const MOST = 64e6;

const bytesOf = ({ parameters }: Trained): number =>
  parameters.reduce((sum, { values }) => sum + values.byteLength, 0);

/** The latest of the networks that take so many bytes at most, first to last. */
export function latestWithin(waiting: readonly WaitingNetwork[], bytes: number): readonly WaitingNetwork[] {
  let taken = 0;
  const tooMany = waiting.findLastIndex(({ trained }) => {
    taken += bytesOf(trained);
    return taken > bytes;
  });
  return waiting.slice(tooMany + 1);
}

/** The networks that wait with one more, first to last; where there is no room for all, the first go. */
export function withWaiting(
  waiting: readonly WaitingNetwork[],
  one: WaitingNetwork,
): readonly WaitingNetwork[] {
  const others = waiting.filter(({ step }) => step !== one.step);
  return latestWithin(
    [...others, one].sort((a, b) => a.step - b.step),
    MOST,
  );
}

/** Which network is looked at next, and whose it is. */
export interface Turn {
  id: number;
  network: WaitingNetwork;
}

/**
 * The network to look at next: the latest of its lane, so that the page is up to date, then those before it. Lanes of
 * which the latest is not known yet go first; else they take turns. Untrained ones wait until all networks are at rest.
 * @param served ids of lanes, that whose turn was last at the end
 */
export function nextTurn(lanes: readonly Lane[], served: readonly number[]): Turn | undefined {
  const training = lanes.some(({ status }) => status === 'running');
  const turns = lanes.flatMap(({ id, waiting, looks }) => {
    const network = waiting.at(-1);
    if (!network || (training && network.step === 0)) return [];
    return [{ id, network, isNews: looks.every(({ step }) => step < network.step) }];
  });
  const rank = ({ id, isNews }: (typeof turns)[number]) => (isNews ? 0 : lanes.length) + served.indexOf(id);
  return turns.sort((a, b) => rank(a) - rank(b))[0];
}
