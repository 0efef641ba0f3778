import type { Lane } from '../../../state/lane';
import type { Box, Point } from '../../kit/geometry';
import plot from '../../kit/plot.module.css';
import { textWidth } from '../../kit/text-width';
import { markerPath } from '../../lane/marker-path';
import { styleOf } from '../../text/lane-style';
import style from './echo.module.css';
import type { Key } from './echo-key';
import { freeCorner } from './free-corner';

/** A piece of line, and the words beside it, in px. */
const SAMPLE = 14;
const INDENT = 20;
const LINE = 15;
const GAP = 10;

const heightOf = ({ more }: Key) => (more ? 2 * LINE : LINE);

/** What the points and the lines are, beside a piece of each, where the plot is free. */
export function EchoKeys(props: { keys: readonly Key[]; lane: Lane; area: Box; points: readonly Point[] }) {
  const { keys, lane, area, points } = props;
  const widths = keys.flatMap(({ words, more = '', chosen }) => [
    textWidth(words, 12, chosen ? 600 : 400),
    textWidth(more, 12),
  ]);
  const height = keys.reduce((sum, key) => sum + heightOf(key) + GAP, -GAP);
  const { left, top } = freeCorner({ width: INDENT + Math.max(...widths), height }, area, points);
  const tops = keys.map((_, i) => keys.slice(0, i).reduce((sum, key) => sum + heightOf(key) + GAP, top));

  return keys.map((key, i) => {
    const middle = tops[i] + 8;
    const baseline = tops[i] + 12;
    return (
      <g key={key.of} fontSize="12">
        {key.of === 'measured' ? (
          <path className={style.measured} d={markerPath('circle', { x: left + 7, y: middle }, 2.6)} />
        ) : (
          <path
            className={key.chosen ? style.chosen : style.other}
            d={`M${left},${middle}h${SAMPLE}`}
            stroke={key.chosen ? styleOf(lane).mark : undefined}
          />
        )}
        <text className={`${plot.state} ${key.chosen ? style.strong : ''}`} x={left + INDENT} y={baseline}>
          {key.words}
        </text>
        {key.more && (
          <text className={plot.state} x={left + INDENT} y={baseline + LINE}>
            {key.more}
          </text>
        )}
      </g>
    );
  });
}
