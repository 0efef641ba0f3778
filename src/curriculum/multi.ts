import { type Curriculum, last } from './curriculum';

/** multi-head: every promotion adds a head, and all go on training (the paper's "cumulative"). */
export const multi: Curriculum = {
  start: ({ startN }) => [startN],
  next: (heads) => [...heads, last(heads) + 1],
};
