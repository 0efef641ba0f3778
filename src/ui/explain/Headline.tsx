import { useRef } from 'react';
import type { Lane } from '../../state/lane';
import { laneClass, laneHover } from '../charts/kit/lane-hover';
import { useCalmLanes } from '../charts/use-calm-lanes';
import { styleOf } from '../lane-style';
import { Symbols } from '../theme/Symbols';
import { headlineOf } from './headline';
import style from './headline.module.css';
import { newestFirst } from './newest';
import { plain } from './phrase';
import { useHeld } from './use-held';

/** A sentence stands at least this long, in ms. */
const HOLD = 3000;

/** The newest event, in two sentences at most. */
export function Headline() {
  const lanes = useCalmLanes(true);
  const order = useNewest(lanes);
  const phrase = useHeld(headlineOf(lanes, order), plain, HOLD);
  return (
    <p className={style.headline}>
      {phrase.map((piece, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name
        if (typeof piece === 'string') return <Symbols key={i}>{piece}</Symbols>;
        if ('strong' in piece) return <b key={piece.strong}>{piece.strong}</b>;
        const { lane, name } = piece;
        return (
          <b
            key={lane.id}
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
