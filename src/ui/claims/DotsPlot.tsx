import type { ClaimFigure, DotRow } from '../../claims/figure';
import { tickWords } from '../kit/axes';
import { rounded } from '../kit/geometry';
import { SvgWords } from '../kit/SvgWords';
import { markerPath } from '../lane/marker-path';
import { FIGURE_WIDTH } from './figure-size';
import { meanOfThese, valuesOf } from './figure-values';
import classes from './figures.module.css';
import { hueStyle, labelStyle, labelWidth } from './hue';
import { scaleOf } from './scale';

type Dots = Extract<ClaimFigure, { kind: 'dots' }>;

/** In px: of a row, between the marks of its networks at most, of half a mean's line, below all rows. */
const ROW = 28;
const SPREAD = 5;
const HALF = 11;
const BELOW = 36;
/** Room for half a mark, and for the numbers under the ends of the axis. */
const END = 14;

/** A row a condition, a mark a network, the mean of each kind of mark, and the paper's value where it has one. */
export function DotsPlot({ figure, besides }: { figure: Dots; besides: readonly number[] }) {
  const { axis, rows } = figure;
  const left = Math.min(150, Math.max(56, ...rows.map(({ label }) => labelWidth(label) + 8)));
  const bottom = rows.length * ROW;
  const scale = scaleOf(axis, [...valuesOf(figure), ...besides]);
  const x = (value: number) => left + END + scale.at(value) * (FIGURE_WIDTH - left - 2 * END);
  const named = placeOfName(rows, x);
  return (
    <svg className={classes.plot} viewBox={`0 0 ${FIGURE_WIDTH} ${bottom + BELOW}`} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)},0V${bottom}`} className={classes.grid} />
          <text x={x(tick)} y={bottom + 14} textAnchor="middle" className={classes.tick}>
            {tickWords(tick)}
          </text>
        </g>
      ))}
      <path d={`M${left},${bottom}H${FIGURE_WIDTH}`} className={classes.baseline} />
      <text x={FIGURE_WIDTH} y={bottom + 30} textAnchor="end" className={classes.axisTitle}>
        <SvgWords text={axis.label} />
      </text>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have their places, and some the same label
        <Row key={i} row={row} y={(i + 0.5) * ROW} x={x} name={i === named?.row ? named : undefined} />
      ))}
    </svg>
  );
}

interface RowProps {
  row: DotRow;
  y: number;
  x(value: number): number;
  /** Where the paper's value is called so, in the first row that has room for it. */
  name?: { x: number; textAnchor: 'start' | 'end' };
}

function Row({ row: { label, hue, series, paper }, y, x, name }: RowProps) {
  const { mark, shape } = hueStyle(hue);
  return (
    <>
      <text x={0} y={y + 4} className={classes.label} style={labelStyle(label, hue)}>
        <SvgWords text={label} />
      </text>
      {paper !== undefined && (
        <>
          <path d={`M${x(paper)},${y - HALF}v${2 * HALF}`} className={classes.paper} />
          {name && (
            <text x={name.x} textAnchor={name.textAnchor} y={y + 4} className={classes.paperName}>
              paper
            </text>
          )}
        </>
      )}
      {series.map(({ values, hollow }, at) => {
        const average = meanOfThese(values);
        // Many networks stand closer, so that they stay in their row.
        const apart = Math.min(SPREAD, (2 * HALF) / Math.max(1, values.length - 1));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the kinds of marks have no other name
          <g key={at} stroke={mark} fill={hollow ? 'var(--bg)' : mark} strokeWidth={hollow ? 1.2 : 0}>
            {average !== undefined && (
              <path d={`M${x(average)},${y - HALF}v${2 * HALF}`} strokeWidth={2} opacity={hollow ? 0.5 : 1} />
            )}
            {values.map((value, i) => {
              const at = { x: x(value ?? 0), y: y + (i - (values.length - 1) / 2) * apart };
              // biome-ignore lint/suspicious/noArrayIndexKey: a network is told by its place
              return value === null ? null : <path key={i} d={rounded(markerPath(shape, at, 2.5))} />;
            })}
          </g>
        );
      })}
    </>
  );
}

/** As wide as the paper's name, with the room around it. */
const NAME = 42;

/** Where the paper's value is named: in the first row in which no mark stands there, right of it or left. */
export function placeOfName(rows: readonly DotRow[], x: (value: number) => number) {
  for (const [row, { series, paper }] of rows.entries()) {
    if (paper === undefined) continue;
    const at = x(paper);
    const marks = series.flatMap(({ values }) =>
      values.flatMap((value) => (value === null ? [] : [x(value)])),
    );
    const isFree = (from: number) => marks.every((mark) => mark < from - 4 || mark > from + NAME + 4);
    if (at + NAME < FIGURE_WIDTH && isFree(at)) return { row, x: at + 5, textAnchor: 'start' as const };
    if (isFree(at - NAME)) return { row, x: at - 5, textAnchor: 'end' as const };
  }
  return undefined;
}
