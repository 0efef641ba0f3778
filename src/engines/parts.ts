import type { Batch } from './engine';

/** Into how many equal parts a batch is divided, at most so many. */
export function partsOf(batchSize: number, most: number): number {
  let parts = Math.min(most, batchSize);
  while (batchSize % parts !== 0) parts--;
  return parts;
}

/** One part of a batch, a copy, with the labels of all heads, or of one of them. */
export function partOf(batch: Batch, part: number, size: number, head?: number): Batch {
  const { length, inputs, labels, h0 } = batch;
  const B = inputs.length / length;
  const carried = h0.length / B;
  const of = (row: number) => row * B + part * size;
  const own = new Float32Array(length * size);
  for (let t = 0; t < length; t++) own.set(inputs.subarray(of(t), of(t) + size), t * size);
  const asked = head === undefined ? [...Array(labels.length / B).keys()] : [head];
  const answers = new Uint8Array(asked.length * size);
  for (const [k, each] of asked.entries()) answers.set(labels.subarray(of(each), of(each) + size), k * size);
  return {
    length,
    inputs: own,
    labels: answers,
    h0: h0.slice(part * size * carried, (part + 1) * size * carried),
  };
}
