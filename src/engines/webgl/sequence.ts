import type { InputBatch } from '../../cells/cell';
import type { Batch, Heads } from '../engine';
import type { Sizes } from './sizes';

/** What a batch is learnt from and with: its labels, which heads they are for, and Adam's rates (see rates.ts). */
export interface Lesson {
  labels: Batch['labels'];
  heads: Heads;
  rates?: Float32Array;
}

/**
 * All that an update or a run needs from outside, in one upload: [h(0) | labels by slot | rates | x(1) … x(T)], a row a
 * sequence. An LSTM's c(0) follows h(0). Rates go down the columns, a texel each. Inputs come last, so that short
 * sequences take less.
 */
export function packSequence(
  { H, B, units, batch, carries, labels, rates: firstRate, inputs: firstInput }: Sizes,
  { h0, inputs, length }: InputBatch,
  lesson?: Lesson,
): { texels: Float32Array; width: number } {
  const width = firstInput + Math.ceil(length / 2);
  const texels = new Float32Array(4 * batch * width);
  const row = (s: number) => 4 * (s >> 1) * width + 2 * (s & 1);
  /** Copies columns that lie B numbers each after the other. */
  const columns = (values: ArrayLike<number>, count: number, first: number) => {
    for (let c = 0; c < count; c++) {
      const column = 4 * ((first + c) >> 1) + ((first + c) & 1);
      for (let s = 0; s < B; s++) texels[row(s) + column] = values[c * B + s];
    }
  };
  for (let s = 0, k = 0; s < B; s++) {
    for (let part = 0; part < carries; part++) {
      const from = row(s) + 4 * part * units;
      for (let i = 0; i < H; i++, k++) texels[from + 4 * (i >> 1) + (i & 1)] = h0[k];
    }
  }
  if (lesson) columns(lesson.labels, lesson.heads.count, 2 * labels + lesson.heads.first);
  if (lesson?.rates) {
    for (let k = 0; 4 * k < lesson.rates.length; k++) {
      const texel = (k % batch) * width + firstRate + Math.floor(k / batch);
      texels.set(lesson.rates.subarray(4 * k, 4 * k + 4), 4 * texel);
    }
  }
  columns(inputs, length, 2 * firstInput);
  return { texels, width };
}
