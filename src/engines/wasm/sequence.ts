import { cellOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import type { EngineSpec } from '../engine';
import type { WasmKernel } from './kernel';

/**
 * Writes x(1) … x(T) and h(0) where the kernel reads them. It computes some sequences more than there are: they
 * repeat the last one, so that their numbers stay finite where its do. Nothing comes of them.
 */
export function writeInput(
  kernel: WasmKernel,
  input: InputBatch,
  { network, batchSize: B }: EngineSpec,
): void {
  const { length: T, inputs, h0 } = input;
  const width = cellOf(network).carries * network.units;
  const rows = kernel.get('rows');
  const initial = kernel.view(kernel.get('initial'), rows * width);
  initial.set(h0);
  for (let s = B; s < rows; s++) initial.copyWithin(s * width, (B - 1) * width, B * width);

  const to = kernel.view(kernel.get('inputs'), T * rows);
  for (let t = 0; t < T; t++) {
    const x = inputs.subarray(t * B, (t + 1) * B);
    to.set(x, t * rows);
    to.fill(x[B - 1], t * rows + B, (t + 1) * rows);
  }
}

/** Writes the right answers, [K, B], as +1 and −1 in panels of 8 heads, and 0 in the padding. */
export function writeLabels(kernel: WasmKernel, labels: Uint8Array, heads: number, B: number): void {
  const rows = kernel.get('rows');
  const signs = kernel.view(kernel.get('signs'), Math.ceil(heads / 8) * 8 * rows).fill(0);
  for (let k = 0; k < heads; k++) {
    const from = (k >> 3) * 8 * rows + (k & 7);
    for (let s = 0; s < B; s++) signs[from + 8 * s] = labels[k * B + s] === 1 ? 1 : -1;
  }
}
