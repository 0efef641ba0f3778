import { whole } from '../../../math/english';
import { modularity, mostWires } from '../../../neighbours/modules/settings';
import plot from '../../claims/figures.module.css';
import { linear, lineThrough, logarithmic } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { Letter, PLOT, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { divisionCaption, hundredths } from './captions';
import { F_TICKS, InkLine, type InkStyle, ticksWith } from './ink-line';
import { type BridgePoint, type MeasureName, meanOver, READINGS } from './sweep';

interface Props {
  units: number;
  wires: number;
  points: readonly BridgePoint[];
  /** How far a sweep is. */
  sweep?: string;
}

const STYLES: Record<MeasureName, InkStyle> = {
  silencing: { shape: 'square', dash: '1.5 3' },
  correlation: { shape: 'diamond', dash: '5 3' },
  probe: { shape: 'circle' },
};
const MEASURES = Object.keys(READINGS) as MeasureName[];
const RIGHT = PLOT.width - 16;
/** F above, Q below. */
const Y = linear({ min: 0, max: 1, ticks: [] }, 158, PLOT.top);
const Q = linear({ min: 0, max: 0.5, ticks: [] }, PLOT.bottom, 182);

/** F by each measure against the number of wires, over how modular the wiring is. */
export function DivisionFigure({ units, wires, points, sweep }: Props) {
  const most = mostWires(units);
  const x = logarithmic({ min: 1, max: most, ticks: [] }, PLOT.left + 8, RIGHT - 8);
  const curve = Array.from({ length: 41 }, (_, i) => most ** (i / 40));
  const lines = MEASURES.map((name) => ({
    name,
    points: points.map((point) => ({
      x: x(point.wires),
      y: Y(meanOver(point, READINGS[name])),
      wires: point.wires,
    })),
    singles: points.flatMap((point) =>
      point.networks.map((network) => ({ x: x(point.wires), y: Y(READINGS[name](network)) })),
    ),
  }));
  return (
    <DataFigure
      title="Do fewer wires divide the work?"
      subtitle={sweep ? `F, ${sweep}` : 'F, 1 = each half knows only its own digit'}
      caption={divisionCaption(points, units)}
      table={tableOf(points, [
        { header: 'wires each way', value: (point) => point.wires },
        { header: 'networks', value: ({ networks }) => networks.length },
        ...MEASURES.map((name) => ({
          header: `F by ${name}`,
          value: (point: BridgePoint) => meanOver(point, READINGS[name]),
          write: hundredths,
        })),
        { header: 'Q', value: (point) => modularity(point), write: hundredths },
      ])}
    >
      <svg className={plot.plot} viewBox={`0 0 ${PLOT.width} ${PLOT.bottom + 42}`} aria-hidden="true">
        <YGrid ticks={F_TICKS} scale={Y} left={PLOT.left} right={RIGHT} />
        <path d={`M${PLOT.left},${Y(0)}H${RIGHT}`} className={plot.baseline} />
        <YGrid ticks={[0, 0.5]} scale={Q} left={PLOT.left} right={RIGHT} />
        <XAxis
          ticks={ticksWith(
            [1, most / 10, most].filter((tick) => Number.isInteger(tick)),
            wires,
            x,
          )}
          scale={x}
          present={wires}
          left={PLOT.left}
          right={RIGHT}
          bottom={PLOT.bottom}
          title={`wires each way, of ${whole(most)} (log scale)`}
        />
        <path d={`M${x(wires).toFixed(1)},${PLOT.top - 4}V${PLOT.bottom}`} stroke="var(--ink-2)" />
        <path
          d={lineThrough(curve.map((each) => ({ x: x(each), y: Q(modularity({ wires: each, units })) })))}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.5"
        />
        {lines.map(({ name, points, singles }) => (
          <InkLine
            key={name}
            style={STYLES[name]}
            points={points}
            singles={singles}
            isPresent={name === 'probe'}
            at={points.find((point) => point.wires === wires)}
          />
        ))}
        {lines.map(({ name, points }) => {
          const at = points.length >= NAMED_FROM ? points[NAMED_AT[name](points.length)] : undefined;
          return (
            at && (
              <text
                key={name}
                x={at.x}
                y={at.y + (name === 'probe' ? 19 : -9)}
                textAnchor="middle"
                className={plot.axisTitle}
                fontWeight={name === 'probe' ? 600 : 400}
                paintOrder="stroke"
                stroke="var(--bg)"
                strokeWidth="3"
              >
                {name}
              </text>
            )
          );
        })}
        <text
          x={PLOT.left + 10}
          y={PLOT.bottom - 7}
          className={plot.axisTitle}
          paintOrder="stroke"
          stroke="var(--bg)"
          strokeWidth="3"
        >
          <Letter>Q</Letter>, how modular the wiring is
        </text>
      </svg>
    </DataFigure>
  );
}

/** Lines of fewer points have no room for their names. */
const NAMED_FROM = 4;
/** Which point of a line has its name, so that names stand apart. */
const NAMED_AT: Record<MeasureName, (count: number) => number> = {
  silencing: (count) => Math.floor(count * 0.4),
  correlation: (count) => Math.floor(count * 0.6),
  probe: (count) => Math.floor(count * 0.35),
};
