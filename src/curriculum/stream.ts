import { type Curriculum, last } from './curriculum';

/** a stream: one head, and with every epoch the next task, passed or not; after the last one the first comes again. Not in the paper. */
export const stream: Curriculum = {
  start: ({ startN }) => [startN],
  next: (heads) => [...heads],
  take: (heads) => [last(heads)],
  afterEpoch: (heads, { startN, stopN }) => [last(heads) >= stopN ? startN : last(heads) + 1],
  sharesHead: true,
};
