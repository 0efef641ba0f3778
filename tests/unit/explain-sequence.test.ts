import { expect, test } from 'vitest';
import { defaultConfig, type TaskConfig } from '../../src/config/schema';
import { questionsOf } from '../../src/state/questions';
import { parity } from '../../src/tasks/parity';
import { wordsOf } from '../../src/tasks/task';
import {
  answerWords,
  bracketWords,
  sequenceCaption,
  spokenAnswer,
  typedBits,
} from '../../src/ui/figures/sequence/words';
import { sequenceOf } from '../support/sequence';

const words = (kind: TaskConfig['kind']) => questionsOf({ ...defaultConfig.task, kind });
const odd = words('parity');
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const BITS = '1101101100100110000001011010';

test.each<[TaskConfig['kind'], string, string, string]>([
  ['parity', '110000001', 'was the number of 1s in the last 9 bits odd?', 'last 9 bits: three are 1, odd'],
  ['parity', '100000000', 'was the number of 1s in the last 9 bits odd?', 'last 9 bits: one is 1, odd'],
  [
    'dms',
    '1001',
    'was the first of the last 4 bits the same as the last?',
    'last 4 bits: the first is 1, the last is 1: the same',
  ],
  [
    'dms',
    '10',
    'was the first of the last 2 bits the same as the last?',
    'last 2 bits: the first is 1, the last is 0: different',
  ],
  [
    'majority',
    '1001',
    'were more than half of the last 4 bits 1s?',
    'last 4 bits: two are 1, not more than half',
  ],
  ['majority', '110', 'were more than half of the last 3 bits 1s?', 'last 3 bits: two are 1, more than half'],
])('%s of %s in words', (kind, bits, question, bracket) => {
  const sequence = sequenceOf(bits, [bits.length]);
  expect(words(kind).question(bits.length)).toBe(question);
  expect(bracketWords({ sequence, at: bits.length - 1, head: 0 }, words(kind))).toBe(bracket);
});

test('a task without words of its own is put into general ones', () => {
  const general = wordsOf({ ...parity, words: undefined });
  expect(general.question(3)).toBe('what is the answer for the last 3 bits?');
  expect(general.question(1)).toBe('what is the answer for the last bit?');
  expect(general.answers).toEqual(['0', '1']);
  expect(general.explain([1, 0, 0], 3)).toBe('the answer is 1');
});

test('what is asked, what came of it, and how many heads are right', () => {
  const sequence = sequenceOf(BITS, range(2, 15), [[9, 20]]);
  expect(answerWords({ sequence, at: 21, head: 7 }, odd)).toEqual({
    question: 'Ask head 9: was the number of 1s in the last 9 bits odd?',
    answer: 'Odd',
    judged: '99.5 % sure, and right',
    score: { right: 14, of: 14, what: 'heads are right' },
  });
  expect(answerWords({ sequence, at: 20, head: 7 }, odd)).toMatchObject({
    answer: 'Even',
    judged: '99.5 % sure, but wrong',
    score: { right: 13, of: 14 },
  });
  expect(spokenAnswer({ sequence, at: 21, head: 7 }, odd)).toBe(
    'bit 22 of 28, a 1; head 9 says odd, 99.5 % sure, and right; 14 of 14 heads are right',
  );
});

test('a head that has not seen enough bits has no answer, and is not counted', () => {
  const sequence = sequenceOf(BITS, [2, 3, 4]);
  expect(answerWords({ sequence, at: 2, head: 2 }, odd)).toMatchObject({
    answer: undefined,
    judged: 'It has seen 3 of 4 bits.',
    score: { right: 2, of: 2 },
  });
  expect(answerWords({ sequence, at: 0, head: 2 }, odd).score).toBeUndefined();
  expect(bracketWords({ sequence, at: 2, head: 2 }, odd)).toBe('3 of 4 bits');
});

test('of a single head its answers so far are counted', () => {
  const sequence = sequenceOf(BITS, [9], [[9, 12]]);
  expect(answerWords({ sequence, at: 21, head: 0 }, odd).score).toEqual({
    right: 13,
    of: 14,
    what: 'answers were right',
  });
});

