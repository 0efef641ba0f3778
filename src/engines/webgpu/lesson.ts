import type { InputBatch } from '../../cells/cell';
import type { Batch } from '../engine';
import type { Rates } from '../rates';
import type { KernelSizes } from './sizes';

/** What a batch is learnt from and with: its labels, and which arrays learn, with Adam's rates. */
export interface Supervision {
  labels: Batch['labels'];
  coming: ReturnType<Rates['coming']>;
}

/**
 * All that a call needs from outside, in one upload: [(learns, step, hat, 0) of every array | h(0) | labels | x(1) … x(T)].
 * Inputs come last, so that short sequences take less.
 */
export function packLesson(
  { start, labels, inputs }: KernelSizes,
  { h0, inputs: x }: InputBatch,
  lesson?: Supervision,
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(inputs + x.length);
  for (const { array, step, hat } of lesson?.coming ?? []) packed.set([1, step, hat], 4 * array);
  packed.set(h0, start);
  if (lesson) packed.set(lesson.labels, labels);
  packed.set(x, inputs);
  return packed;
}
