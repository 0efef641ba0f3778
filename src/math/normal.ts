import type { Stream } from './random';

/** Fills `out` with draws of the normal distribution, mean 0 and variance 1 (Box and Muller 1958). */
export function fillNormal(out: Float64Array, stream: Stream): Float64Array {
  for (let i = 0; i < out.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - stream.uniform()));
    const angle = 2 * Math.PI * stream.uniform();
    out[i] = radius * Math.cos(angle);
    if (i + 1 < out.length) out[i + 1] = radius * Math.sin(angle);
  }
  return out;
}

/** √Σ x². */
export function euclidean(values: Iterable<number>): number {
  let sum = 0;
  for (const x of values) sum += x * x;
  return Math.sqrt(sum);
}
