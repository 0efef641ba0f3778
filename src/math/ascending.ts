import type { Stream } from './random';

/** The places of values from the smallest to the largest; a draw from `ties` decides between equals. */
export function ascending(values: ArrayLike<number>, ties: Stream): number[] {
  const lot = Float64Array.from({ length: values.length }, () => ties.uniform());
  return Array.from(lot, (_, i) => i).sort((a, b) => values[a] - values[b] || lot[a] - lot[b]);
}
