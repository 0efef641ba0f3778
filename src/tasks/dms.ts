import type { Task } from './task';

/** N-DMS, delayed match to sample: is the bit N − 1 before the last one the same as it? (paper, section 2.2) */
export const dms: Task = {
  kind: 'dms',

  answer(bit, N) {
    return bit(N - 1) === bit(0) ? 1 : 0;
  },

  chance(_, p) {
    // Two bits of the same p match with probability p² + (1 − p)², on average ⅔ for p ~ U(0, 1).
    if (p === 'uniform') return 2 / 3;
    const match = p * p + (1 - p) * (1 - p);
    return Math.max(match, 1 - match);
  },

  words: {
    question: (N) => `was the first of the last ${N} bits the same as the last?`,
    answers: ['different', 'same'],
    explain(bits) {
      const [first, last] = [bits[0], bits[bits.length - 1]];
      return `the first is ${first}, the last is ${last}: ${first === last ? 'the same' : 'different'}`;
    },
  },
};
