import { type Curriculum, last, range } from './curriculum';

/** sliding window: w heads at once; on a promotion the f smallest leave and f larger ones join. */
export const sliding: Curriculum = {
  start: ({ startN, stopN, window }) => range(startN, Math.min(startN + window - 1, stopN)),
  next: (heads, { stopN, forget }) => {
    const steps = Math.min(forget, stopN - last(heads));
    return heads.map((N) => N + steps);
  },
};
