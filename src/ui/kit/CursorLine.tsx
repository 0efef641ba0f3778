import type { Box } from './geometry';
import style from './plot.module.css';
import { textWidth } from './text-width';

/** The chosen N in a plot: a hair line across it and a bold tick on the axis. */
export function CursorLine({ N, at, inside, axis }: { N: number; at: number; inside: Box; axis: 'x' | 'y' }) {
  const half = textWidth(String(N), 11.5, 600) / 2 + 2;
  const { left, right, top, bottom } = inside;
  const tick = axis === 'x' ? { x: at, y: bottom + 12.5 } : { x: left - 8 - half + 2, y: at };
  return (
    <g>
      <path
        className={style.cursorLine}
        d={axis === 'x' ? `M${at},${top}V${bottom}` : `M${left},${at}H${right}`}
      />
      <rect x={tick.x - half} y={tick.y - 6} width={2 * half} height="12" fill="var(--bg)" />
      <text className={style.tickChosen} x={tick.x} y={tick.y + 4} textAnchor="middle">
        {N}
      </text>
    </g>
  );
}
