import type { Heads } from '../engine';
import type { Sizes } from './sizes';

/** Logits [K, B, 2] of the active heads. A slot's lie in this order already; padding follows an odd B. */
export function unpackLogits(
  texels: Float32Array,
  { B, batch }: Sizes,
  { first, count }: Heads,
): Float32Array {
  const logits = new Float32Array(count * B * 2);
  for (let k = 0; k < count; k++) {
    const from = (first + k) * 4 * batch;
    logits.set(texels.subarray(from, from + 2 * B), k * 2 * B);
  }
  return logits;
}

/** Numbers [T, B, parts · H] from blocks of two sequences and two neurons. */
export function unpackStates(
  texels: Float32Array,
  { H, B, batch, units }: Sizes,
  length: number,
  parts: number,
): Float32Array {
  const states = new Float32Array(length * B * parts * H);
  for (let t = 0, k = 0; t < length; t++) {
    for (let s = 0; s < B; s++) {
      const row = 4 * parts * units * (t * batch + (s >> 1)) + 2 * (s & 1);
      for (let part = 0; part < parts; part++) {
        const from = row + 4 * part * units;
        for (let i = 0; i < H; i++, k++) states[k] = texels[from + 4 * (i >> 1) + (i & 1)];
      }
    }
  }
  return states;
}
