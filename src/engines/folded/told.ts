import type { TrainingConfig } from '../../config/schema';
import { fillNormal } from '../../math/normal';
import type { Stream } from '../../math/random';
import type { Told } from '../engine';
import { partsOf } from '../parts';

type ToldSettings = Pick<TrainingConfig, 'batchSize' | 'contexts' | 'contextNoise'>;

/**
 * Draws what each part of a batch is told and asked: none twice before all were asked once.
 * @param heads how many Ns are in training
 */
export function drawTold(
  heads: number,
  { batchSize, contexts, contextNoise }: ToldSettings,
  stream: Stream,
): Told[] {
  const order: number[] = [];
  return Array.from({ length: partsOf(batchSize, contexts) }, () => {
    if (order.length === 0) order.push(...Array(heads).keys());
    const [head] = order.splice(stream.integer(0, order.length - 1), 1);
    const context = new Float32Array(heads);
    if (contextNoise > 0) {
      context.set(fillNormal(new Float64Array(heads), stream).map((each) => contextNoise * each));
    }
    context[head] += 1;
    return { head, context };
  });
}
