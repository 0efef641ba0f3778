import { paperOf } from '../../../config/paper';
import { linear } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { laneClass } from '../../lane/lane-hover';
import { styleOf } from '../../text/lane-style';
import type { Broken } from '../break/view';
import type { NeuronsLayout } from './layout';

/** Neurons that are compared: by their τ, or where that is one in all, by recruitment. */
export type NeuronGroup = 'fastest' | 'slowest' | 'least' | 'most';
export const BY_TAU = ['fastest', 'slowest'] as const;
export const BY_RECRUITMENT = ['least', 'most'] as const;

const BAR = 13;
const UNIT = { min: 0, max: 1, ticks: [] };
/** The mark of the paper's value, in px. */
const PAPER = 30;
/** Two lines of words are so far apart, in px. */
const LINE = 13;

interface Props {
  one: Broken;
  row: NeuronsLayout['rows'][number];
  wide: boolean;
  /** Which groups. */
  keys: readonly NeuronGroup[];
  /** Whether it is here that the paper is named. */
  first: boolean;
}

/** Two groups of a network's neurons: what is left without one of them, on average; quietly beside it the paper's value. */
export function GroupBars({ one, row, wide, keys, first }: Props) {
  const { summary } = one.damage;
  const paper = paperOf(one.lane.config);
  const groups = keys.map((key) => ({
    key,
    mean: summary?.[key]?.mean ?? undefined,
    paper: key === 'fastest' || key === 'slowest' ? paper?.[key] : undefined,
  }));
  const { left, right, bottom } = row.groups;
  const { mark } = styleOf(one.lane);
  if (!wide) return <FlatBars one={one} row={row} groups={groups} />;
  return (
    <g className={laneClass(one.lane)}>
      <path className={style.grid} d={`M${left},${row.y(1)}H${right}M${left},${row.y(0.5)}H${right}`} />
      <path className={style.axis} d={`M${left},${bottom}H${right}`} />
      {groups.map(({ key, mean, paper }, i) => {
        const x = left + (i === 0 ? 26 : 118);
        const y = mean === undefined ? bottom : row.y(Math.max(0, Math.min(1.02, mean)));
        const beside = y + 4 + (paper !== undefined && Math.abs(row.y(paper) - y) < 8 ? 6 : 0);
        // Left of the second number the paper is named, where it is.
        const named =
          first && i === 1 && groups[0].paper !== undefined ? row.y(groups[0].paper) + 4 : undefined;
        const valueY = named !== undefined && Math.abs(beside - named) < LINE ? named + LINE : beside;
        return (
          <g key={key}>
            {mean !== undefined && (
              <>
                <path d={`M${x - BAR / 2},${y}h${BAR}V${bottom}h${-BAR}z`} fill={mark} fillOpacity="0.3" />
                <path d={`M${x - BAR / 2},${y}h${BAR}v3h${-BAR}z`} fill={mark} />
                <text className={style.value} fontSize="12" x={x - 11} y={valueY} textAnchor="end">
                  {mean.toFixed(2)}
                </text>
              </>
            )}
            {mean !== undefined && paper !== undefined && (
              <>
                <path
                  d={`M${x - PAPER / 2},${row.y(paper)}h${PAPER}`}
                  stroke="var(--ink-3)"
                  strokeWidth="1.5"
                />
                <text className={style.tick} x={x + PAPER / 2 + 4} y={row.y(paper) + 4}>
                  {first && i === 0 ? 'paper ' : ''}
                  {paper.toFixed(2)}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

type GroupMean = { key: NeuronGroup; mean?: number; paper?: number };

/** The same under the marks, from left to right, where there is no room beside them. */
function FlatBars({ one, row, groups }: { one: Broken; row: Props['row']; groups: readonly GroupMean[] }) {
  const { left, right, top } = row.groups;
  const x = linear(UNIT, left + 92, right - 104);
  const { mark } = styleOf(one.lane);
  return (
    <g className={laneClass(one.lane)}>
      {groups.map(({ key, mean, paper }, i) => {
        const y = top + 4 + 16 * i;
        return (
          <g key={key}>
            <text className={style.tick} x={left} y={y + 4}>
              {groupWords(one, key)}
            </text>
            <path className={style.axis} d={`M${x(0)},${y - 6}v12`} />
            {mean !== undefined && (
              <>
                <path
                  d={`M${x(0)},${y - 4}H${x(Math.max(0, Math.min(1.02, mean)))}v8H${x(0)}z`}
                  fill={mark}
                  fillOpacity="0.45"
                />
                <text className={style.value} fontSize="12" x={right - 96} y={y + 4}>
                  {mean.toFixed(2)}
                </text>
              </>
            )}
            {mean !== undefined && paper !== undefined && (
              <>
                <path d={`M${x(paper)},${y - 6}v12`} stroke="var(--ink-3)" strokeWidth="1.5" />
                <text className={style.tick} x={right} y={y + 4} textAnchor="end">
                  {`paper ${paper.toFixed(2)}`}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** "ten fastest", "least recruited". */
export function groupWords({ damage }: Broken, key: NeuronGroup): string {
  if (key === 'least' || key === 'most') return `${key} recruited`;
  const count = damage.summary?.[key].count ?? 10;
  return `${count === 10 ? 'ten' : count} ${key}`;
}
