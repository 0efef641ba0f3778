/** A colour: red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The colours of a weight of 0, of +1 and beyond, and of −1 and beyond. */
export interface WeightColours {
  none: Rgb;
  plus: Rgb;
  minus: Rgb;
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
 */
export function paintWeights(
  pixels: Uint8ClampedArray,
  weights: Float32Array,
  order: readonly number[],
  { none, plus, minus }: WeightColours,
): void {
  const H = order.length;
  let at = 0;
  for (const to of order) {
    for (const from of order) {
      const w = weights[to * H + from];
      const end = w < 0 ? minus : plus;
      const strength = Math.min(1, Math.abs(w));
      for (let c = 0; c < 3; c++) pixels[at++] = none[c] + strength * (end[c] - none[c]);
      pixels[at++] = 255;
    }
  }
}
