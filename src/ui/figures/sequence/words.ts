import type { Sequence } from '../../../analysis/sequence';
import { latinDigits } from '../../../config/digits';
import { inWords } from '../../../config/in-words';
import type { QuestionWords } from '../../../state/questions';
import type { Caption } from '../../text/caption';
import { atStart } from '../../text/sentence-case';
import { type HeadAnswer, hasDiagonal, headAnswer, headAnswersAt, headAnswersUpTo } from './head-answers';

/** Where the reader stands in a sequence: at which bit, and before which head; both from 0. */
export interface BitStanding {
  sequence: Sequence;
  at: number;
  head: number;
}

/** "99.5 % sure"; nobody is wholly sure. */
const sureWords = ({ sure }: HeadAnswer): string =>
  `${Math.min(99.9, Number((100 * sure).toFixed(1)))} % sure`;

/** Over the bits that are asked about: "last 9 bits: three are 1, odd". */
export function bracketWords(
  { sequence: { bits, heads }, at, head }: BitStanding,
  { explain, span }: QuestionWords,
): string {
  const N = heads[head];
  const asked = [...bits.slice(Math.max(0, at + 1 - span(N)), at + 1)].map(Number);
  if (asked.length < span(N)) return `${asked.length} of ${span(N)} bits`;
  return `last ${span(N) === 1 ? 'bit' : `${span(N)} bits`}: ${explain(asked, N)}`;
}

/** The question, and what came of it. */
export interface Answer {
  question: string;
  /** "Odd"; undefined while the head has not seen enough. */
  answer?: string;
  /** "99.5 % sure, and right". */
  judged: string;
  /** How many heads are right; of a single one, how often it was. */
  score?: { right: number; of: number; what: string };
}

export function answerWords({ sequence, at, head }: BitStanding, words: QuestionWords): Answer {
  const N = sequence.heads[head];
  const answered = headAnswer(sequence, head, at);
  const single = sequence.heads.length === 1;
  const all = single ? headAnswersUpTo(sequence, head, at) : headAnswersAt(sequence, at);
  const what = single ? `answer${all.length === 1 ? ' was' : 's were'} right` : headsWords(all.length);
  return {
    question: `Ask ${words.who(N)}: ${words.question(N)}`,
    answer: answered && atStart(words.answers[answered.answer]),
    judged: answered
      ? `${sureWords(answered)}, ${answered.right ? 'and right' : 'but wrong'}`
      : `It has seen ${at + 1} of ${words.span(N)} bits.`,
    score:
      all.length > 0 ? { right: all.filter(({ right }) => right).length, of: all.length, what } : undefined,
  };
}

const headsWords = (count: number): string => (count === 1 ? 'head is right' : 'heads are right');

/** The same in one line, for those who hear the page. */
export function spokenAnswer(standing: BitStanding, words: QuestionWords): string {
  const { sequence, at, head } = standing;
  const { answer, judged, score } = answerWords(standing, words);
  const spoken = answer
    ? `${words.who(sequence.heads[head])} says ${answer.toLowerCase()}, ${judged}`
    : judged;
  const sum = score ? `; ${score.right} of ${score.of} ${score.what}` : '';
  return `bit ${at + 1} of ${sequence.bits.length}, a ${sequence.bits[at]}; ${spoken}${sum}`;
}

/** Under the drawing: only what is there to see up to this bit. */
export function sequenceCaption(
  { sequence, at }: Pick<BitStanding, 'sequence' | 'at'>,
  step: number,
  span = (N: number): number => N,
): Caption {
  const { heads, lesion } = sequence;
  if (lesion) return damagedCaption(sequence, lesion);
  if (step === 0) {
    return {
      look: 'Only guesses yet.',
      news: 'Nothing is trained: where an answer is right, that is chance.',
    };
  }
  if (heads.length === 1) {
    const answered = headAnswersUpTo(sequence, 0, at);
    const wrong = answered.filter(({ right }) => !right).length;
    const begins = `Its row begins when it has seen ${span(heads[0])} bits`;
    if (answered.length === 0) return { look: 'One question again and again.', news: `${begins}.` };
    const news =
      wrong === 0
        ? 'no ✕ so far'
        : `${inWords(wrong)} of ${inWords(answered.length)} answers so far ${wrong === 1 ? 'is' : 'are'} ✕`;
    return { look: 'One question again and again.', news: `${begins}: ${news}.` };
  }
  const diagonal = hasDiagonal(sequence, at)
    ? ' On the diagonal of ✕ every question goes back to the same bit.'
    : '';
  return {
    look: `${atStart(inWords(heads.length, 20))} questions at once.`,
    news: `A head’s row begins when it has seen enough bits.${diagonal}`,
  };
}

/** Under the drawing of a damaged network: what it has wrong in the whole row, and what the whole one has. */
function damagedCaption(
  sequence: Sequence,
  { silent, wholeWrong }: NonNullable<Sequence['lesion']>,
): Caption {
  const { heads, bits } = sequence;
  const said = heads.flatMap((_, k) => headAnswersUpTo(sequence, k, bits.length - 1));
  const wrong = said.filter(({ right }) => !right).length;
  const look =
    silent.length === 0 ? 'Disturbed.' : `The blank row${silent.length > 1 ? 's are' : ' is'} silent.`;
  return { look, news: `Damaged, ${wrong} of ${said.length} answers are wrong; whole, ${wholeWrong}.` };
}

/** The longest row of bits that one may type. */
export const MOST_BITS = 64;

/** Bits that were typed, in digits of any script, without spaces; or one sentence about what they cannot be. */
export function typedBits(text: string): { bits: string } | { fault: string } {
  const bits = latinDigits(text).replace(/[\s\p{Cf}]/gu, '');
  const wrong = bits.search(/[^01]/);
  if (wrong >= 0) {
    return { fault: `Bit ${wrong + 1} is “${[...bits.slice(wrong)][0]}”; only 0 and 1 are bits.` };
  }
  if (bits.length > MOST_BITS) return { fault: `These are ${bits.length} bits; at most ${MOST_BITS} fit.` };
  return { bits };
}
