import { SIZES, wiresOf } from '../../../neighbours/modules/settings';
import plot from '../../claims/figures.module.css';
import { apart } from '../../claims/labels-apart';
import { linear, logarithmic } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { Letter, PLOT, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { hundredths, unitsCaption } from './captions';
import { F_TICKS, InkLine, type InkStyle, ticksWith } from './ink-line';
import { meanOver, READINGS, type SizePoint, shareWords } from './sweep';

interface Props {
  units: number;
  wires: number;
  lines: readonly { share: number; points: readonly SizePoint[] }[];
}

const STYLES: readonly InkStyle[] = [
  { shape: 'triangle', dash: '8 3 1.5 3' },
  { shape: 'circle' },
  { shape: 'square', dash: '2 3' },
  { shape: 'diamond', dash: '5 3' },
];
const RIGHT = PLOT.width - 78;
const x = logarithmic({ min: SIZES[0], max: SIZES[SIZES.length - 1], ticks: [] }, PLOT.left + 8, RIGHT - 4);
const y = linear({ min: 0, max: 1, ticks: [] }, PLOT.bottom, PLOT.top);

/** F by probe against the size of the halves, a line a share of the possible wires. */
export function UnitsFigure({ units, wires, lines }: Props) {
  const isPresent = (share: number) => wiresOf(share, units) === wires && share > 0 === wires > 1;
  const drawn = lines
    .map(({ share, points }, i) => ({
      share,
      style: STYLES[i],
      points: points.map(({ units, point }) => ({
        x: x(units),
        y: y(meanOver(point, READINGS.probe)),
        units,
      })),
      singles: points.flatMap(({ units, point }) =>
        point.networks.map((network) => ({ x: x(units), y: y(READINGS.probe(network)) })),
      ),
    }))
    .filter(({ points }) => points.length > 0);
  const ends = drawn.map(({ points }) => points[points.length - 1].y);
  const labels = apart(ends, 15, [PLOT.top, PLOT.bottom]);
  return (
    <DataFigure
      title="Do bigger halves divide less?"
      subtitle="F by probe, after 5 steps"
      caption={unitsCaption(lines)}
      table={tableOf(
        lines.flatMap(({ share, points }) => points.map((each) => ({ share, ...each }))),
        [
          {
            header: 'wires',
            value: ({ share }) => (share === 0 ? 'one wire' : `${shareWords(share)} of all`),
          },
          { header: 'neurons a half', value: ({ units }) => units },
          { header: 'networks', value: ({ point }) => point.networks.length },
          { header: 'F', value: ({ point }) => meanOver(point, READINGS.probe), write: hundredths },
        ],
      )}
    >
      <svg className={plot.plot} viewBox={`0 0 ${PLOT.width} ${PLOT.bottom + 42}`} aria-hidden="true">
        <YGrid ticks={F_TICKS} scale={y} left={PLOT.left} right={RIGHT} />
        <XAxis
          ticks={ticksWith([10, 20, 50], units, x)}
          scale={x}
          present={units}
          left={PLOT.left}
          right={RIGHT}
          bottom={PLOT.bottom}
          title={
            <>
              <Letter>n</Letter>, neurons a half (log scale)
            </>
          }
        />
        <path d={`M${x(units).toFixed(1)},${PLOT.top - 4}V${PLOT.bottom}`} stroke="var(--ink-2)" />
        {drawn.map(({ share, style, points, singles }) => (
          <InkLine
            key={share}
            style={style}
            points={points}
            singles={singles}
            isPresent={isPresent(share)}
            at={isPresent(share) ? points.find((point) => point.units === units) : undefined}
          />
        ))}
        {drawn.map(({ share }, i) => (
          <text
            key={share}
            x={RIGHT + 6}
            y={labels[i] + 4}
            className={isPresent(share) ? plot.present : plot.axisTitle}
          >
            {shareWords(share)}
            {share === 0.01 && ' of wires'}
          </text>
        ))}
      </svg>
    </DataFigure>
  );
}
