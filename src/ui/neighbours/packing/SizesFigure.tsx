import { MODES, NAMES, type PackingMode, SIZES, TASKS } from '../../../neighbours/packing/settings';
import plot from '../../claims/figures.module.css';
import { apart } from '../../claims/labels-apart';
import { linear, logarithmic } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { Letter, PLOT, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { type SizeMeans, sizesCaption } from './captions';
import { ModeLine } from './ModeLine';
import { modeStyle } from './modes';
import classes from './packing.module.css';

/** What the networks of one size hold, a lane each. */
export interface SizeNetworks {
  units: number;
  /** Tasks packed, a number for each seed. */
  packed: Readonly<Record<PackingMode, readonly number[]>>;
}

interface Props {
  sizes: readonly SizeNetworks[];
  /** The present size. */
  units: number;
  /** Shows networks of a size, and trains them where there are none. */
  onSize(units: number): void;
}

const RIGHT = PLOT.width - 70;
const TICKS = [0, 3, 6, 9, 12];
const x = logarithmic({ min: SIZES[0], max: SIZES[SIZES.length - 1], ticks: [] }, PLOT.left + 2, RIGHT);
const y = linear({ min: 0, max: TASKS.length, ticks: [] }, PLOT.bottom, PLOT.top);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means of what is there. */
export const meansOf = (sizes: readonly SizeNetworks[]): SizeMeans[] =>
  sizes.map(({ units, packed }) => {
    const found = MODES.filter((mode) => packed[mode].length > 0);
    return {
      units,
      means: Object.fromEntries(found.map((mode) => [mode, mean(packed[mode])])),
      seeds: Math.min(...found.map((mode) => packed[mode].length)),
    };
  });

/** How many tasks networks of every size hold: fills as sizes are trained. */
export function SizesFigure({ sizes, units, onSize }: Props) {
  const means = meansOf(sizes);
  const lines = MODES.map((mode) => ({
    mode,
    points: means.flatMap(({ units, means }) => {
      const value = means[mode];
      return value === undefined ? [] : [{ x: x(units), y: y(value) }];
    }),
  })).filter(({ points }) => points.length > 0);
  const names = apart(
    lines.map(({ points }) => points[points.length - 1].y),
    16,
    [PLOT.top, PLOT.bottom],
  );
  const isEmpty = (size: number) =>
    MODES.every((mode) => sizes.find((each) => each.units === size)?.packed[mode].length === 0);
  const seeds = Math.max(0, ...sizes.flatMap(({ packed }) => MODES.map((mode) => packed[mode].length)));
  const table = tableOf(
    sizes.flatMap(({ units, packed }) =>
      Array.from({ length: seeds }, (_, i) => ({ units, packed, i })).filter(({ packed, i }) =>
        MODES.some((mode) => packed[mode][i] !== undefined),
      ),
    ),
    [
      { header: 'neurons', value: ({ units }) => units },
      ...MODES.map((mode) => ({
        header: NAMES[mode],
        value: ({ packed, i }: SizeNetworks & { i: number }) => packed[mode][i],
      })),
    ],
  );
  return (
    <DataFigure
      title="When do they all fit?"
      subtitle="tasks packed, mean; small marks are seeds"
      caption={sizesCaption(means, units)}
      table={table}
    >
      <div className={classes.plot}>
        <svg className={plot.plot} viewBox={`0 0 ${PLOT.width} ${PLOT.bottom + 42}`} aria-hidden="true">
          <YGrid ticks={TICKS} scale={y} left={PLOT.left} right={RIGHT} />
          <XAxis
            ticks={[]}
            scale={x}
            left={PLOT.left}
            right={RIGHT}
            bottom={PLOT.bottom}
            title={
              <>
                <Letter>H</Letter>, neurons (log scale)
              </>
            }
          />
          <path d={`M${x(units)},${PLOT.top}V${PLOT.bottom}`} stroke="var(--ink-2)" />
          {sizes.flatMap(({ units, packed }) =>
            MODES.map((mode) => (
              <path
                key={`${units} ${mode}`}
                d={packed[mode]
                  .map((count) => markerPath(modeStyle(mode).shape, { x: x(units), y: y(count) }, 2))
                  .join('')}
                fill={modeStyle(mode).mark}
                opacity="0.45"
              />
            )),
          )}
          {lines.map((line) => (
            <ModeLine key={line.mode} {...line} at={line.points.find((point) => point.x === x(units))} />
          ))}
          {lines.map(({ mode }, i) => (
            <text
              key={mode}
              x={RIGHT + 8}
              y={names[i] + 4}
              className={plot.label}
              fontWeight="600"
              fill={modeStyle(mode).text}
            >
              {NAMES[mode]}
            </text>
          ))}
        </svg>
        {SIZES.map((size) => (
          <button
            key={size}
            type="button"
            className={classes.tick}
            style={{ left: `${(100 * x(size)) / PLOT.width}%` }}
            aria-pressed={size === units}
            aria-label={`${size} neurons${isEmpty(size) ? ', not trained yet' : ''}`}
            data-empty={isEmpty(size)}
            onClick={() => onSize(size)}
          >
            {size}
          </button>
        ))}
      </div>
    </DataFigure>
  );
}
