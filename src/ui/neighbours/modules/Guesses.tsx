import { DIGITS } from '../../../neighbours/modules/settings';
import type { Point } from '../../kit/geometry';
import { BARS } from './scene-layout';
import { sideStyle } from './sides';

interface Props {
  at: Point;
  width: number;
  /** Which digit is guessed. */
  digit: 0 | 1;
  /** What the digit is. */
  truth: number;
  /** Ten shares of certainty; undefined where the half is silent. */
  values?: readonly number[];
}

/** Guesses narrower than this have no room for all of their name. */
const NARROW = 90;

/** What a half would say of a digit: ten bars, and the highest by name. */
export function Guesses({ at, width, digit, truth, values }: Props) {
  const { mark, text } = sideStyle(digit);
  const pitch = width / DIGITS;
  const foot = at.y + 14 + BARS;
  const guess = values?.indexOf(Math.max(...values));
  return (
    <g>
      <text x={at.x} y={at.y + 4} fill={text} fontWeight="600">
        {digit === 0 ? 'left' : 'right'}
        {width >= NARROW && ' digit'}
      </text>
      <text x={at.x + width} y={at.y + 4} textAnchor="end" fill="var(--ink)" fontWeight="600">
        {guess === undefined ? '–' : guess === truth ? guess : `✕ ${guess}`}
      </text>
      {values?.map((value, i) => {
        const height = BARS * Math.min(1, Math.max(0, value));
        return (
          height > 0.5 && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
            <g key={i} fill={mark}>
              <rect
                x={at.x + i * pitch + 1}
                y={foot - height}
                width={pitch - 2}
                height={height}
                opacity="0.3"
              />
              <rect
                x={at.x + i * pitch + 1}
                y={foot - height}
                width={pitch - 2}
                height={Math.min(2.5, height)}
              />
            </g>
          )
        );
      })}
      <path d={`M${at.x},${foot + 0.5}h${width}`} stroke="var(--axis)" />
      {Array.from({ length: DIGITS }, (_, i) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
          key={i}
          x={at.x + (i + 0.5) * pitch}
          y={foot + 14}
          textAnchor="middle"
          fill={i === truth ? 'var(--ink)' : 'var(--ink-3)'}
          fontWeight={i === truth ? 600 : 400}
          fontSize="10.5"
        >
          {i}
        </text>
      ))}
    </g>
  );
}
