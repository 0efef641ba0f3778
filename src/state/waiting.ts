import { latestWithin } from './kept-networks';
import type { Lane, NetworkAtN } from './lane';

/** The networks that wait with one more, first to last; where there is no room for all, the first go. */
export function withWaiting(
  waiting: readonly NetworkAtN[],
  one: NetworkAtN,
  room: number,
): readonly NetworkAtN[] {
  const others = waiting.filter(({ step }) => step !== one.step);
  return latestWithin([...others, one], room);
}

/** Which network is looked at next, and whose it is. */
export interface Turn {
  id: number;
  network: NetworkAtN;
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
