import type { Mask } from '../../../cells/mask';
import { minus } from '../../text/numbers';

/** A place in a map of weights, counted from the top and from the left. */
export interface WeightCell {
  row: number;
  column: number;
}

/** Where a key leads from a place in a map of H × H; undefined for keys that do nothing. */
export function afterKey(key: string, cell: WeightCell | undefined, H: number): WeightCell | undefined {
  const { row, column } = cell ?? { row: 0, column: 0 };
  const arrows: Record<string, WeightCell> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: H - 1 },
  };
  const next = arrows[key];
  if (!next) return undefined;
  // The first key shows where one stands.
  if (!cell && key.startsWith('Arrow')) return { row, column };
  const within = (value: number) => Math.min(H - 1, Math.max(0, value));
  return { row: within(next.row), column: within(next.column) };
}

/** "from 12 to 41: −0.37", "from 12 to 41: 0.00, 41 is silenced", "… no connection"; people count neurons from 1. */
export function weightWords(
  weights: Float32Array,
  order: readonly number[],
  { row, column }: WeightCell,
  silent: readonly number[] = [],
  mask?: Mask,
): string {
  const [to, from] = [order[row], order[column]];
  const out = [to, from].find((neuron) => silent.includes(neuron));
  const at = to * order.length + from;
  const weight = mask?.[at] === 0 ? 'no connection' : minus(weights[at].toFixed(2));
  const words = `from ${from + 1} to ${to + 1}: ${weight}`;
  return out === undefined ? words : `${words}, ${out + 1} is silenced`;
}
