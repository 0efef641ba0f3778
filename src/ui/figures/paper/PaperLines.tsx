import { lineThrough } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import type { PlacedPaper } from './place';

/** What the paper found, quietly under what is found here: a dot for each number, dashes between them. */
export const PaperLines = ({ lines }: { lines: readonly PlacedPaper[] }) =>
  lines.map(({ name, corners, dots, spreads, label }) => (
    <g key={name} fill="none" stroke="var(--ink-3)">
      <path strokeDasharray="4 3" d={lineThrough(corners)} />
      <path
        d={spreads
          .map(({ x, from, to }) => `M${x - 3},${from}h6M${x},${from}V${to}M${x - 3},${to}h6`)
          .join('')}
      />
      {dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="2" fill="var(--ink-3)" />
      ))}
      {label && (
        <text className={style.note} x={label.x} y={label.baseline}>
          {name}
        </text>
      )}
    </g>
  ));
