import type { Drive } from '../../cells/cell';
import type { Batch, Heads } from '../engine';
import type { Sizes } from './sizes';

/** The labels of a batch, and which heads they are for. */
export interface Answers {
  labels: Batch['labels'];
  heads: Heads;
}

/**
 * All that an update or a run needs from outside, in one upload: [h(0) | labels by slot | x(1) … x(T)], a row a
 * sequence. Inputs come last, so that short sequences take less.
 */
export function packSequence(
  { H, B, labels, inputs: firstInput }: Sizes,
  { h0, inputs, length }: Drive,
  answers?: Answers,
): { texels: Float32Array; width: number } {
  const width = firstInput + Math.ceil(length / 2);
  const texels = new Float32Array(4 * Math.ceil(B / 2) * width);
  const row = (s: number) => 4 * (s >> 1) * width + 2 * (s & 1);
  /** Copies columns that lie B numbers each after the other. */
  const columns = (values: ArrayLike<number>, count: number, first: number) => {
    for (let c = 0; c < count; c++) {
      const column = 4 * ((first + c) >> 1) + ((first + c) & 1);
      for (let s = 0; s < B; s++) texels[row(s) + column] = values[c * B + s];
    }
  };
  for (let s = 0; s < B; s++) {
    for (let i = 0; i < H; i++) texels[row(s) + 4 * (i >> 1) + (i & 1)] = h0[s * H + i];
  }
  if (answers) columns(answers.labels, answers.heads.count, 2 * labels + answers.heads.first);
  columns(inputs, length, 2 * firstInput);
  return { texels, width };
}
