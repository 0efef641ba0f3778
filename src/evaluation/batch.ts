import { drawStart } from '../cells';
import type { RunConfig } from '../config/schema';
import type { Batch } from '../engines/engine';
import type { Stream } from '../math/random';
import { type Bits, drawBits, inputsOf, labelsOf } from '../tasks/batch';

/** The bits of a batch, and what an engine needs of them. */
export interface DrawnBatch extends Batch {
  bits: Bits;
}

/**
 * Draws a batch of sequences whose length suits the largest N, with the answers of every N in `Ns`, and
 * states to begin in.
 */
export function drawBatch(config: RunConfig, Ns: readonly number[], stream: Stream): DrawnBatch {
  const { batchSize } = config.training;
  const bits = drawBits(config.task, Math.max(...Ns), batchSize, stream);
  return {
    bits,
    length: bits.length * bits.repeat,
    inputs: inputsOf(config.task, bits),
    labels: labelsOf(config.task, bits, Ns),
    h0: drawStart(config.network, batchSize, stream),
  };
}
