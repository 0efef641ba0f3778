import { useEffect, useState, useSyncExternalStore } from 'react';
import { useExperiment } from '../../state/experiment';
import type { Lane } from '../../state/lane';
import { useLesions } from '../../state/lesions';
import type { Size } from '../kit/geometry';
import { textWidth } from '../kit/text-width';
import { useMemoOn } from '../kit/use-memo-on';
import { useSize } from '../kit/use-size';
import { laneClass, laneHover } from '../lane/lane-hover';
import { styleOf } from '../text/lane-style';
import { type Phrase, plain } from '../text/phrase';
import { unbroken } from '../text/unbroken';
import { Symbols } from '../theme/Symbols';
import { headlineOf, LENGTHS, type Length } from './headline';
import style from './headline.module.css';
import { useHeld } from './use-held';
import { useSeen } from './use-seen';

/** A sentence stands at least this long, in ms. */
const HOLD = 3000;

const nameOf = (phrases: readonly Phrase[]) => phrases.map(plain).join('\n');

/**
 * What damage does or has found, else the newest event, in two sentences at most. It does not wait its turn among the
 * figures: it would tell of the past.
 */
export function Headline() {
  const lanes = useExperiment((state) => state.lanes);
  const news = useSeen(lanes);
  const found = useFound(lanes);
  const [ref, size] = useSize<HTMLParagraphElement>();
  const phrases = useHeld(
    LENGTHS.map((length) => found(length) ?? headlineOf(lanes, news, length)),
    nameOf,
    HOLD,
  );
  const longest = useMemoOn([nameOf(phrases), size], () =>
    phrases.findIndex((each) => fits(plain(each), ref.current, size)),
  );
  const phrase = phrases.at(longest) as Phrase; // where none fits, the last
  return (
    <p ref={ref} className={style.headline}>
      {phrase.map((piece, i) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: a word may come twice, and a lane
        if (typeof piece === 'string') return <Symbols key={i}>{unbroken(piece)}</Symbols>;
        if ('strong' in piece) return <b key={i}>{piece.strong}</b>;
        const { lane, name } = piece;
        return (
          <b key={i} className={laneClass(lane)} style={{ color: styleOf(lane).text }} {...laneHover(lane)}>
            {name}
          </b>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      })}
    </p>
  );
}

/** What damage does or has found, in so many words; fetched when there is some, and undefined where there is none. */
function useFound(lanes: readonly Lane[]): (length: Length) => Phrase | undefined {
  const damaged = useLesions((state) => state.damaged);
  const [found, setFound] = useState<typeof import('./found')>();
  const isSome = Object.keys(damaged).length > 0 || lanes.some(({ analyses }) => analyses.damage);
  useEffect(() => {
    if (isSome) void import('./found').then(setFound, () => {}); // then only events are told
  }, [isSome]);
  const bench = useSyncExternalStore(found?.useBench.subscribe ?? never, () => found?.useBench.getState());
  return (length) => bench && found?.foundHeadline(lanes, damaged, bench, length);
}

const never = () => () => {};

/** Words at line ends leave some of the room unused. */
const USED = 0.93;

/** Whether a text fits the lines that are kept for the headline. */
function fits(text: string, element: HTMLElement | null, size: Size | undefined): boolean {
  if (!element || !size) return true;
  const { fontSize, lineHeight, minHeight } = getComputedStyle(element);
  const lines = Math.round(Number.parseFloat(minHeight) / Number.parseFloat(lineHeight));
  return textWidth(text, Number.parseFloat(fontSize), 500) <= USED * lines * size.width;
}
