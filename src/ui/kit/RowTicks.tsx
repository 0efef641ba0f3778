import { ticksOf } from './axes';
import style from './plot.module.css';
import { textWidth } from './text-width';

interface Props {
  /** The least and the largest N. */
  min: number;
  max: number;
  /** The width and the lower end of the rows, in px. */
  right: number;
  bottom: number;
  center(N: number): number;
  isChosen(N: number): boolean;
}

/** The Ns under rows of bars, as many as there is room for. */
export function RowTicks({ min, max, right, bottom, center, isChosen }: Props) {
  const most = Math.floor(right / (textWidth(String(max), 11.5) + 6));
  return ticksOf(min, max, most).map((N) => (
    <text
      key={N}
      className={isChosen(N) ? style.tickChosen : style.tick}
      x={center(N)}
      y={bottom + 16.5}
      textAnchor="middle"
    >
      {N}
    </text>
  ));
}
