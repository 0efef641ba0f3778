import type { Mask } from '../../../cells/mask';

/** A colour: red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Shades from a weight of 0 to one of 1. */
const SHADES = 200;

/** The tokens of these colours. */
export const WEIGHT_TOKENS = {
  none: '--bg',
  plus: '--weight-plus',
  minus: '--weight-minus',
  absent: '--line',
};

/** The colours of a weight of 0, of +1 and beyond, of −1 and beyond, and where there is no connection. */
export interface WeightColours {
  none: Rgb;
  plus: Rgb;
  minus: Rgb;
  absent: Rgb;
}

/** The colour of a token: "#8a6400". */
export function rgbOf(hex: string): Rgb {
  const all = Number.parseInt(hex.slice(1), 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
}

/**
 * Paints the weights, a pixel each: row = to, column = from, both in the given order of neurons.
 * @param pixels red, green, blue and opacity of each pixel: [H, H, 4]
 * @param weights [H, H], row = to, column = from; the scale is fixed, −1 to 1
 * @param order the neuron at each place, from the top and from the left: [H]
 * @param mask 0 where there is no connection: [H, H]
 */
export function paintWeights(
  pixels: Uint8ClampedArray,
  weights: Float32Array,
  order: readonly number[],
  { none, plus, minus, absent }: WeightColours,
  mask?: Mask,
): void {
  const H = order.length;
  // Every shade is mixed once, and a pixel written at once: large networks have hundreds of thousands of weights.
  const shades = new Uint32Array(
    Uint8ClampedArray.from({ length: 4 * (2 * SHADES + 1) }, (_, i) => {
      const strength = Math.floor(i / 4) / SHADES - 1;
      const end = strength < 0 ? minus : plus;
      return i % 4 === 3 ? 255 : none[i % 4] + Math.abs(strength) * (end[i % 4] - none[i % 4]);
    }).buffer,
  );
  const image = new Uint32Array(pixels.buffer, pixels.byteOffset, H * H);
  const [blank] = new Uint32Array(Uint8ClampedArray.of(...absent, 255).buffer);
  const columns = Uint32Array.from(order);
  for (let i = 0, at = 0; i < H; i++) {
    const row = columns[i] * H;
    for (let j = 0; j < H; j++) {
      const k = row + columns[j];
      const shade = shades[Math.round((Math.min(1, Math.max(-1, weights[k])) + 1) * SHADES)];
      image[at++] = mask?.[k] === 0 ? blank : shade;
    }
  }
}
