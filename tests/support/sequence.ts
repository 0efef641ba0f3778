import type { Sequence } from '../../src/analysis/sequence';

/**
 * What a network of four neurons with heads for these Ns says of some bits: right everywhere with 99.5 %, but where a
 * head is told to be wrong. All right answers are 1.
 * @param wrong pairs of N and the place of a bit, from 0
 */
export function sequenceOf(bits: string, heads: number[], wrong: [N: number, m: number][] = []): Sequence {
  const M = bits.length;
  const all = heads.flatMap((N) => Array.from({ length: M }, (_, m) => ({ N, m })));
  const isWrong = ({ N, m }: { N: number; m: number }) => wrong.some((w) => w[0] === N && w[1] === m);
  const margin = Math.log(0.995 / 0.005);
  return {
    bits,
    heads,
    tau: Float32Array.of(1, 3, 2, 1),
    states: Float32Array.from({ length: 4 * M }, (_, i) => i / (4 * M)),
    logits: Float32Array.from(all.flatMap((each) => (isWrong(each) ? [margin, 0] : [0, margin]))),
    answers: Float32Array.from(all, ({ N, m }) => (m + 1 < N ? Number.NaN : 1)),
  };
}
