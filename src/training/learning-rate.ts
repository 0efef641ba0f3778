import type { TrainingConfig } from '../config/schema';

/** The share of epochs after which the final learning rate holds where it comes at once. */
const LATE = 0.7;

/** η of an epoch, from 0 on: the learning rate in the first, and the final one in the last before training gives up. */
export function learningRateAt(
  epoch: number,
  { learningRate: first, finalRate: last, rateSchedule, maxEpochs }: TrainingConfig,
): number {
  if (rateSchedule === 'step') return epoch >= LATE * maxEpochs ? last : first;
  if (first === last) return first;
  const part = Math.min(1, epoch / Math.max(1, maxEpochs - 1));
  return rateSchedule === 'cosine'
    ? last + ((first - last) * (1 + Math.cos(Math.PI * part))) / 2
    : first * (last / first) ** part;
}
