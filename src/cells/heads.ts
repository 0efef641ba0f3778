import type { Stream } from '../math/random';
import { type Layout, view } from './layout';
import type { NamedArray } from './named';

/** Draws the initial weight and bias of one head slot: U(±1/√H). */
export function initialiseHead(vector: Float32Array, layout: Layout, slot: number, stream: Stream): void {
  const bound = 1 / Math.sqrt(layout.units);
  stream.fill(view(vector, layout.heads[slot].weight), -bound, bound);
  stream.fill(view(vector, layout.heads[slot].bias), -bound, bound);
}

/** The Ns of the heads among named parameters, smallest first. */
export const headsOf = (parameters: readonly NamedArray[]): number[] =>
  parameters
    .flatMap(({ name }) => /^head\.(\d+)\.weight$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
