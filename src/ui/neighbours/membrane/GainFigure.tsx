import { differentialPermeability } from '../../../neighbours/membrane/branches';
import { MOST_PUSH, type WallState } from '../../../neighbours/membrane/settings';
import plot from '../../claims/figures.module.css';
import { linear, logarithmic } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { decades, linePath, rightOf, thinned, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { ForWidth } from '../ForWidth';
import { gainCaption } from './captions';
import classes from './membrane.module.css';
import { PushAxis } from './PushAxis';
import { piecesOf } from './pieces';
import { STATE_NAMES, stateStyle } from './states';
import type { MembraneView } from './view';

const TOP = 8;
const BOTTOM = 106;
const HEIGHT = BOTTOM + 38;
const LEFT = 34;

/** dj/df along each branch, under the same axis as j. */
export function GainFigure({ view }: { view: MembraneView }) {
  const { branches, push, settings, rising } = view;
  const curves = piecesOf(branches.stable).map(({ state, points }) => ({
    state,
    points: differentialPermeability(points, settings).filter((point) => point.push <= MOST_PUSH),
  }));
  const facts = curves.flatMap(({ state, points }) => {
    const here = points.find((point) => point.push >= push - 0.013);
    const last = points[points.length - 1];
    if (!here || Math.abs(here.push - push) > 0.05) return [];
    const before = rising?.from === state && last ? { push: rising.push, value: last.value } : undefined;
    return [{ state, here: here.value, before }];
  });
  return (
    <DataFigure
      title="How much does a little more push add?"
      span={2}
      caption={gainCaption(facts, push)}
      table={tableOf(
        curves.flatMap(({ state, points }) => thinned(points, 8).map((point) => ({ ...point, state }))),
        [
          { header: 'wall', value: ({ state }) => state },
          { header: 'f', value: (point) => point.push, write: (value) => value.toFixed(2) },
          { header: 'P_sys', value: ({ value }) => value, write: (value) => value.toFixed(3) },
        ],
      )}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>
          <span className="symbol">
            P<sub>sys</sub>
            <sup>Δ</sup>
          </span>{' '}
          = (d<span className="symbol">j</span>/d<span className="symbol">f</span>) /{' '}
          <span className="symbol">
            c<sub>0</sub>
          </span>{' '}
          (log scale)
        </span>
      </p>
      <ForWidth>{(width) => <Gains curves={curves} push={push} width={width} />}</ForWidth>
    </DataFigure>
  );
}

interface GainsProps {
  /** Of each branch. */
  curves: readonly { state: WallState; points: readonly { push: number; value: number }[] }[];
  push: number;
  width: number;
}

function Gains({ curves, push, width }: GainsProps) {
  const right = rightOf(width);
  const values = curves
    .flatMap(({ points }) => points.map(({ value }) => value))
    .filter((value) => value > 0);
  const min = Math.max(1e-4, 10 ** Math.floor(Math.log10(Math.min(0.1, ...values))));
  const max = Math.max(10, ...values);
  const x = linear({ min: 0, max: MOST_PUSH, ticks: [] }, LEFT, right);
  const y = logarithmic({ min, max, ticks: [] }, BOTTOM, TOP);
  return (
    <svg
      className={`${plot.plot} ${classes.wide}`}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
    >
      <YGrid ticks={decades(min, max)} scale={y} left={LEFT} right={right} />
      <path d={`M${LEFT},${y(1).toFixed(1)}H${right}`} stroke="var(--ink-3)" strokeDasharray="4 3" />
      <text x={right} y={y(1) + 15} textAnchor="end" className={plot.axisTitle}>
        no wall, <tspan fontWeight="600">1</tspan>
      </text>
      {curves.map(({ state, points }, i) => {
        const { mark, dash, text } = stateStyle(state);
        const middle = points[Math.floor((state === 'open' ? 0.66 : 0.3) * (points.length - 1))];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place
          <g key={i}>
            <path
              d={linePath(
                thinned(points),
                (at) => x(at.push),
                (at) => y(at.value),
                { top: 0, bottom: BOTTOM },
              )}
              fill="none"
              stroke={mark}
              strokeWidth="2"
              strokeDasharray={dash}
            />
            {middle && middle.value > min && (
              <text
                x={x(middle.push)}
                y={y(middle.value) - 9}
                textAnchor="middle"
                fontWeight="600"
                fill={text}
              >
                {STATE_NAMES[state]}
              </text>
            )}
          </g>
        );
      })}
      <path d={`M${x(push).toFixed(1)},${TOP - 4}V${BOTTOM}`} stroke="var(--ink)" />
      <PushAxis push={push} scale={x} left={LEFT} width={width} bottom={BOTTOM} />
    </svg>
  );
}
