import type { BranchPoint, Jump } from '../../../neighbours/membrane/branches';
import { MOST_PUSH } from '../../../neighbours/membrane/settings';
import plot from '../../claims/figures.module.css';
import figure from '../../kit/figure.module.css';
import { linear, logarithmic, type Scale } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { decades, Letter, linePath, rightOf, thinned, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { ForWidth } from '../ForWidth';
import { Ring, RingMark } from '../Ring';
import { DOES, digits, fluxCaption, jumpFactor, pushWords } from './captions';
import classes from './membrane.module.css';
import { PushAxis } from './PushAxis';
import { type Piece, piecesOf } from './pieces';
import { STATE_NAMES, StateMark, StateSample, stateStyle } from './states';
import type { MembraneView } from './view';

interface Props {
  view: MembraneView;
  onPush(push: number): void;
}

const TOP = 12;
const BOTTOM = 232;
const HEIGHT = BOTTOM + 38;
const LEFT = 34;

/** The flux against the push, with the way up and the way down; the ring is the push. */
export function FluxFigure({ view, onPush }: Props) {
  const { push, now, other, branches } = view;
  const shown = piecesOf(branches.stable).map(({ state, points }) => ({
    state,
    points: points.filter((point) => point.push <= MOST_PUSH),
  }));
  const walls = [{ ...now, isPresent: true }, ...(other ? [{ ...other, isPresent: false }] : [])];
  return (
    <DataFigure
      title="How much gets through?"
      span={2}
      caption={fluxCaption(view)}
      table={tableOf(
        shown.flatMap(({ state, points }) => thinned(points, 8).map((point) => ({ ...point, state }))),
        [
          { header: 'wall', value: ({ state }) => state },
          { header: 'f', value: (point) => point.push, write: (value) => value.toFixed(2) },
          { header: 'j', value: ({ j }) => j, write: digits },
          { header: 'phi', value: ({ phi }) => phi, write: (value) => value.toFixed(3) },
        ],
      )}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>
          flux <span className="symbol">j</span> (log scale)
        </span>
        <span className={figure.docked}>
          {walls.map(({ state, j, isPresent }) => (
            <span key={state}>
              <StateSample state={state} isPresent={isPresent} /> {digits(j)}
            </span>
          ))}
        </span>
      </p>
      <ForWidth>
        {(width) => (
          <Ring
            label="Push f on the curve of the flux"
            words={`f ${push}: ${walls.map(({ state, j }) => `${STATE_NAMES[state].toLowerCase()} ${digits(j)}`).join(', possible ')}`}
            value={push}
            max={MOST_PUSH}
            step={0.1}
            from={LEFT / width}
            to={rightOf(width) / width}
            onChange={onPush}
          >
            <Flux view={view} shown={shown} width={width} />
          </Ring>
        )}
      </ForWidth>
    </DataFigure>
  );
}

interface FluxProps {
  view: MembraneView;
  /** What is seen of each stable branch. */
  shown: readonly Piece[];
  width: number;
}

function Flux({ view, shown, width }: FluxProps) {
  const { push, now, other, branches, rising, falling } = view;
  const right = rightOf(width);
  const x = linear({ min: 0, max: MOST_PUSH, ticks: [] }, LEFT, right);
  const fluxes = shown.flatMap(({ points }) => points);
  const most = Math.max(...fluxes.map(({ j }) => j));
  const least = Math.min(...fluxes.filter((point) => point.push > 1.9).map(({ j }) => j));
  const min = 10 ** Math.floor(Math.log10(least) + 0.02);
  const y = logarithmic({ min, max: 1.7 * most, ticks: [] }, BOTTOM, TOP);
  const box = { top: 0, bottom: BOTTOM + 0.1 };
  const line = (points: readonly BranchPoint[]) =>
    linePath(
      thinned(points),
      (at) => x(at.push),
      (at) => y(at.j),
      box,
    );
  const tipping = branches.unstable.filter((point) => point.push <= MOST_PUSH);
  const at = y(Math.max(now.j, min));
  return (
    <svg className={plot.plot} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <YGrid ticks={decades(min, 1.7 * most)} scale={y} left={LEFT} right={right} />
      {shown.map(({ state, points }, i) => {
        if (points.length === 0) return null;
        const { mark, dash, text } = stateStyle(state);
        const end = points[Math.floor(0.9 * (points.length - 1))];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place
          <g key={i}>
            <path d={line(points)} fill="none" stroke={mark} strokeWidth="2" strokeDasharray={dash} />
            <text
              x={x(end.push)}
              y={state === 'open' ? y(end.j) - 10 : y(end.j) + 20}
              textAnchor="middle"
              fontWeight="600"
              fill={text}
            >
              {STATE_NAMES[state]}
            </text>
          </g>
        );
      })}
      <path d={line(tipping)} fill="none" stroke="var(--ink-3)" strokeWidth="1.5" strokeDasharray="2 3" />
      {[rising, falling].map(
        (jump) => jump && <JumpArrow key={jump.to} jump={jump} x={x} y={y} min={min} width={width} />,
      )}
      <PushAxis push={push} scale={x} left={LEFT} width={width} bottom={BOTTOM}>
        , in units of <Letter>kT/L</Letter>
      </PushAxis>
      <path d={`M${x(push).toFixed(1)},${TOP - 4}V${BOTTOM}`} stroke="var(--ink)" />
      {other && <StateMark state={other.state} x={x(push)} y={y(Math.max(other.j, min))} isPresent={false} />}
      <StateMark state={now.state} x={x(push)} y={at} isPresent />
      <RingMark x={x(push)} y={BOTTOM} />
    </svg>
  );
}

interface JumpArrowProps {
  jump: Jump;
  x: Scale;
  y: Scale;
  min: number;
  width: number;
}

/** An arrow from where the wall gives way to where it lands, with what that does to the flux. */
function JumpArrow({ jump, x, y, min, width }: JumpArrowProps) {
  const at = x(jump.push);
  const [from, to] = [jump.before, jump.after].map((j) => y(Math.max(j, min)));
  const tip = from > to ? 6 : -6;
  const isLeft = !jump.rising;
  const middle = (from + to) / 2 + (isLeft ? 12 : -8);
  const words = `${DOES[jump.to]} at ${pushWords(jump.push)}: `;
  const room = isLeft ? at - 34 : width - at;
  return (
    <g>
      <path
        d={`M${at.toFixed(1)},${from.toFixed(1)}V${to.toFixed(1)}m-4.5,${tip}l4.5,${-tip}l4.5,${tip}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.2"
      />
      <text
        x={isLeft && room < 120 ? at + 7 : isLeft ? at - 7 : at + 7}
        y={middle}
        textAnchor={isLeft && room >= 120 ? 'end' : 'start'}
        className={plot.axisTitle}
        paintOrder="stroke"
        stroke="var(--bg)"
        strokeWidth="4"
      >
        {room >= 120 && words}
        <tspan fontWeight="600">{jumpFactor(jump)}</tspan>
      </text>
    </g>
  );
}
