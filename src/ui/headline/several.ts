import { inWords } from '../../config/in-words';
import { nameOfN, shortNameOfN } from '../../config/task-name';
import { whole } from '../../math/english';
import type { Lane } from '../../state/lane';
import { networksOf } from '../../state/networks';
import { epochReached, extremesOf } from '../figures/over-networks';
import { epochs } from '../text/numbers';
import type { Phrase, PhrasePart } from '../text/phrase';
import { relativeChange, VISIBLE } from './tau-change';

/** What has happened in a lane with several networks: when all of them reached the last N that all have, or how far they are. */
export function severalSentence(lane: Lane, who: PhrasePart, full: boolean): Phrase {
  const networks = networksOf(lane);
  const count = inWords(networks.length);
  const [least, most] = extremesOf(lane, ({ reached }) => reached);
  const { startN } = lane.config.curriculum;
  const named = (N: number) => nameOfN(lane.config.task, N);
  if (most < startN) return [who, `’s ${count} networks are learning ${named(startN)}.`];
  if (least < startN) {
    const passed = networks.filter(({ reached }) => reached >= startN).length;
    return [who, ' has passed ', { strong: named(startN) }, ` in ${inWords(passed)} of ${count} networks.`];
  }
  if (least < most)
    return [
      who,
      ' has passed ',
      { strong: `${named(least)} to ${shortNameOfN(lane.config.task, most)}` },
      ` in its ${count} networks.`,
    ];
  const [first, last] = extremesOf(lane, (network) => epochReached(network, least) ?? network.epoch);
  const took = first === last ? epochs(first) : `${whole(first)} to ${epochs(last)}`;
  const every = first === last ? ' every time' : '';
  return [
    who,
    ' took ',
    { strong: took },
    ` to ${named(least)}${every}`,
    full ? withNeurons(networks) : '',
    '.',
  ];
}

/** Whether neurons got slower or faster, in how many networks; nothing where they hardly changed. */
function withNeurons(networks: readonly Lane[]): string {
  const changes = networks.map(relativeChange);
  const slower = changes.filter((change) => change > VISIBLE).length;
  const faster = changes.filter((change) => change < -VISIBLE).length;
  const some = Math.max(slower, faster);
  if (some === 0) return '';
  const all = some === networks.length;
  const who = all
    ? `all ${inWords(some)} networks`
    : `${inWords(some)} of ${inWords(networks.length)} networks`;
  return `, and ${who} ${slower >= faster ? 'slowed' : 'sped up'} their neurons`;
}
