import { useRef } from 'react';
import type { Lane } from '../../state/lane';
import type { Size } from '../charts/kit/geometry';
import { laneClass, laneHover } from '../charts/kit/lane-hover';
import { textWidth } from '../charts/kit/text-width';
import { useSize } from '../charts/kit/use-size';
import { useCalmLanes } from '../charts/use-calm-lanes';
import { styleOf } from '../lane-style';
import { Symbols } from '../theme/Symbols';
import { headlineOf } from './headline';
import style from './headline.module.css';
import { newestFirst } from './newest';
import { plain } from './phrase';
import { unbroken } from './unbroken';
import { useHeld } from './use-held';

/** A sentence stands at least this long, in ms. */
const HOLD = 3000;

/** The newest event, in two sentences at most. */
export function Headline() {
  const lanes = useCalmLanes(true);
  const order = useNewest(lanes);
  const [ref, size] = useSize<HTMLParagraphElement>();
  const lengths = ['full', 'brief', 'one sentence'] as const;
  const phrases = lengths.map((length) => headlineOf(lanes, order, length));
  const fitting = phrases.find((phrase) => fits(plain(phrase), ref.current, size)) ?? phrases[2];
  const phrase = useHeld(fitting, plain, HOLD);
  return (
    <p ref={ref} className={style.headline}>
      {phrase.map((piece, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name
        if (typeof piece === 'string') return <Symbols key={i}>{unbroken(piece)}</Symbols>;
        if ('strong' in piece) return <b key={piece.strong}>{piece.strong}</b>;
        const { lane, name } = piece;
        return (
          <b
            key={`lane ${lane.id}`}
            className={laneClass(lane)}
            style={{ color: styleOf(lane).text }}
            {...laneHover(lane)}
          >
            {name}
          </b>
        );
      })}
    </p>
  );
}

/** Ids of the lanes, that of the latest event first, as events are seen to happen. */
function useNewest(lanes: readonly Lane[]): readonly number[] {
  const seen = useRef({ lanes, order: newestFirst(lanes, lanes, []) });
  if (seen.current.lanes !== lanes) {
    seen.current = { lanes, order: newestFirst(lanes, seen.current.lanes, seen.current.order) };
  }
  return seen.current.order;
}

/** Words at line ends leave some of the room unused. */
const USED = 0.93;

/** Whether a text fits the lines that are kept for the headline. */
function fits(text: string, element: HTMLElement | null, size: Size | undefined): boolean {
  if (!element || !size) return true;
  const { fontSize, lineHeight, minHeight } = getComputedStyle(element);
  const lines = Math.round(Number.parseFloat(minHeight) / Number.parseFloat(lineHeight));
  return textWidth(text, Number.parseFloat(fontSize), 500) <= USED * lines * size.width;
}
