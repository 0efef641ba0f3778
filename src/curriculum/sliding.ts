import { type Curriculum, last, range } from './curriculum';

/**
 * sliding window: w heads at once; on a promotion f larger ones join, and the smallest leave for them. A window
 * that is not yet full, because it was opened over a network of fewer heads, fills up first.
 */
export const sliding: Curriculum = {
  start: ({ startN, stopN, window }) => range(startN, Math.min(startN + window - 1, stopN)),
  next: (heads, { stopN, window, forget }) =>
    range(heads[0], Math.min(last(heads) + forget, stopN)).slice(-window),
  take: (heads, { window }) => heads.slice(-window),
};
