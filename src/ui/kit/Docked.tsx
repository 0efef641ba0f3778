import type { Lane } from '../../state/lane';
import { laneClass } from '../lane/lane-hover';
import { markerPath } from '../lane/marker-path';
import { spokenName } from '../text/lane-names';
import { styleOf } from '../text/lane-style';
import style from './figure.module.css';

export interface DockedValue {
  lane: Lane;
  text: string;
}

const NOTHING = 'not reached yet';

/** The same for who hears it. */
export const dockedWords = (values: readonly DockedValue[], lanes: readonly Lane[]): string =>
  values.map(({ lane, text }) => `${spokenName(lane, lanes)} ${text}`).join(', ') || NOTHING;

/** What each lane has at the cursor, to the right of the axis title. */
export function Docked({ values }: { values: readonly DockedValue[] }) {
  return (
    <span className={style.docked}>
      {values.map(({ lane, text }) => (
        <span key={lane.id} className={laneClass(lane)}>
          <svg width="12" height="12" aria-hidden="true">
            <path d={markerPath(styleOf(lane).shape, { x: 6, y: 6 }, 4.5)} fill={styleOf(lane).mark} />
          </svg>
          {text}
        </span>
      ))}
      {values.length === 0 && <span className={style.nothing}>{NOTHING}</span>}
    </span>
  );
}
