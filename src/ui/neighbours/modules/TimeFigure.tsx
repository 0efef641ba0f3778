import { STEPS } from '../../../neighbours/modules/settings';
import plot from '../../claims/figures.module.css';
import { apart } from '../../claims/labels-apart';
import { linear } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { percent } from '../../text/numbers';
import { PLOT, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { hundredths, timeCaption, wiresWords } from './captions';
import { F_TICKS, InkLine, type InkStyle } from './ink-line';
import { type BridgePoint, meanOver, probeAt } from './sweep';

interface Props {
  wires: number;
  /** Before this step there is nothing to know. */
  onset: number;
  step: number;
  points: readonly BridgePoint[];
  /** F of the network on the page after every step, where it is shown other noise than the points. */
  shown?: { F: readonly number[]; noise: number };
}

/** Other bridges than the present one, from the narrowest. */
const STYLES: readonly InkStyle[] = [
  { shape: 'triangle', dash: '8 3 1.5 3' },
  { shape: 'diamond', dash: '5 3' },
  { shape: 'square', dash: '2 3' },
  { shape: 'circle', dash: '1.5 3', isHollow: true },
];
const PRESENT: InkStyle = { shape: 'circle' };
const SHOWN: InkStyle = { shape: 'circle', dash: '1 4', isHollow: true };
const RIGHT = PLOT.width - 78;
const ALL = Array.from({ length: STEPS }, (_, t) => t + 1);
const x = linear({ min: 1, max: STEPS, ticks: [] }, PLOT.left + 8, RIGHT - 4);
const y = linear({ min: 0, max: 1, ticks: [] }, PLOT.bottom, PLOT.top);

/** F by probe after every step, a line a bridge. */
export function TimeFigure({ wires, onset, step, points, shown }: Props) {
  const steps = ALL.filter((each) => each >= onset);
  const others = points.filter((point) => point.wires !== wires);
  const lines = points.map((point) => ({
    wires: point.wires,
    style: point.wires === wires ? PRESENT : STYLES[others.indexOf(point) % STYLES.length],
    points: steps.map((each) => ({ x: x(each), y: y(meanOver(point, probeAt(each))), step: each })),
  }));
  const ends = [
    ...lines.map((line) => line.points[line.points.length - 1].y),
    ...(shown ? [y(shown.F[STEPS - 1])] : []),
  ];
  const labels = apart(ends, 15, [PLOT.top, PLOT.bottom]);
  return (
    <DataFigure
      title="When does the division go?"
      subtitle="F by probe, after each step"
      caption={timeCaption(points, { wires, onset })}
      table={tableOf(steps, [
        { header: 'step', value: (each) => each },
        ...points.map((point) => ({
          header: wiresWords(point.wires),
          value: (each: number) => meanOver(point, probeAt(each)),
          write: hundredths,
        })),
        ...(shown
          ? [
              {
                header: `this network, ${percent(shown.noise)} noise`,
                value: (each: number) => shown.F[each - 1],
                write: hundredths,
              },
            ]
          : []),
      ])}
    >
      <svg className={plot.plot} viewBox={`0 0 ${PLOT.width} ${PLOT.bottom + 42}`} aria-hidden="true">
        <YGrid ticks={F_TICKS} scale={y} left={PLOT.left} right={RIGHT} />
        <XAxis
          ticks={ALL}
          scale={x}
          left={PLOT.left}
          right={RIGHT}
          bottom={PLOT.bottom}
          present={step}
          title="step"
        />
        {lines
          .toSorted((a, b) => Number(a.wires === wires) - Number(b.wires === wires))
          .map((line) => (
            <InkLine
              key={line.wires}
              style={line.style}
              points={line.points}
              isPresent={line.wires === wires}
              at={line.wires === wires ? line.points.find((point) => point.step === step) : undefined}
            />
          ))}
        {shown && (
          <>
            <InkLine
              style={SHOWN}
              points={steps.map((each) => ({ x: x(each), y: y(shown.F[each - 1]) }))}
              isPresent
            />
            <text x={RIGHT + 6} y={labels[lines.length] + 4} className={plot.present}>
              {percent(shown.noise)} noise
            </text>
          </>
        )}
        {lines.map((line, i) => (
          <text
            key={line.wires}
            x={RIGHT + 6}
            y={labels[i] + 4}
            className={line.wires === wires ? plot.present : plot.axisTitle}
          >
            {wiresWords(line.wires)}
          </text>
        ))}
      </svg>
    </DataFigure>
  );
}
