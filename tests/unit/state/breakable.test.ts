import { expect, test } from 'vitest';
import { benchOf, damageOf } from '../../../src/state/breakable';
import type { Lane } from '../../../src/state/lane';
import { learntBy, nextNs } from '../../../src/state/learning-next';
import { breakingProgress } from '../../../src/ui/figures/break/progress';
import { benchWords, failedWords } from '../../../src/ui/figures/break/words';
import { retrained } from '../../support/analysed';
import { kept, lane } from '../../support/broken';

/** A lane that was promoted from these Ns, and broken at those. */
const promoted = (
  id: number,
  Ns: number[],
  broken: number[] = [],
  status: Lane['status'] = 'paused',
): Lane => ({
  ...lane(id),
  status,
  promotions: Ns.map((N) => ({ N, step: 100 * N, network: {} as never })),
  analyses: { damage: broken.map((N) => kept(N)) },
});

const words = (lanes: Lane[], wanted?: number, recorded = false) =>
  JSON.parse(JSON.stringify(benchWords(benchOf(lanes, wanted), lanes, recorded)).replaceAll('\u2011', '-'));

test('the Ns that all lanes were promoted from; the largest, or what was broken last, or what was chosen', () => {
  const lanes = [promoted(0, [2, 3, 4]), promoted(1, [3, 4, 5])];
  expect(benchOf(lanes)).toMatchObject({ Ns: [3, 4], N: 4 });
  expect(benchOf(lanes, 3).N).toBe(3);
  expect(benchOf(lanes, 5).N).toBe(4);
  expect(benchOf([promoted(0, [2, 3, 4], [3]), promoted(1, [3, 4, 5], [3, 4])]).N).toBe(3);
  expect(
    benchOf([promoted(0, [4]), promoted(1, [], [4])]).lanes.map(({ promotion }) => promotion?.step),
  ).toEqual([400, undefined]);
});

test('what was found of all neurons goes before what was found of some, and the latest before earlier ones', () => {
  const one = {
    ...lane(0),
    analyses: { damage: [kept(3, 100, 'all'), kept(3, 200), kept(3, 200, 'all'), kept(4)] },
  };
  expect(damageOf(one, 3)).toMatchObject({ step: 200, settings: { neurons: 'all' } });
  expect(damageOf(one, 5)).toBeUndefined();
});

test('the heading says at which N, from which, and why not', () => {
  const both = [promoted(0, [2, 3, 4]), promoted(1, [2, 3, 4, 5])];
  expect(words(both)).toEqual({ who: 'both at', range: 'both were promoted from N = 2 to 4' });
  expect(words([promoted(0, [2, 4, 5])])).toEqual({
    who: 'at',
    range: 'it was promoted from N = 2, 4 and 5',
  });
  expect(words([promoted(0, [2]), promoted(1, [])])).toEqual({
    refusal: 'Nothing to break yet: both must have been promoted once.',
  });
  expect(words(both, undefined, true)).toEqual({
    refusal: 'The recorded run kept no networks: train both, then break them.',
  });
  expect(words([promoted(0, [2, 3]), promoted(1, [], [], 'diverged')])).toEqual({
    who: 'Single-head at',
    range: 'it was promoted from N = 2 and 3',
    note: 'Multi-head broke down: Single-head is broken alone.',
  });
  expect(words([promoted(0, [9]), promoted(1, [12])])).toEqual({
    who: 'each at its own last',
    note: 'The lanes have no N in common: at N = 9 and N = 12.',
  });
  expect(words([promoted(0, [2]), promoted(1, [2]), promoted(2, [])])).toMatchObject({
    note: 'Multi-head 2 was never promoted: the others are broken.',
  });
  expect(failedWords('The network gives no number at N = 10.')).toBe(
    'stopped: the network gives no number at N = 10',
  );
});

test('how far breaking is: neurons of all networks, then the part that the slowest is at', () => {
  const of = benchOf([promoted(0, [2]), promoted(1, [2])]).lanes;
  const at = (stage: string, done: number, total: number) => ({ stage, done, total });
  expect(breakingProgress(of, [at('neurons', 31, 64), at('neurons', 10, 64)])).toEqual({
    words: 'neurons, 41 of 128',
    done: expect.closeTo((0.5 * 41) / 128, 9),
  });
  expect(breakingProgress(of, [at('noise in W', 1, 2), at('neurons', 10, 64)]).words).toBe(
    'neurons, 74 of 128',
  );
  expect(breakingProgress(of, [at('pace', 1, 4), at('noise in τ', 2, 10)]).words).toBe('noise in τ');
  expect(breakingProgress(of, [undefined, at('readout', 1, 2)]).words).toBe('readout');
  expect(
    breakingProgress(of, [
      { done: 0, total: 1 },
      { done: 0, total: 1 },
    ]),
  ).toEqual({ done: 0, words: 'neurons' });
  expect(breakingProgress(of, [undefined, undefined]).done).toBeCloseTo(1, 9);
});

test('the next tasks of a network, and what it has learnt of them', () => {
  expect(nextNs(10)).toEqual([11, 12, 13, 14, 16, 20]);
  expect(nextNs(2)).toEqual([3, 4, 5, 6, 8]);
  const learnt = (N: number, step: number, what: 'all' | 'head' = 'all') => {
    const one = retrained(step, N);
    return { ...one, settings: { ...one.settings, what, epochs: 20 } };
  };
  const one = {
    ...lane(0),
    analyses: {
      retraining: [learnt(5, 50), learnt(6, 80), learnt(4, 80), learnt(7, 80, 'head'), retrained(80, 9)],
    },
  };
  expect(learntBy(one, 3, 'all').map(({ result }) => result.N)).toEqual([4, 6]);
  expect(learntBy(one, 3, 'head').map(({ result }) => result.N)).toEqual([7]);
  expect(learntBy(one, 4, 'all')).toEqual([]);
});
