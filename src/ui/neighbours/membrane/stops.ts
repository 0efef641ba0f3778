import { MOST_PUSH } from '../../../neighbours/membrane/settings';

/** What the sliders stop at. */
export const PUSH_STOPS: readonly number[] = Array.from({ length: 10 * MOST_PUSH + 1 }, (_, i) => i / 10);
export const C0_STOPS: readonly number[] = [
  0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10,
];
export const W_STOPS: readonly number[] = [0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5];
