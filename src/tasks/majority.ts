import { inWords } from '../config/in-words';
import { lastBits, type Task } from './task';

/**
 * N-majority: are more than half of the last N bits 1? Half of them are not. Not in the paper: where parity has to
 * count, and every bit of the past can turn the answer, here a slowly leaking sum of the bits comes close to it, and what
 * was learnt for one N is nearly right for the next. With p ~ U(0, 1) few sequences are near a tie; with p = 0.5 many are.
 */
export const majority: Task = {
  kind: 'majority',

  answer(bit, N) {
    let sum = 0;
    for (let back = 0; back < N; back++) sum += bit(back);
    return 2 * sum > N ? 1 : 0;
  },

  chance(N, p) {
    const first = Math.floor(N / 2) + 1;
    // With p ~ U(0, 1) each sum from 0 to N is as likely as every other.
    if (p === 'uniform') return Math.max(N + 1 - first, first) / (N + 1);
    let ones = 0;
    for (let sum = first; sum <= N; sum++) ones += choose(N, sum) * p ** sum * (1 - p) ** (N - sum);
    return Math.max(ones, 1 - ones);
  },

  words: {
    question: (N) => `were more than half of ${lastBits(N)} 1s?`,
    answers: ['no', 'yes'],
    explain(bits) {
      const ones = bits.filter((bit) => bit === 1).length;
      const than = 2 * ones > bits.length ? 'more than half' : 'not more than half';
      return `${inWords(ones)} ${ones === 1 ? 'is' : 'are'} 1, ${than}`;
    },
  },
};

/** How many ways there are to choose k of N; exact enough up to N = 128, where it is 2.4 · 10³⁷. */
function choose(N: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (N - k + i)) / i;
  return ways;
}
