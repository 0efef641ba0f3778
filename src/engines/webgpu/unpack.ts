import type { Heads } from '../engine';
import type { KernelSizes } from './sizes';

/** Logits [K, B, 2] of the active heads, from four sequences together. */
export function logitsOf(numbers: Float32Array, { B, groups }: KernelSizes, { count }: Heads): Float32Array {
  const logits = new Float32Array(count * B * 2);
  for (let k = 0, to = 0; k < count; k++) {
    for (let s = 0; s < B; s++) {
      const from = 8 * (k * groups + (s >> 2)) + (s & 3);
      for (let c = 0; c < 2; c++) logits[to++] = numbers[from + 4 * c];
    }
  }
  return logits;
}

/** The first vectors of each time step, [steps, B, vectors · H], from a trace that begins with step `first`. */
export function statesOf(
  trace: Float32Array,
  { H, B, groups, parts }: KernelSizes,
  first: number,
  steps: number,
  vectors: number,
): Float32Array {
  const states = new Float32Array(steps * B * vectors * H);
  for (let t = first, to = 0; t < first + steps; t++) {
    for (let s = 0; s < B; s++) {
      const from = 4 * (t * groups + (s >> 2)) * parts * H + (s & 3);
      for (let i = 0; i < vectors * H; i++) states[to++] = trace[from + 4 * i];
    }
  }
  return states;
}
