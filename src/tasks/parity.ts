import { inWords } from '../config/in-words';
import { lastBits, type Task } from './task';

/** N-parity: is the number of ones among the last N bits odd? (paper, section 2.2) */
export const parity: Task = {
  kind: 'parity',

  answer(bit, N) {
    let sum = 0;
    for (let back = 0; back < N; back++) sum += bit(back);
    return (sum & 1) as 0 | 1;
  },

  chance(N, p) {
    // With p ~ U(0, 1) an even N has an odd sum with probability N / (2 (N + 1)).
    if (p === 'uniform') return N % 2 === 0 ? 0.5 + 1 / (2 * (N + 1)) : 0.5;
    return 0.5 + Math.abs((1 - 2 * p) ** N) / 2;
  },

  words: {
    question: (N) => `was the number of 1s in ${lastBits(N)} odd?`,
    answers: ['even', 'odd'],
    explain(bits) {
      const ones = bits.filter((bit) => bit === 1).length;
      return `${inWords(ones)} ${ones === 1 ? 'is' : 'are'} 1, ${ones % 2 === 1 ? 'odd' : 'even'}`;
    },
  },
};
