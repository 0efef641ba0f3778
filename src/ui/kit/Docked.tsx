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

/** What each lane has at the cursor, to the right of the axis title; what several have is written once. */
export function Docked({ values }: { values: readonly DockedValue[] }) {
  const texts = [...new Set(values.map(({ text }) => text))];
  return (
    <span className={style.docked}>
      {texts.map((text) => {
        const having = values.filter((value) => value.text === text).map(({ lane }) => lane);
        const isShared = having.length > 1;
        return (
          <span key={text} className={isShared ? undefined : laneClass(having[0])}>
            {having.map((lane) => (
              <svg
                key={lane.id}
                className={isShared ? laneClass(lane) : undefined}
                width="12"
                height="12"
                aria-hidden="true"
              >
                <path d={markerPath(styleOf(lane).shape, { x: 6, y: 6 }, 4.5)} fill={styleOf(lane).mark} />
              </svg>
            ))}
            {text}
          </span>
        );
      })}
      {values.length === 0 && <span className={style.nothing}>{NOTHING}</span>}
    </span>
  );
}
