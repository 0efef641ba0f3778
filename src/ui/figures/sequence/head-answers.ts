import type { Sequence } from '../../../analysis/sequence';

/** What one head said at one bit. */
export interface HeadAnswer {
  /** 0 or 1. */
  answer: number;
  /** The probability it gave its answer, softmax of its two logits: 0.5 to 1. */
  sure: number;
  right: boolean;
}

/**
 * What a head said after a bit; undefined while it has not seen N bits.
 * @param k which head, m which bit, both from 0
 */
export function headAnswer(
  { bits, logits, answers }: Sequence,
  k: number,
  m: number,
): HeadAnswer | undefined {
  const at = k * bits.length + m;
  if (Number.isNaN(answers[at])) return undefined;
  const d = logits[2 * at + 1] - logits[2 * at];
  const answer = d > 0 ? 1 : 0;
  return { answer, sure: 1 / (1 + Math.exp(-Math.abs(d))), right: answer === answers[at] };
}

/** What all heads said after a bit, those that have seen enough. */
export const headAnswersAt = (sequence: Sequence, m: number): HeadAnswer[] =>
  sequence.heads.flatMap((_, k) => headAnswer(sequence, k, m) ?? []);

/** What one head said at every bit up to one. */
export const headAnswersUpTo = (sequence: Sequence, k: number, m: number): HeadAnswer[] =>
  Array.from({ length: m + 1 }, (_, at) => headAnswer(sequence, k, at) ?? []).flat();

/** Heads in a row that make a diagonal rather than a coincidence. */
const DIAGONAL = 3;

/**
 * Whether wrong answers stand on a diagonal: head N wrong at one bit, N + 1 at the next, N + 2 at the one after. These
 * ask back to the same bit.
 */
export function hasDiagonal(sequence: Sequence, upTo: number): boolean {
  const { heads } = sequence;
  const wrong = (k: number, m: number) => m <= upTo && headAnswer(sequence, k, m)?.right === false;
  return heads.some((N, k) =>
    Array.from({ length: upTo + 1 }, (_, m) => m).some((m) =>
      Array.from({ length: DIAGONAL }, (_, i) => i).every(
        (i) => heads[k + i] === N + i && wrong(k + i, m + i),
      ),
    ),
  );
}
