import { Fragment } from 'react';
import { counted, whole } from '../../../math/english';
import { ARMS } from '../../../neighbours/bandit/settings';
import { bestOf } from '../../../neighbours/bandit/world';
import { type BanditLane, LANE_NAMES, laneStyle } from './lanes';
import type { BanditView, LaneView } from './view';

/** What stands at the top: words, and what is bold in them, in the hue of the lane it is of. */
export type BanditPhrase = string | { bold: string; lane?: BanditLane };

const name = (lane: BanditLane): BanditPhrase => ({ bold: LANE_NAMES[lane], lane });
export const pullWords = (count: number): string => counted(count, 'pull');

/** The newest fact first: what changed, and who has noticed. */
export function headlineOf(view: BanditView): BanditPhrase[] {
  const { pull, since, isHidden, isAfterChange, lanes } = view;
  const [doya, ducb, , you] = lanes;
  if (pull === 0) return ['Five arms, and nobody has pulled one. ', ...INVITATION];
  if (isHidden)
    return [
      'Has the world changed? In ',
      { bold: pullWords(since) },
      ' of this block ',
      ...paid(you),
      ' a pull, ',
      ...paid(ducb),
      ', ',
      ...paid(doya),
      '.',
    ];
  const first: BanditPhrase[] = isAfterChange
    ? since === 0
      ? [{ bold: 'The world has just changed' }, `: ${changeWords(view)}. `]
      : ['The world changed ', { bold: pullWords(since) }, ` ago: ${changeWords(view)}. `]
    : [{ bold: pullWords(since) }, ` into this world ${ARMS[view.best]} is best. `];
  if (since === 0) return [...first, ...INVITATION];
  const [less, more] = [doya, ducb].sort((a, b) => a.lost - b.lost);
  return [...first, ...whatDid(view, less), ', ', ...whatDid(view, more), '. ', ...yours(view, you)];
}

const INVITATION: BanditPhrase[] = ['Press ', { bold: 'A to E' }, ' to pull one yourself.'];

const paid = ({ lane, count, earned }: LaneView): BanditPhrase[] => [
  lane === 'you' ? { bold: 'you', lane } : name(lane),
  count === 0 ? ' made no pull' : ` ${lane === 'you' ? 'were' : 'was'} paid ${signedOne(earned / count)}`,
];

/** The arm that was best before the last change. */
const oldBest = ({ before }: BanditView): number | undefined => before && bestOf(before);

/** "arm C fell, D is best now". */
export function changeWords(view: BanditView): string {
  const { before, arms, best } = view;
  const old = oldBest(view);
  if (!before || old === undefined) return '';
  if (old === best) return `${ARMS[best]} is still best`;
  const fell = arms.means[old] < before.means[old];
  return fell ? `arm ${ARMS[old]} fell, ${ARMS[best]} is best now` : `arm ${ARMS[best]} rose and is best now`;
}

/** "Tuned D-UCB has moved over and lost 15". */
function whatDid(view: BanditView, { lane, favourite, lost }: LaneView): BanditPhrase[] {
  const { best } = view;
  const old = oldBest(view);
  const amount = lostWords(lost);
  if (favourite === best && old !== undefined && old !== best)
    return [name(lane), ` has moved over and lost ${amount}`];
  if (favourite === best) return [name(lane), ` pulls it and lost ${amount}`];
  const still = favourite === old ? 'still pulls' : 'pulls';
  return [
    name(lane),
    ` ${still} ${favourite === undefined ? 'nothing' : ARMS[favourite]} and lost ${amount}`,
  ];
}

function yours({ since }: BanditView, { count, lost }: LaneView): BanditPhrase[] {
  if (count === 0) return INVITATION;
  return [name('you'), ` lost ${lostWords(lost)}${count < since ? ` in ${pullWords(count)}` : ''}.`];
}

/** "15", and below ten "3.2". */
const lostWords = (lost: number) => (lost < 9.95 ? lost.toFixed(1) : whole(lost));
const signedOne = (value: number) => value.toFixed(1).replace('-', '−');

export const Headline = ({ view }: { view: BanditView }) =>
  headlineOf(view).map((part, i) =>
    typeof part === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <Fragment key={i}>{part}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <b key={i} style={{ color: part.lane ? laneStyle(part.lane).text : 'var(--ink)' }}>
        {part.bold}
      </b>
    ),
  );