const caption = (heads: number[], wrong: [number, number][], at = 27, step = 100) =>
  Object.values(sequenceCaption({ sequence: sequenceOf(BITS, heads, wrong), at }, step)).join(' ');
const MANY = 'A head’s row begins when it has seen enough bits.';
const DIAGONAL = 'On the diagonal of ✕ every question goes back to the same bit.';
const slip: [number, number][] = [
  [11, 11],
  [12, 12],
  [13, 13],
];

test.each<[string, string, string]>([
  ['all right', caption(range(2, 15), []), `Fourteen questions at once. ${MANY}`],
  ['a diagonal', caption(range(2, 15), slip), `Fourteen questions at once. ${MANY} ${DIAGONAL}`],
  ['a diagonal still to come', caption(range(2, 15), slip, 12), `Fourteen questions at once. ${MANY}`],
  ['only two of it', caption(range(2, 15), slip.slice(1)), `Fourteen questions at once. ${MANY}`],
  [
    'one head wrong again and again',
    caption(
      [2, 3],
      [
        [3, 5],
        [3, 6],
        [3, 7],
      ],
    ),
    `Two questions at once. ${MANY}`,
  ],
  [
    'one below the other',
    caption(range(2, 9), [
      [3, 9],
      [4, 9],
      [5, 9],
    ]),
    `Eight questions at once. ${MANY}`,
  ],
  [
    'heads that are no neighbours',
    caption(
      [2, 4, 6],
      [
        [2, 5],
        [4, 6],
        [6, 7],
      ],
    ),
    `Three questions at once. ${MANY}`,
  ],
  ['many', caption(range(2, 30), []), `29 questions at once. ${MANY}`],
  [
    'a single head',
    caption([9], []),
    'One question again and again. Its row begins when it has seen 9 bits: no ✕ so far.',
  ],
  [
    'its slips',
    caption(
      [9],
      [
        [9, 8],
        [9, 9],
      ],
    ),
    'One question again and again. Its row begins when it has seen 9 bits: two of 20 answers so far are ✕.',
  ],
  [
    'a single head that waits',
    caption([9], [], 3),
    'One question again and again. Its row begins when it has seen 9 bits.',
  ],
  [
    'before training',
    caption([2], slip, 27, 0),
    'Only guesses yet. Nothing is trained: where an answer is right, that is chance.',
  ],
])('caption: %s', (_, said, expected) => {
  expect(said).toBe(expected);
});

test('own bits may have spaces; what is no bit, and too many of them, are refused in a sentence', () => {
  expect(typedBits('0110 1')).toEqual({ bits: '01101' });
  expect(typedBits('０１ ١०')).toEqual({ bits: '0110' });
  expect(typedBits('')).toEqual({ bits: '' });
  expect(typedBits('01 2')).toEqual({ fault: 'Bit 3 is “2”; only 0 and 1 are bits.' });
  expect(typedBits('😀')).toEqual({ fault: 'Bit 1 is “😀”; only 0 and 1 are bits.' });
  expect(typedBits('01'.repeat(32))).toEqual({ bits: '01'.repeat(32) });
  expect(typedBits('0'.repeat(65))).toEqual({ fault: 'These are 65 bits; at most 64 fit.' });
});

test('a task of a mix is asked of as many bits as it goes back, whatever its place in the list', () => {
  const task: TaskConfig = { ...defaultConfig.task, kind: 'mix', mix: 'parity 2 dms 3' };
  const questions = questionsOf(task);
  const sequence = sequenceOf('0110', [1, 2], []);
  expect(bracketWords({ sequence, at: 3, head: 0 }, questions)).toBe('last 2 bits: one is 1, odd');
  expect(answerWords({ sequence, at: 0, head: 1 }, questions).question).toMatch(/^Ask it for DMS 3: /);
  expect(bracketWords({ sequence, at: 1, head: 1 }, questions)).toBe('2 of 3 bits');
});

test('a network that is told its task has no head to ask', () => {
  const questions = questionsOf(defaultConfig.task, 'both');
  expect(questions.who(8)).toBe('it, told N = 8');
  expect(questionsOf(defaultConfig.task).who(8)).toBe('head 8');
});
