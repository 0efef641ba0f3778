import type { Gpu, Texture } from './gpu';
import type { Programs } from './programs';
import { CHUNK, DELTAS, STATES } from './programs/products';
import type { TimeStep } from './steps';

/**
 * What the gradient is made of, in a dispatch for every few steps (see programs/products.ts).
 * @param from the sums to begin with, and what came from outside
 * @param deltas from 1 on
 * @param moments from 0 on
 */
export function sumOverTime(
  gpu: Gpu,
  products: Programs['products'],
  { sums, sequence }: { sums: Texture; sequence: Texture },
  deltas: Texture[],
  moments: TimeStep[],
): Texture {
  const states = moments.map(({ state }) => state);
  const T = states.length - 1;
  let sum = sums;
  for (let t = 0; t < T; t += CHUNK) {
    const steps = { ...named(DELTAS, deltas, t + 1), ...named(STATES, states, t) };
    sum = gpu.run(products, { sums: sum, sequence, ...steps }, { steps: [t, Math.min(CHUNK, T - t)] });
  }
  return sum;
}

/** Gives names to the textures from `first` on. Past the last one any will do: no program reads it. */
function named<N extends string>(
  names: readonly N[],
  textures: Texture[],
  first: number,
): Record<N, Texture> {
  const last = textures.length - 1;
  const entries = names.map((name, n) => [name, textures[Math.min(first + n, last)]]);
  return Object.fromEntries(entries) as Record<N, Texture>;
}
