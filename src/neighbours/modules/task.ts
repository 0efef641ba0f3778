import type { Stream } from '../../math/random';
import { DIGIT_PIXELS, PIXELS } from './digits';
import { DIGITS, type ModulesSettings } from './settings';

/** Pixels enter less this, so that they are about 0 on average. */
const SHIFT = 0.3;

/** The digit that is to be named: the left one where the sum is odd, else the right one. */
export const askedSide = (left: number, right: number): 0 | 1 => ((left + right) % 2 === 1 ? 0 : 1);

/** Pairs of digits: [B] each. */
export type Pairs = readonly [left: Uint8Array, right: Uint8Array];

export function drawPairs(count: number, stream: Stream): Pairs {
  const draw = () => Uint8Array.from({ length: count }, () => Math.floor(DIGITS * stream.uniform()));
  return [draw(), draw()];
}

/** What a frame is drawn with. */
type Visibility = Pick<ModulesSettings, 'noise' | 'onset'>;

/**
 * Writes the pixels of one step, rows of both digits [70, B], into `out`: each shows a random bit with probability ν,
 * and before the onset always.
 * @param step from 1
 */
export function drawFrame(
  [left, right]: Pairs,
  { noise, onset }: Visibility,
  step: number,
  stream: Stream,
  out: Float64Array,
): void {
  const count = left.length;
  // One draw serves two pixels: 16 bits each.
  const flipped = Math.round((step < onset ? 1 : noise) * 0x1_0000);
  const lit = flipped / 2;
  let rest = -1;
  let at = 0;
  for (let pixel = 0; pixel < 2 * PIXELS; pixel++) {
    const digits = pixel < PIXELS ? left : right;
    const place = pixel % PIXELS;
    for (let b = 0; b < count; b++, at++) {
      let chance = rest;
      if (rest < 0) {
        const both = stream.uniform() * 0x1_0000;
        chance = Math.floor(both);
        rest = (both - chance) * 0x1_0000;
      } else rest = -1;
      const bit = chance < flipped ? Number(chance < lit) : DIGIT_PIXELS[digits[b]][place];
      out[at] = bit - SHIFT;
    }
  }
}

/** Whether a pixel is lit that was drawn so. */
export const isLit = (value: number): boolean => value > 0;
