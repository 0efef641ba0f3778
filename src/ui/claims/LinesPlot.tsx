import type { ClaimFigure, FigureLine } from '../../claims/figure';
import { tickWords } from '../kit/axes';
import { lineThrough, rounded } from '../kit/geometry';
import { SvgWords } from '../kit/SvgWords';
import { markerPath } from '../lane/marker-path';
import { FIGURE_WIDTH } from './figure-size';
import { meanLine, valuesOf } from './figure-values';
import classes from './figures.module.css';
import { hueStyle, labelStyle, labelWidth } from './hue';
import { apart } from './labels-apart';
import { scaleOf } from './scale';

type Lines = Extract<ClaimFigure, { kind: 'lines' }>;

const TOP = 22;
const HEIGHT = 92;
const BELOW = 36;
const LEFT = 34;
/** Lines of labels stand so far apart, in px. */
const LABEL = 15;

/** Lines of one hue: the first is full, those after it, networks of other sizes, are ever paler. */
const PALENESS = [1, 0.65, 0.4];
const PALE = 0.3;
const alikeBefore = (line: FigureLine, lines: readonly FigureLine[]) =>
  lines.slice(0, lines.indexOf(line)).filter(({ hue }) => hue === line.hue).length;

/** A thin line a network and a thick one for their mean, each named at its end. */
export function LinesPlot({ figure, besides }: { figure: Lines; besides: readonly number[] }) {
  const { x: across, y: upwards, lines } = figure;
  const right =
    FIGURE_WIDTH - Math.min(130, Math.max(48, ...lines.map(({ label }) => labelWidth(label) + 14)));
  const bottom = TOP + HEIGHT;
  const [first, last] = [across.values[0], across.values[across.values.length - 1]];
  const x = (value: number) => LEFT + 6 + ((value - first) / (last - first || 1)) * (right - LEFT - 6);
  const scale = scaleOf(upwards, [...valuesOf(figure), ...besides]);
  const y = (value: number) => bottom - scale.at(value) * HEIGHT;
  const drawn = lines.map((line) => {
    const average = meanLine(line.networks);
    const end = average.findLastIndex((value) => value !== undefined);
    return {
      ...line,
      average,
      end,
      ...hueStyle(line.hue),
      paleness: PALENESS[alikeBefore(line, lines)] ?? PALE,
    };
  });
  const ends = apart(
    drawn.map(({ average, end }) => y(average[end] ?? 0)),
    LABEL,
    [TOP, bottom],
  );
  // Not every network is measured everywhere.
  const path = (values: readonly (number | null | undefined)[]) =>
    lineThrough(
      values.flatMap((value, i) =>
        typeof value === 'number' ? { x: x(across.values[i]), y: y(value) } : [],
      ),
    );
  return (
    <svg className={classes.plot} viewBox={`0 0 ${FIGURE_WIDTH} ${bottom + BELOW}`} aria-hidden="true">
      <text x={0} y={11} className={classes.axisTitle}>
        <SvgWords text={upwards.label} />
      </text>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT},${y(tick)}H${right}`} className={classes.grid} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
            {tickWords(tick)}
          </text>
        </g>
      ))}
      <path d={`M${LEFT},${bottom}H${right}`} className={classes.baseline} />
      {thinned(across.values).map((value) => (
        <text key={value} x={x(value)} y={bottom + 14} textAnchor="middle" className={classes.tick}>
          {value}
        </text>
      ))}
      <text x={right} y={bottom + 30} textAnchor="end" className={classes.axisTitle}>
        <SvgWords text={across.label} />
      </text>
      {drawn.map(({ label, hue, networks, average, end, mark, dash, shape, paleness }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have their places, and some the same label
        <g key={i} fill="none" stroke={mark} strokeDasharray={dash}>
          <path d={networks.map(path).join('')} opacity={0.55 * paleness} />
          <path d={path(average)} strokeWidth={2} opacity={paleness} />
          {end >= 0 && (
            <>
              <path
                d={rounded(markerPath(shape, { x: x(across.values[end]), y: y(average[end] ?? 0) }, 4))}
                fill={mark}
                opacity={paleness}
                stroke="var(--bg)"
                strokeDasharray="none"
              />
              <text
                x={right + 10}
                y={ends[i] + 4}
                stroke="none"
                className={classes.label}
                style={labelStyle(label, hue)}
              >
                <SvgWords text={label} />
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

/** So many numbers at most under an axis, the first and the last among them where they fit. */
function thinned(values: readonly number[], most = 6): number[] {
  const every = Math.ceil((values.length - 1) / (most - 1)) || 1;
  return values.filter((_, i) => i % every === 0);
}
