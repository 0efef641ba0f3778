import type { NetworkConfig } from '../config/schema';
import { ACTIVATIONS } from './activation';
import { type Layout, view } from './layout';

/**
 * Neurons that take no part. Without weights in and out, in all gates and heads, and without biases, a neuron that begins
 * at 0 stays at 0, and so do all of its gradients: no engine and no optimizer needs to know of it.
 */

/** σ is not 0 at 0; with this bias it is, exactly, through the slowest τ, too. */
const SHUT = -1e30;

/** Silences neurons in the parameters of a network, a flat vector, in place; their τ stay, and mean nothing. */
export function silence(
  vector: Float32Array,
  layout: Layout,
  { activation }: Pick<NetworkConfig, 'activation'>,
  neurons: readonly number[],
): void {
  const isOpen = layout.cell.tau && ACTIVATIONS[activation].value(0) !== 0;
  for (const neuron of neurons) {
    clear(vector, layout, neuron);
    if (isOpen) view(vector, layout.cell['recurrent.bias'])[neuron] = SHUT;
  }
}

/** Sets what an optimizer remembers of neurons to 0, in place. */
export function forget(vector: Float32Array, layout: Layout, neurons: readonly number[]): void {
  for (const neuron of neurons) {
    clear(vector, layout, neuron);
    if (layout.cell.tau) view(vector, layout.cell.tau)[neuron] = 0;
  }
}

/** Sets all numbers of one neuron to 0 but its τ: those in and out, in any of its gates, in all heads and contexts. */
export function clear(vector: Float32Array, { units, cell, heads, contexts }: Layout, neuron: number): void {
  const out = [cell['recurrent.weight'], ...heads.map(({ weight }) => weight), ...Object.values(contexts)];
  for (const slice of out) {
    const weights = view(vector, slice);
    for (let at = neuron; at < weights.length; at += units) weights[at] = 0;
  }
  for (const [name, slice] of Object.entries(cell)) {
    if (name === 'tau') continue;
    const values = view(vector, slice);
    const width = name === 'recurrent.weight' ? units : 1;
    for (let row = neuron; row * width < values.length; row += units) {
      values.fill(0, row * width, (row + 1) * width);
    }
  }
}

/** What sequences begin with, [B, carries · H], but 0 in the place of neurons. */
export function silentStart(start: Float32Array, units: number, neurons: readonly number[]): Float32Array {
  if (neurons.length === 0) return start;
  const silent = start.slice();
  for (const neuron of neurons) for (let at = neuron; at < silent.length; at += units) silent[at] = 0;
  return silent;
}
