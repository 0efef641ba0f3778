import { type Curriculum, last } from './curriculum';

/** single-head: one head, which drops each task for the next (the paper's "single"). */
export const single: Curriculum = {
  start: ({ startN }) => [startN],
  next: (heads, { perPromotion, stopN }) => [Math.min(last(heads) + perPromotion, stopN)],
  take: (heads) => [last(heads)],
  sharesHead: true,
};
