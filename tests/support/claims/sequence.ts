import type { Facts } from './facts';
import type { Claim } from './judge';

/** What may be said of a network that was shown some bits, up to one of them (from 0). */
export function sequence({ step, watched: { bits, answers } }: Facts, at: number) {
  const heads = Object.keys(answers).map(Number);
  /** The number of 1s in the last N bits is odd. */
  const right = (N: number, m: number) =>
    [...bits.slice(m + 1 - N, m + 1)].filter((bit) => bit === '1').length % 2;
  const isWrong = (N: number, m: number) =>
    m <= at && m + 1 >= N && answers[N] !== undefined && Number(answers[N][m]) !== right(N, m);
  const places = Array.from({ length: at + 1 }, (_, m) => m);
  const slips = ([N]: number[]) => places.filter((m) => isWrong(N, m)).length;
  const asked = ([N]: number[]) => Math.max(0, at + 2 - N);
  const hasDiagonal = heads.some((N) => places.some((m) => [0, 1, 2].every((i) => isWrong(N + i, m + i))));
  const isSingle = heads.length === 1 && step > 0;
  const begins = 'Its row begins when it has seen {n} bits';
  const many = 'A head’s row begins when it has seen enough bits.';

  const LOOK: readonly Claim[] = [
    ['Only guesses yet.', () => step === 0],
    ['One question again and again.', () => isSingle],
    ['{n} questions at once.', ({ n }) => heads.length === n[0] && n[0] > 1],
  ];
  const NEWS: readonly Claim[] = [
    ['Nothing is trained: where an answer is right, that is chance.', () => step === 0],
    [`${begins}.`, ({ n }) => isSingle && heads[0] === n[0] && asked(heads) === 0],
    [
      `${begins}: no ✕ so far.`,
      ({ n }) => isSingle && heads[0] === n[0] && asked(heads) > 0 && slips(heads) === 0,
    ],
    ...['is', 'are'].map(
      (verb): Claim => [
        `${begins}: {n} of {n} answers so far ${verb} ✕.`,
        ({ n }) =>
          isSingle &&
          heads[0] === n[0] &&
          slips(heads) === n[1] &&
          asked(heads) === n[2] &&
          (n[1] === 1) === (verb === 'is'),
      ],
    ),
    [many, () => heads.length > 1 && !hasDiagonal],
    [`${many} On the diagonal of ✕ every question goes back to the same bit.`, () => hasDiagonal],
  ];
  return { LOOK, NEWS };
}
