import { partsOf } from '../engines/context/parts';
import type { Told } from '../engines/engine';
import { fillNormal } from '../math/normal';
import type { Stream } from '../math/random';

/**
 * Draws what each part of a batch is told and asked: none twice before all were asked once.
 * @param heads how many Ns are in training
 * @param noise standard deviation of what is added to each number of a context
 */
export function drawTold(heads: number, batchSize: number, noise: number, stream: Stream): Told[] {
  const order: number[] = [];
  return Array.from({ length: partsOf(batchSize) }, () => {
    if (order.length === 0) order.push(...Array(heads).keys());
    const [head] = order.splice(stream.integer(0, order.length - 1), 1);
    const context = new Float32Array(heads);
    if (noise > 0) context.set(fillNormal(new Float64Array(heads), stream).map((each) => noise * each));
    context[head] += 1;
    return { head, context };
  });
}
