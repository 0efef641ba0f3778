import type { Ambiguity } from '../../../neighbours/packing/network';
import { TASKS } from '../../../neighbours/packing/settings';

/** Draws of the normal distribution, the same whenever the ring is dragged: what noise adds grows, and does not flicker. */
const NOISE = [0.6, -1.1, 0.3, 1.4, -0.4, -0.9, 0.8, 0.1, -1.6, 0.5, 1, -0.2];

/** What the sequence is told: with another task blended in, or with noise; a number a task. */
export const toldBy = (
  kind: Ambiguity,
  { amount, task, other }: { amount: number; task: number; other: number },
): number[] =>
  TASKS.map((_, place) => {
    if (kind === 'noise') return Number(place === task) + amount * NOISE[place];
    return place === task ? 1 - amount : place === other ? amount : 0;
  });
