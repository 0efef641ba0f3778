import type { Stream } from '../math/random';
import { isTold, type Layout, rowsOf, type Slice, view } from './layout';
import type { NamedArray } from './named';

/** Draws the initial weight and bias of a head, and of the one readout of a network that is told its task: U(±1/√H). */
export function initialiseHead(vector: Float32Array, layout: Layout, slot: number, stream: Stream): void {
  const { weight, bias } = layout.heads[slot];
  draw(vector, layout, [weight, bias], stream);
}

/** Draws what is new where an N joins: its head or, where the network is told its task, its context. */
export function initialiseSlot(vector: Float32Array, layout: Layout, slot: number, stream: Stream): void {
  if (isTold(layout)) {
    const arrays = Object.values(layout.contexts).map((all) => rowsOf(all, layout.slots, slot, 1));
    draw(vector, layout, arrays, stream);
  } else {
    initialiseHead(vector, layout, slot, stream);
  }
}

function draw(vector: Float32Array, { units }: Layout, arrays: readonly Slice[], stream: Stream): void {
  const bound = 1 / Math.sqrt(units);
  for (const array of arrays) stream.fill(view(vector, array), -bound, bound);
}

/** The Ns of the heads among named parameters, smallest first. */
export const headsOf = (parameters: readonly NamedArray[]): number[] =>
  parameters
    .flatMap(({ name }) => /^head\.(\d+)\.weight$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
