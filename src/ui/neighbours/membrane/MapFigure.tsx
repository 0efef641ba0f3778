import { type PointerEvent, useId, useMemo } from 'react';
import { bistableRange, steepestC0 } from '../../../neighbours/membrane/feedback';
import { type MembraneSettings, MOST_PUSH } from '../../../neighbours/membrane/settings';
import plot from '../../claims/figures.module.css';
import { linear, logarithmic } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { Letter, NARROW, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { mapCaption } from './captions';
import classes from './membrane.module.css';
import { StateMark, stateStyle } from './states';
import { C0_STOPS } from './stops';
import type { MembraneView } from './view';

interface Props {
  view: MembraneView;
  onGo(push: number, c0: number): void;
}

const TOP = 8;
const BOTTOM = 196;
const LEFT = 34;
const RIGHT = NARROW - 10;
const FARTHEST = 20;
const x = linear({ min: 0, max: FARTHEST, ticks: [] }, LEFT, RIGHT);
const y = logarithmic({ min: 0.1, max: 10, ticks: [] }, BOTTOM, TOP);
const within = (c0: number) => y(Math.min(10, Math.max(0.1, c0))).toFixed(1);
const FORCES = Array.from({ length: 81 }, (_, i) => i / 4);

/** Which c0 and pushes leave the wall both states; a press goes there. */
export function MapFigure({ view, onGo }: Props) {
  const stripes = useId();
  const { settings, push, now } = view;
  const { c0, w, attracts, swells } = settings;
  // Where the borders are does not depend on the c0 that is chosen.
  const borders = useMemo(() => bordersOf({ c0: 1, w, attracts, swells }), [w, attracts, swells]);
  const both = borders.filter(({ range }) => range);
  const edge = (side: 0 | 1) =>
    borders.map(({ f, range, steepest }) => `${x(f).toFixed(1)},${within(range?.[side] ?? steepest)}`);
  const [above, below] = swells ? (['open', 'shut'] as const) : (['shut', 'open'] as const);
  const press = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const scale = NARROW / box.width;
    const wanted = y.invert((clientY - box.top) * scale);
    const nearest = C0_STOPS.reduce((best, each) =>
      Math.abs(Math.log(each / wanted)) < Math.abs(Math.log(best / wanted)) ? each : best,
    );
    const f = Math.min(MOST_PUSH, Math.max(0, x.invert((clientX - box.left) * scale)));
    onGo(Number(f.toFixed(1)), nearest);
  };
  // The lower region has its name where there is room for it.
  const hasRoom = borders
    .slice(4, 24)
    .every(({ range, steepest }) => BOTTOM - Number(within(range?.[0] ?? steepest)) > 24);
  const middle = both[Math.floor(both.length / 6)];
  return (
    <DataFigure
      title="Where can it be both?"
      caption={mapCaption(view)}
      table={tableOf(
        borders.filter((_, i) => i % 4 === 0),
        [
          { header: 'f', value: ({ f }) => f },
          { header: 'both from c0', value: ({ range }) => range?.[0], write: (value) => value.toFixed(3) },
          { header: 'both to c0', value: ({ range }) => range?.[1], write: (value) => value.toFixed(3) },
        ],
      )}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>
          <span className="symbol">
            c<sub>0</sub>
          </span>
          , solute outside (log scale)
        </span>
      </p>
      <svg
        className={`${plot.plot} ${classes.map}`}
        viewBox={`0 0 ${NARROW} ${BOTTOM + 38}`}
        aria-hidden="true"
        onPointerDown={press}
      >
        <defs>
          <pattern
            id={stripes}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--lane-1)" opacity="0.22" />
            <rect width="3" height="6" fill="var(--lane-2)" opacity="0.5" />
          </pattern>
        </defs>
        <path
          d={`M${LEFT},${TOP}L${edge(1).join('L')}L${RIGHT},${TOP}Z`}
          fill={stateStyle(above).mark}
          opacity="0.13"
        />
        <path
          d={`M${LEFT},${BOTTOM}L${edge(0).join('L')}L${RIGHT},${BOTTOM}Z`}
          fill={stateStyle(below).mark}
          opacity="0.13"
        />
        <path
          d={`M${edge(1).join('L')}L${edge(0).reverse().join('L')}Z`}
          fill={`url(#${stripes})`}
          stroke="var(--ink-2)"
          strokeWidth="1.2"
          strokeLinejoin="round"
        />
        <YGrid ticks={[0.1, 0.3, 1, 3, 10]} scale={y} left={LEFT} right={LEFT} />
        <text x={RIGHT - 8} y={TOP + 16} textAnchor="end" fontWeight="600" fill={stateStyle(above).text}>
          always {above}
        </text>
        {hasRoom && (
          <text x={LEFT + 8} y={BOTTOM - 10} fontWeight="600" fill={stateStyle(below).text}>
            always {below}
          </text>
        )}
        {middle?.range && (
          <text
            x={x(middle.f)}
            y={(y(Math.min(10, middle.range[0])) + y(Math.min(10, middle.range[1]))) / 2 + 4}
            textAnchor="middle"
            fontWeight="600"
            fill="var(--ink)"
            stroke="var(--bg)"
            strokeWidth="4"
            paintOrder="stroke"
          >
            both
          </text>
        )}
        <path d={`M${LEFT},${within(c0)}H${x(MOST_PUSH).toFixed(1)}`} stroke="var(--ink)" />
        <StateMark state={now.state} x={x(push)} y={y(c0)} isPresent />
        <XAxis
          ticks={[0, 5, 10, 15, 20]}
          scale={x}
          left={LEFT}
          right={RIGHT}
          bottom={BOTTOM}
          title={
            <>
              push <Letter>f</Letter>
            </>
          }
        />
      </svg>
    </DataFigure>
  );
}

const bordersOf = (settings: MembraneSettings) =>
  FORCES.map((f) => ({ f, range: bistableRange(f, settings), steepest: steepestC0(f, settings) }));
