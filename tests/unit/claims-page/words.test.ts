import { expect, test } from 'vitest';
import { CLAIMS } from '../../../src/claims';
import { agoWords } from '../../../src/ui/claims/ago';
import { judged } from '../../../src/ui/claims/standing';
import {
  countedWords,
  leadWords,
  networksWords,
  progressWords,
  seedsWords,
} from '../../../src/ui/claims/words';

const claim = (id: string) => CLAIMS.find((each) => each.id === id) ?? CLAIMS[0];

test('the page says how many claims there are, and whose', () => {
  const [paper, own] = [claim('speed'), claim('unread')];
  expect(leadWords([paper, paper, own])).toBe(
    'Two claims of one paper and one finding of our own, each tested here on small networks that you can train again.',
  );
  expect(leadWords([own])).toMatch(/^One finding of our own, each/);
  const near = claim('gain');
  expect(leadWords([paper, own, near, near])).toMatch(
    /^One claim of one paper, one finding of our own and two about its neighbours, each/,
  );
});

test('one claim holds, several hold', () => {
  expect([1, 2].map((count) => countedWords('holds', count))).toEqual(['holds', 'hold']);
  expect(countedWords('fails', 1)).toBe('does not hold here');
});

test('a claim without evidence is not tested yet, one without conditions says why it cannot be', () => {
  expect(judged(claim('speed'), {})).toEqual({ claim: claim('speed'), standing: 'untested' });
  expect(judged(claim('reach'), {})).toMatchObject({ standing: 'untestable', figure: undefined });
});

test('how many networks a verdict rests on', () => {
  const judgement = {
    verdict: 'holds',
    effect: 1,
    interval: null,
    networks: 1,
    words: '',
    numbers: {},
  } as const;
  expect(networksWords({ ...judgement, networks: 5 }, claim('speed'))).toBe('5 networks a condition');
  expect(networksWords(judgement, claim('tau-single'))).toBe('1 network');
});

test('how far a test is', () => {
  const run = { claims: [], since: 0, conditions: [], done: 0, total: 10 };
  expect(progressWords(run, 1)).toBe('0 of 10 networks, loading');
  const at = {
    condition: 'single',
    seed: 4711,
    testing: { N: 7, part: 'training', done: 1, total: 2 },
  } as const;
  expect(progressWords({ ...run, at }, 1)).toBe('0 of 10 networks, seed 4711 at N = 7');
  const measuring = { ...at, testing: { ...at.testing, part: 'damage' } };
  expect(progressWords({ ...run, at: measuring, done: 2 }, 90_000)).toBe(
    '2 of 10 networks, seed 4711 measured: damage, about 6 min left',
  );
});

test('seeds and when', () => {
  const network = (seed: number) => ({ seed }) as never;
  expect(seedsWords({ single: [network(7), network(8)], multi: [network(9)] })).toBe('seeds 7 to 9');
  expect(seedsWords({ single: [network(7)] })).toBe('seed 7');
  const day = 86_400_000;
  expect([0, 59_000, 61_000, day - 1, 3.5 * day].map((ms) => agoWords(1, 1 + ms))).toEqual([
    'just now',
    'just now',
    '1 minute ago',
    '23 hours ago',
    '3 days ago',
  ]);
});
