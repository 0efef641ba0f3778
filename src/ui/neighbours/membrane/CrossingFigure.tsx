import { answer } from '../../../neighbours/membrane/feedback';
import { meanInside } from '../../../neighbours/membrane/transport';
import plot from '../../claims/figures.module.css';
import { linear, lineThrough } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { Letter, NARROW, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { crossingCaption, pushWords } from './captions';
import classes from './membrane.module.css';
import { StateMark, stateStyle } from './states';
import type { MembraneView } from './view';

const TOP = 14;
const BOTTOM = 206;
const LEFT = 34;
const RIGHT = NARROW - 6;
const SAMPLES = 60;

/** S(c_in), which the wall asks for, and c_in(φ), which it lets in: it can rest where they cross. */
export function CrossingFigure({ view }: { view: MembraneView }) {
  const { settings, push, now, rest, other, tipping, rising, falling } = view;
  const walls = [now, rest, ...(other ? [other] : [])];
  const most = Math.max(2.2, ...walls.map(({ cIn }) => 1.15 * cIn));
  const step = [0.5, 1, 2, 5, 10].find((each) => most / each <= 6) ?? 20;
  const max = step * Math.ceil(most / step);
  const x = linear({ min: 0, max, ticks: [] }, LEFT, RIGHT);
  const y = linear({ min: 0, max: 0.44, ticks: [] }, BOTTOM, TOP);
  const polymers = Array.from({ length: SAMPLES + 1 }, (_, i) => 0.02 + (0.42 * i) / SAMPLES);
  const held = (force: number) => {
    const points = polymers.map((phi) => ({ phi, cIn: meanInside(force, phi, settings) }));
    const shown = points.filter(({ cIn }) => cIn <= max);
    return lineThrough(shown.map(({ phi, cIn }) => ({ x: x(cIn), y: y(phi) })));
  };
  // The steep part has points of its own.
  const inputs = [0, ...Array.from({ length: 81 }, (_, i) => 1 + settings.w * (i / 10 - 4)), max]
    .filter((c) => c >= 0 && c <= max)
    .sort((a, b) => a - b);
  const wanted = lineThrough(inputs.map((c) => ({ x: x(c), y: y(answer(c, settings)) })));
  return (
    <DataFigure
      title="Why does it jump?"
      caption={crossingCaption(view)}
      table={tableOf(
        polymers.filter((_, i) => i % 3 === 0),
        [
          { header: 'phi', value: (phi) => phi, write: (value) => value.toFixed(3) },
          {
            header: 'solute in the wall',
            value: (phi) => meanInside(push, phi, settings),
            write: (value) => value.toFixed(3),
          },
          {
            header: 'polymer it asks for',
            value: (phi) => answer(meanInside(push, phi, settings), settings),
            write: (value) => value.toFixed(3),
          },
        ],
      )}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>
          <span className="symbol">φ</span>, polymer in the wall; dashes: solute at{' '}
          <span className="symbol">f</span>
        </span>
      </p>
      <svg className={plot.plot} viewBox={`0 0 ${NARROW} ${BOTTOM + 38}`} aria-hidden="true">
        <YGrid ticks={[0.1, 0.2, 0.3, 0.4]} scale={y} left={LEFT} right={RIGHT} />
        {[rising, falling].map(
          (jump) =>
            jump && (
              <path
                key={jump.to}
                d={held(jump.push)}
                fill="none"
                stroke="var(--ink-3)"
                strokeDasharray="1 3"
                strokeWidth="1.2"
              />
            ),
        )}
        <path d={held(push)} fill="none" stroke="var(--ink)" strokeDasharray="5 3" strokeWidth="1.4" />
        <path d={wanted} fill="none" stroke="var(--ink)" strokeWidth="2" />
        <text
          x={RIGHT}
          y={settings.swells ? y(0.4) - 7 : y(0.05) - 7}
          textAnchor="end"
          className={plot.axisTitle}
        >
          <tspan fontWeight="600">wall</tspan>, <Letter>S(c)</Letter>
        </text>
        {tipping && (
          <g>
            <circle
              cx={x(tipping.cIn)}
              cy={y(tipping.phi)}
              r="3.5"
              fill="var(--bg)"
              stroke="var(--ink-3)"
              strokeDasharray="2 1.5"
            />
            <text x={x(tipping.cIn) + 9} y={y(tipping.phi) - 4} className={plot.axisTitle}>
              tips over
            </text>
          </g>
        )}
        {other && <Named wall={other} x={x(other.cIn)} y={y(other.phi)} isPresent={false} />}
        <Named wall={now} x={x(now.cIn)} y={y(now.phi)} isPresent />
        <XAxis
          ticks={Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step)}
          scale={x}
          left={LEFT}
          right={RIGHT}
          bottom={BOTTOM}
          title={
            <>
              <Letter>c</Letter>, solute in the wall; at <Letter>f</Letter> = {pushWords(push)}
            </>
          }
        />
      </svg>
    </DataFigure>
  );
}

interface NamedProps {
  wall: MembraneView['now'];
  x: number;
  y: number;
  isPresent: boolean;
}

const Named = ({ wall, x, y, isPresent }: NamedProps) => (
  <g>
    <StateMark state={wall.state} x={x} y={y} isPresent={isPresent} />
    <text x={x + 8} y={y - 8} fontWeight="600" fill={stateStyle(wall.state).text}>
      {wall.state}
    </text>
  </g>
);
