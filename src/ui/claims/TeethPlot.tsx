import type { ClaimFigure } from '../../claims/figure';
import { rounded } from '../kit/geometry';
import { markerPath } from '../lane/marker-path';
import { FIGURE_WIDTH } from './figure-size';
import classes from './figures.module.css';
import { hueStyle } from './hue';

type Teeth = Extract<ClaimFigure, { kind: 'teeth' }>;

const TOP = 8;
const HEIGHT = 64;
const BELOW = 36;
const RIGHT = 290;
/** Guessing gets half. */
const CHANCE = 0.5;
/** A bar and a ring closer than this need no line between them, in px. */
const CLOSE = 9;

/** By N: a bar for what the heads can, a ring for what a fresh readout of the same states can. */
export function TeethPlot({ figure: { N, head, linear, hue } }: { figure: Teeth }) {
  const { mark, shape } = hueStyle(hue);
  const bottom = TOP + HEIGHT;
  const step = RIGHT / N.length;
  const y = (value: number) => bottom - (Math.max(0, value - CHANCE) / (1 - CHANCE)) * HEIGHT;
  return (
    <svg className={classes.plot} viewBox={`0 0 ${FIGURE_WIDTH} ${bottom + BELOW}`} aria-hidden="true">
      {[0.5, 0.75, 1].map((tick) => (
        <g key={tick}>
          <path d={`M0,${y(tick)}H${RIGHT}`} className={tick === CHANCE ? classes.baseline : classes.grid} />
          <text x={RIGHT + 6} y={y(tick) + 4} className={classes.tick}>
            {100 * tick} %
          </text>
        </g>
      ))}
      {N.map((each, i) => {
        const [x, own, fresh] = [(i + 0.5) * step, head[i], linear[i]];
        const last = i === N.length - 1;
        return (
          <g key={each} stroke={mark}>
            {own !== null && (
              <>
                <path
                  d={rounded(`M${x - 6},${bottom}V${y(own)}h12V${bottom}z`)}
                  fill={mark}
                  stroke="none"
                  opacity={last ? 0.3 : 0.16}
                />
                <path
                  d={rounded(`M${x - 6},${Math.min(bottom - 1, y(own))}h12`)}
                  strokeWidth={last ? 3 : 2}
                />
              </>
            )}
            {own !== null && fresh !== null && Math.abs(y(own) - y(fresh)) > CLOSE && (
              <path d={rounded(`M${x},${y(own)}V${y(fresh)}`)} strokeWidth={1.5} />
            )}
            {fresh !== null && (
              <path
                d={rounded(markerPath(shape, { x, y: y(fresh) }, 3.5))}
                fill="var(--bg)"
                strokeWidth={1.5}
              />
            )}
            <text
              x={x}
              y={bottom + 14}
              textAnchor="middle"
              stroke="none"
              className={last ? classes.present : classes.tick}
            >
              {each}
            </text>
          </g>
        );
      })}
      <text x={0} y={bottom + 30} className={classes.axisTitle}>
        bar: its head; ring: a fresh readout
      </text>
      <text x={RIGHT} y={bottom + 30} textAnchor="end" className={classes.axisTitle}>
        <tspan className="symbol">N</tspan>, bits
      </text>
    </svg>
  );
}
