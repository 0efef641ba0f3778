import type { Batch } from '../engine';

/** Into how many equal parts a batch is divided, at most so many; each is told a context of its own. */
export function partsOf(batchSize: number, most: number): number {
  let parts = Math.min(most, batchSize);
  while (batchSize % parts !== 0) parts--;
  return parts;
}

/** One part of a batch, with the labels of one of its heads. */
export function partOf(batch: Batch, part: number, size: number, head: number): Batch {
  const { length, inputs, labels, h0 } = batch;
  const B = inputs.length / length;
  const carried = h0.length / B;
  const own = new Float32Array(length * size);
  for (let t = 0, k = 0; t < length; t++) {
    for (let s = 0; s < size; s++) own[k++] = inputs[t * B + part * size + s];
  }
  const first = head * B + part * size;
  return {
    length,
    inputs: own,
    labels: labels.subarray(first, first + size),
    h0: h0.subarray(part * size * carried, (part + 1) * size * carried),
  };
}
