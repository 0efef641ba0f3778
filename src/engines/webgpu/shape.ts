import type { Layout } from '../../cells/layout';
import type { KernelSizes } from './sizes';

/** Where the cell's arrays begin in a flat vector, by what WGSL calls that. */
export const OFFSETS: Record<string, string> = {
  tau: 'tau',
  'input.weight': 'inputWeight',
  'input.bias': 'inputBias',
  'recurrent.weight': 'weight',
  'recurrent.bias': 'bias',
};

/** What programs see as `size`: all sizes, where arrays begin, and how many numbers a flat vector has. */
export function shapeOf(sizes: KernelSizes, { cell, heads, size }: Layout): Record<string, number> {
  const offsets = Object.entries(OFFSETS).map(([name, offset]) => [offset, cell[name]?.offset ?? 0]);
  return { ...sizes, ...Object.fromEntries(offsets), heads: heads[0]?.weight.offset ?? size, numbers: size };
}
