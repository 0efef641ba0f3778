import type { RowPlace } from './place';
import style from './sequence.module.css';

interface Props {
  bits: string;
  at: number;
  place: RowPlace;
}

/** Bits narrower than this have no digit. */
const DIGIT = 9;

/** The bits as they come in: black is 1, white is 0; those to come are faint. */
export function BitCells({ bits, at, place: { left, column, bits: row } }: Props) {
  const width = column - Math.min(3, 0.2 * column);
  return [...bits].map((bit, m) => {
    const x = left + (m + 0.5) * column;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its place
      <g key={m} className={bit === '1' ? style.one : style.zero} opacity={m > at ? 0.65 : 1}>
        <rect
          x={x - width / 2}
          y={row.top + 0.5}
          width={width}
          height={row.height - 1}
          rx={Math.min(4, width / 3)}
        />
        {column >= DIGIT && (
          <text x={x} y={row.top + row.height / 2 + 4} textAnchor="middle">
            {bit}
          </text>
        )}
      </g>
    );
  });
}
