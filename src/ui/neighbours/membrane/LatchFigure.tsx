import { useMemo } from 'react';
import { latch, type Pulse } from '../../../neighbours/membrane/dynamics';
import { WALL } from '../../../neighbours/membrane/settings';
import plot from '../../claims/figures.module.css';
import { linear } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { Letter, linePath, NARROW, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { latchCaption } from './captions';
import classes from './membrane.module.css';
import { stateStyle } from './states';
import type { MembraneView } from './view';

const LEFT = 34;
const RIGHT = NARROW - 10;
const LONG = 24;
const x = linear({ min: 0, max: LONG, ticks: [] }, LEFT, RIGHT);
const y = linear({ min: 0, max: 0.44, ticks: [] }, 116, 62);

/** Two pushes and a let-go, from a push under which both walls hold where there is one. */
export function pulsesOf({ push, memory, rising, falling }: MembraneView): Pulse[] {
  const isBoth = memory && push > memory.from && push < memory.to;
  const rest = isBoth || !memory ? push : Number(((memory.from + memory.to) / 2).toFixed(1));
  const high = rising ? Math.ceil(rising.push + 0.5) : 12;
  const low = falling ? Math.max(0, Math.floor(falling.push - 1)) : 0;
  const times = [2, 2, 4, 2, 4, 4, 6];
  return [rest, high, rest, high, rest, low, rest].map((each, i) => ({ push: each, time: times[i] }));
}

/** What the wall makes of a sequence of pushes: whether it keeps one bit. */
export function LatchFigure({ view }: { view: MembraneView }) {
  const { settings, rising, falling } = view;
  // It begins as the wall that a push, or else letting go, can take away.
  const lost = (rising ?? falling)?.from;
  const pulses = pulsesOf(view);
  const key = pulses.map(({ push }) => push).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what pulses are
  const { points, states } = useMemo(
    () => latch(pulses, lost === 'open' ? WALL.swollen : WALL.collapsed, settings),
    [key, lost, settings],
  );
  const [rest, high, , , , low] = pulses.map(({ push }) => push);
  const force = linear({ min: Math.min(low, rest), max: Math.max(high, rest), ticks: [] }, 42, 10);
  const after = [states[0], states[2], states[4], states[6]];
  // A piece a stretch of time in which the wall goes to the same rest.
  let from = 0;
  const pieces = pulses.map(({ time }, i) => {
    const piece = { from, to: from + time, state: states[i] };
    from += time;
    return piece;
  });
  return (
    <DataFigure
      title="Does it remember a push?"
      caption={latchCaption(after)}
      table={tableOf(
        points.filter((_, i) => i % 5 === 0),
        [
          { header: 'time', value: ({ time }) => time, write: (value) => value.toFixed(1) },
          { header: 'f', value: ({ push }) => push },
          { header: 'phi', value: ({ phi }) => phi, write: (value) => value.toFixed(3) },
        ],
      )}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>
          <span className="symbol">φ</span> after two pushes and a let-go
        </span>
        <span>
          push <span className="symbol">f</span>
        </span>
      </p>
      <svg className={plot.plot} viewBox={`0 0 ${NARROW} 154`} aria-hidden="true">
        <path
          d={linePath(
            points,
            ({ time }) => x(time),
            ({ push }) => force(push),
            { top: 0, bottom: 50 },
          )}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.4"
        />
        {[...new Set([high, low])].map((each) => (
          <text key={each} x={LEFT - 8} y={force(each) + 4} textAnchor="end" className={plot.tick}>
            {each}
          </text>
        ))}
        <YGrid ticks={[0, 0.4]} scale={y} left={LEFT} right={RIGHT} />
        {pieces.map(({ from, to, state }) => (
          <path
            key={from}
            d={linePath(
              points.filter(({ time }) => time >= from - 1e-6 && time <= to + 1e-6),
              ({ time }) => x(time),
              ({ phi }) => y(phi),
              { top: 0, bottom: 120 },
            )}
            fill="none"
            stroke={stateStyle(state).mark}
            strokeWidth="2"
            strokeDasharray={stateStyle(state).dash}
          />
        ))}
        {[2, 6].map((i) => {
          const { from, to, state } = pieces[i];
          const phi = points.findLast(({ time }) => time <= to)?.phi ?? 0;
          return (
            <text
              key={i}
              x={(x(from) + x(to)) / 2 + 12}
              y={phi > 0.2 ? y(phi) + 17 : y(phi) - 8}
              textAnchor="middle"
              fill={stateStyle(state).text}
            >
              <tspan fontWeight="600">{state}</tspan>: {state === 'open' ? 1 : 0}
            </text>
          );
        })}
        <XAxis
          ticks={[0, 8, 16, 24]}
          scale={x}
          left={LEFT}
          right={RIGHT}
          bottom={116}
          title={
            <>
              time, in <Letter>τ</Letter> of the wall
            </>
          }
        />
      </svg>
    </DataFigure>
  );
}
