import type { Box, Scale } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { laneClass } from '../../lane/lane-hover';
import { markerPath } from '../../lane/marker-path';
import { styleOf } from '../../text/lane-style';
import { type Curve, sizeWords } from './curves';

/** Under the axis: where the paper's networks lose half of their skill. */
export function PaperStrip({
  curves,
  words,
  area,
  x,
}: {
  curves: readonly Curve[];
  words?: string;
  area: Box;
  x: Scale;
}) {
  const y = area.bottom + 12;
  const marks = curves
    .flatMap(({ lane, paper }) => (paper === undefined ? [] : [{ lane, paper, at: x(paper) }]))
    .filter(({ paper }, i, all) => all.findIndex((each) => each.paper === paper) === i)
    .sort((a, b) => a.at - b.at);
  if (marks.length === 0 && !words) return null;
  return (
    <g>
      <text className={style.tick} x={area.left} y={y + 1.5}>
        {words ?? 'paper'}
      </text>
      {!words &&
        marks.map(({ lane, paper, at }, i) => (
          <g key={lane.id} className={laneClass(lane)}>
            <path
              d={markerPath(styleOf(lane).shape, { x: at, y: y - 2.5 }, 3)}
              fill="var(--bg)"
              stroke={styleOf(lane).mark}
              strokeWidth="1.5"
            />
            <text
              className={style.tick}
              x={i === 0 ? at - 8 : at + 8}
              y={y + 1.5}
              textAnchor={i === 0 ? 'end' : 'start'}
            >
              {sizeWords(paper)}
            </text>
          </g>
        ))}
    </g>
  );
}
