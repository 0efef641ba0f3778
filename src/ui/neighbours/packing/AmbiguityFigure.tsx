import { AMBIGUITIES, type Ambiguity } from '../../../neighbours/packing/network';
import { NAMES, type PackingMode } from '../../../neighbours/packing/settings';
import plot from '../../claims/figures.module.css';
import { FigureSwitch } from '../../kit/FigureSwitch';
import figure from '../../kit/figure.module.css';
import { linear } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { Letter, PLOT, XAxis, YGrid } from '../axes';
import { DataFigure } from '../DataFigure';
import { Ring, RingMark } from '../Ring';
import { ambiguityCaption } from './captions';
import { ModeLine } from './ModeLine';
import { modeStyle } from './modes';
import classes from './packing.module.css';

interface Props {
  kind: Ambiguity;
  amount: number;
  /** Mean accuracy at every one of `AMBIGUITIES`, a lane each. */
  curves: Partial<Record<PackingMode, readonly number[]>>;
  onKind(kind: Ambiguity): void;
  onAmount(amount: number): void;
}

const MOST = AMBIGUITIES[AMBIGUITIES.length - 1];
const STEP = AMBIGUITIES[1];
const RIGHT = PLOT.width - 20;
const TICKS = [50, 60, 70, 80, 90, 100];
const x = linear({ min: 0, max: MOST, ticks: [] }, PLOT.left + 8, RIGHT - 8);
const y = linear({ min: 50, max: 100, ticks: [] }, PLOT.bottom, PLOT.top + 8);

const WORDS: Record<Ambiguity, { symbol: string; title: string; axis: string }> = {
  blend: {
    symbol: 'ε',
    title: 'What if told half-and-half?',
    axis: 'share ε of another task in what is told',
  },
  noise: { symbol: 'σ', title: 'What if told through noise?', axis: 'noise σ in what is told' },
};

/** The accuracy of each lane against how unclearly it is told its task; the ring chooses how unclearly. */
export function AmbiguityFigure({ kind, amount, curves, onKind, onAmount }: Props) {
  const { symbol, title, axis } = WORDS[kind];
  const lanes = Object.entries(curves) as [PackingMode, readonly number[]][];
  const at = AMBIGUITIES.indexOf(amount);
  const here = Object.fromEntries(lanes.map(([mode, curve]) => [mode, curve[at]]));
  const whole = (value: number) => Math.round(100 * value);
  const spoken = lanes.map(([mode]) => `${NAMES[mode]} ${whole(here[mode])} %`).join(', ');
  return (
    <DataFigure
      title={title}
      control={
        <FigureSwitch
          label="How it is told unclearly"
          value={kind}
          options={{
            blend: <Kind symbol="ε">blend</Kind>,
            noise: <Kind symbol="σ">noise</Kind>,
          }}
          onChange={onKind}
        />
      }
      caption={ambiguityCaption(here, { symbol, amount })}
      table={tableOf(AMBIGUITIES, [
        { header: symbol === 'ε' ? 'epsilon' : 'sigma', value: (each) => each },
        ...lanes.map(([mode, curve]) => ({
          header: NAMES[mode],
          value: (each: number) => curve[AMBIGUITIES.indexOf(each)],
          write: (value: number) => `${whole(value)} %`,
        })),
      ])}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>mean accuracy, %</span>
        <span className={figure.docked}>
          {lanes.map(([mode]) => (
            <span key={mode}>
              <svg width="12" height="12" aria-hidden="true">
                <path
                  d={markerPath(modeStyle(mode).shape, { x: 6, y: 6 }, 4.5)}
                  fill={modeStyle(mode).mark}
                />
              </svg>
              {whole(here[mode])}
            </span>
          ))}
        </span>
      </p>
      <div className={classes.plot}>
        <Ring
          label={axis}
          words={`${symbol} ${amount}${spoken ? `: ${spoken}` : ''}`}
          value={amount}
          max={MOST}
          step={STEP}
          from={x(0) / PLOT.width}
          to={x(MOST) / PLOT.width}
          onChange={onAmount}
        >
          <svg className={plot.plot} viewBox={`0 0 ${PLOT.width} ${PLOT.bottom + 42}`} aria-hidden="true">
            <YGrid ticks={TICKS} scale={y} left={PLOT.left} right={RIGHT} />
            <XAxis
              ticks={AMBIGUITIES.filter((tick, i) => i % 2 === 0 || tick === amount)}
              scale={x}
              present={amount}
              left={PLOT.left}
              right={RIGHT}
              bottom={PLOT.bottom}
              title={
                <>
                  {axis.split(symbol)[0]}
                  <Letter>{symbol}</Letter>
                  {axis.split(symbol)[1]}
                </>
              }
            />
            <path d={`M${x(amount)},${PLOT.top}V${PLOT.bottom}`} stroke="var(--ink)" />
            {lanes.map(([mode, curve]) => {
              const points = curve.map((value, i) => ({
                x: x(AMBIGUITIES[i]),
                y: y(Math.max(50, 100 * value)),
              }));
              const marks = points.filter((_, i) => i % 2 === 0 || i === at);
              return <ModeLine key={mode} mode={mode} points={points} marks={marks} at={points[at]} />;
            })}
            <RingMark x={x(amount)} y={PLOT.bottom} />
          </svg>
        </Ring>
      </div>
    </DataFigure>
  );
}

const Kind = ({ symbol, children }: { symbol: string; children: string }) => (
  <span>
    {children} <span className="symbol">{symbol}</span>
  </span>
);
