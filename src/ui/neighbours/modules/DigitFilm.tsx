import { COLUMNS } from '../../../neighbours/modules/digits';
import { type Point, rounded } from '../../kit/geometry';
import { FRAME, type SceneLayout } from './scene-layout';
import { sideStyle } from './sides';

interface Props {
  side: 0 | 1;
  layout: SceneLayout;
  /** Pixels that are lit, frame by frame. */
  frames: readonly (readonly boolean[])[];
  step: number;
}

/** What a half sees: the frame of this step, large, and all five below. */
export function DigitFilm({ side, layout, frames, step }: Props) {
  const { digits, films, cell, discs, radius, isUpright } = layout;
  const { mark } = sideStyle(side);
  const [at, film] = [digits[side], films[side]];
  const width = COLUMNS * cell + 8;
  const arrowFrom = side === 0 || isUpright ? at.x + width + 6 : at.x - 6;
  const way = side === 0 || isUpright ? 1 : -1;
  const arrowTo = discs[side].x - way * (radius + 5);
  const middle = at.y + 3.5 * cell + 4;
  return (
    <g>
      <rect
        x={at.x + 0.75}
        y={at.y + 0.75}
        width={width - 1.5}
        height={7 * cell + 6.5}
        rx="4"
        fill="var(--surface)"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      <path d={pixels(frames[step - 1], { x: at.x + 4, y: at.y + 4 }, cell, 1)} fill={mark} />
      {way * (arrowTo - arrowFrom) > 16 && (
        <path
          d={rounded(`M${arrowFrom},${middle}H${arrowTo}m${-6 * way},-4l${6 * way},4l${-6 * way},4`)}
          fill="none"
          stroke="var(--ink-3)"
        />
      )}
      {frames.map((frame, t) => {
        const x = film.x + t * FRAME.pitch;
        const isNow = t + 1 === step;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a frame is its step
          <g key={t}>
            <path d={pixels(frame, { x, y: film.y }, FRAME.cell, 0)} fill={mark} opacity={isNow ? 1 : 0.5} />
            <text
              x={x + 7.5}
              y={film.y + 36}
              textAnchor="middle"
              fill={isNow ? 'var(--ink)' : 'var(--ink-3)'}
              fontWeight={isNow ? 600 : 400}
            >
              {t + 1}
            </text>
          </g>
        );
      })}
      {!isUpright && (
        <text
          x={side === 0 ? film.x : film.x + 4 * FRAME.pitch + 5 * FRAME.cell}
          y={film.y + 52}
          textAnchor={side === 0 ? 'start' : 'end'}
          fill="var(--ink-3)"
        >
          step
        </text>
      )}
    </g>
  );
}

/** Lit pixels as squares with a gap between them. */
const pixels = (lit: readonly boolean[], { x, y }: Point, cell: number, gap: number): string =>
  lit
    .map((isOn, i) => {
      const side = cell - gap;
      return isOn
        ? `M${x + (i % COLUMNS) * cell},${y + Math.floor(i / COLUMNS) * cell}h${side}v${side}h${-side}z`
        : '';
    })
    .join('');
