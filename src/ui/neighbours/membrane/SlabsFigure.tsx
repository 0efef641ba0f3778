import { useId } from 'react';
import { WALL } from '../../../neighbours/membrane/settings';
import { concentrationAt } from '../../../neighbours/membrane/transport';
import { tableOf } from '../../kit/table';
import { DataFigure } from '../DataFigure';
import { digits, pushWords, slabsCaption } from './captions';
import classes from './membrane.module.css';
import { SoluteDots } from './SoluteDots';
import { concentrationPath, meshPath, piledUp, SLAB } from './slab';
import { StateName, StateSample, stateStyle } from './states';
import { isMoving, type MembraneView, type Wall } from './view';

interface Props {
  view: MembraneView;
  seed: number;
  time: number;
  isRunning: boolean;
  onOther(): void;
}

/** The wall as it is, and under it the other one that the same push could have. */
export function SlabsFigure({ view, seed, time, isRunning, onOther }: Props) {
  const { now, other, settings, push } = view;
  const places = Array.from({ length: 21 }, (_, i) => i / 20 - 0.5);
  const shared = { view, seed, time, isRunning };
  return (
    <DataFigure
      title="What does a push do to the wall?"
      aside={other ? 'one push, two walls' : 'one push, one wall'}
      span={2}
      caption={slabsCaption(view)}
      table={tableOf(places, [
        { header: 'x', value: (x) => x, write: (value) => value.toFixed(2) },
        {
          header: `solute, ${now.state}`,
          value: (x) => concentrationAt(x, push, now.phi, settings),
          write: (value) => value.toFixed(3),
        },
        ...(other
          ? [
              {
                header: `solute, ${other.state}`,
                value: (x: number) => concentrationAt(x, push, other.phi, settings),
                write: (value: number) => value.toFixed(3),
              },
            ]
          : []),
      ])}
    >
      <p className={classes.docked} aria-hidden="true">
        <span>
          solute as dots and line, polymer as mesh;{' '}
          <span className="symbol">
            c<sub>0</sub>
          </span>{' '}
          = {settings.c0} is kept on both sides
        </span>
      </p>
      <div className={classes.slabs}>
        <Arrows push={push} />
        <Slab {...shared} wall={now} story={storyOf(view)} isPresent />
        {other ? (
          <button type="button" className={classes.other} onClick={onOther}>
            <Slab {...shared} wall={other} story={otherStory(view)} />
          </button>
        ) : (
          <div className={classes.empty} />
        )}
        <p className={classes.sides} aria-hidden="true">
          <span>outside</span>
          <span>in the wall</span>
          <span>outside</span>
        </p>
      </div>
    </DataFigure>
  );
}

/** The push, longer where it is stronger. */
const Arrows = ({ push }: { push: number }) => (
  <p className={classes.arrows} aria-hidden="true">
    <span className="symbol">f</span>
    {[0, 1, 2, 3].map((i) => (
      <Arrow key={i} length={push === 0 ? 0 : 10 + 7 * push} />
    ))}
  </p>
);

const Arrow = ({ length, colour = 'var(--ink-2)' }: { length: number; colour?: string }) => (
  <svg width={length + 2} height="12" aria-hidden="true">
    {length > 0 && (
      <path d={`M0,6H${length}m-7,-4.5l7,4.5l-7,4.5`} fill="none" stroke={colour} strokeWidth="1.4" />
    )}
  </svg>
);

interface SlabProps {
  view: MembraneView;
  wall: Wall;
  story: string;
  seed: number;
  time: number;
  isRunning: boolean;
  isPresent?: boolean;
}

function Slab({
  view: { settings, push },
  wall,
  story,
  seed,
  time,
  isRunning,
  isPresent = false,
}: SlabProps) {
  const clip = useId();
  const { phi, j, state } = wall;
  const { mark, dash } = stateStyle(state);
  const { width, height } = SLAB;
  const [left, right] = [(0.5 - WALL.d / 2) * width, (0.5 + WALL.d / 2) * width];
  const pile = piledUp(push, phi, settings);
  return (
    <span className={classes.slab} data-present={isPresent}>
      <span className={classes.drawing}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <clipPath id={clip}>
            <rect x={left} width={right - left} height={height} />
          </clipPath>
          <rect x={left} width={right - left} height={height} fill="var(--panel)" />
          <path d={meshPath(phi)} clipPath={`url(#${clip})`} className={classes.mesh} />
          <SoluteDots
            push={push}
            phi={phi}
            j={j}
            settings={settings}
            seed={seed + (isPresent ? 0 : 0.5)}
            colour={mark}
            time={time}
            moves={isRunning}
          />
          <path
            d={concentrationPath(push, phi, settings)}
            className={classes.line}
            stroke="var(--bg)"
            strokeWidth="5"
          />
          <path
            d={concentrationPath(push, phi, settings)}
            className={classes.line}
            stroke={mark}
            strokeWidth="2"
            strokeDasharray={dash}
          />
          <path
            d={`M${left},0V${height}M${right},0V${height}`}
            className={classes.line}
            stroke="var(--ink-2)"
          />
          <path d={`M0,${height}H${width}`} className={classes.line} stroke="var(--axis)" />
        </svg>
        {pile.concentration > 1.6 * settings.c0 && (
          <span
            className={classes.pile}
            style={{ top: `${Math.min(80, Math.max(4, 100 * pile.share - 8))}%` }}
          >
            {digits(pile.concentration)} piled up
          </span>
        )}
      </span>
      <span className={classes.facts}>
        <span>
          <StateSample state={state} isPresent={isPresent} /> <StateName state={state} />
        </span>
        <span>{story}</span>
        <span>
          <span className="symbol">φ</span> = {phi.toFixed(2)}
        </span>
        <b>
          <span className="symbol">j</span> = {digits(j)}{' '}
          <Arrow length={j === 0 ? 0 : 6 + 16 * Math.min(3, Math.sqrt(j / 1.2))} colour={mark} />
        </b>
      </span>
    </span>
  );
}

/** How the present wall came to be, in a few words. */
export function storyOf(view: MembraneView): string {
  const { push, rest, other, history } = view;
  const { jump, furthest } = history;
  if (isMoving(view)) return `on its way to φ = ${rest.phi.toFixed(2)}`;
  if (!other) return 'the only wall here';
  if (jump?.to !== rest.state) return `pushed to ${pushWords(push)}`;
  if (jump.rising)
    return furthest > push ? `pushed to ${pushWords(furthest)}, then eased` : `pushed to ${pushWords(push)}`;
  return furthest < push ? `let go to ${pushWords(furthest)}, then pushed` : `let go to ${pushWords(push)}`;
}

/** How the other one would have come to be. */
function otherStory({ push, other, branches }: MembraneView): string {
  const rises = branches.jumps.some((jump) => jump.rising && jump.from === other?.state);
  return rises
    ? `had it been pushed up to\u00a0${pushWords(push)}`
    : `had it been eased down to\u00a0${pushWords(push)}`;
}
