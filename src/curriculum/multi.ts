import { type Curriculum, last, range } from './curriculum';

/** multi-head: every promotion adds heads, and all go on training (the paper's "cumulative"). */
export const multi: Curriculum = {
  start: ({ startN }) => [startN],
  next: (heads, { perPromotion, stopN }) => [
    ...heads,
    ...range(last(heads) + 1, Math.min(last(heads) + perPromotion, stopN)),
  ],
  take: (heads) => [...heads],
};
