import type { Later } from '../engine';

/** What follows from an answer: at once, or when it is there. */
export const after = <A, B>(answer: Later<A>, next: (answer: A) => Later<B>): Later<B> =>
  answer instanceof Promise ? answer.then(next) : next(answer);
