import { type Curriculum, range } from './curriculum';

/** no curriculum, all heads: every N from the first to the target is trained from the beginning. */
export const all: Curriculum = {
  start: ({ startN, stopN }) => range(startN, stopN),
  next: (heads) => [...heads],
  take: (_, { startN, stopN }) => range(startN, stopN),
};
