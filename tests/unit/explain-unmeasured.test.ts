import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lane } from '../../src/state/lane';
import { unmeasuredWords } from '../../src/ui/text/unmeasured';
import { CAPTIONS } from '../support/captions';
import type { Facts } from '../support/claims/facts';
import { fault } from '../support/claims/judge';
import { lookAtN } from '../support/looks';
import { findingsAt } from '../support/moments';
import { momentsOf, SEEDS } from '../support/recorded';
import { laneOf } from '../support/story';

/** Nothing is said of what was not measured: measurements of the recorded runs are missing at random. */

const MOMENTS = SEEDS.flatMap((seed) => [...momentsOf(seed)].filter((_, i) => i % 5 === 0));

/** The Ns at which something is missing of a lane: its looks, those that will still come, and its mean τ. */
interface Missing {
  looks: readonly number[];
  awaited: readonly number[];
  tau: readonly number[];
}
const Ns = (maxLength: number) => fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength });
const missing: fc.Arbitrary<Missing> = fc.record({
  looks: Ns(15),
  awaited: fc.oneof(fc.constant([]), fc.constant(Array.from({ length: 15 }, (_, i) => i + 1)), Ns(15)),
  tau: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: Ns(4) }),
});

/** The lane as the page knows it without these; what was found last is told by the facts that are left. */
function laneWithout(lane: Lane, { looks, awaited, tau }: Missing, { looks: left, tauAt }: Facts): Lane {
  const last = left.at(-1);
  return {
    ...lane,
    looks: lane.looks.filter(({ N }) => !looks.includes(N)),
    findings: last && findingsAt(last, tauAt(last.step)),
    waiting: looks
      .filter((N) => awaited.includes(N))
      .map((N) => ({ N, step: 0, network: { config: lane.config, parameters: [] } })),
    records: lane.records.map(({ tau: known, ...record }) =>
      tau.includes(Math.max(...record.heads)) ? record : { ...record, tau: known },
    ),
  };
}

const factsWithout = (facts: Facts, { looks, awaited, tau }: Missing): Facts => ({
  ...facts,
  looks: facts.looks.filter(({ N }) => !looks.includes(N)),
  awaited: looks.filter((N) => awaited.includes(N)),
  passed: facts.passed.map((each) => (tau.includes(each.N) ? { ...each, mean: Number.NaN } : each)),
});

test('whatever was not measured: what is said is true of what was, and rests on neighbours', () => {
  const told = new Set<string>();
  fc.assert(
    fc.property(fc.nat(MOMENTS.length - 1), missing, missing, (at, ...gaps) => {
      const moment = MOMENTS[at];
      const facts = moment.facts.map((each, i) => factsWithout(each, gaps[i]));
      const lanes = moment.lanes.map((lane, i) => laneWithout(lane, gaps[i], facts[i]));
      for (const [name, [captionOf, looks, all]] of Object.entries(CAPTIONS)) {
        const { look, news } = captionOf(lanes);
        expect(fault(look, looks, facts), name).toBeUndefined();
        if (news) expect(fault(news, all, facts), name).toBeUndefined();
        told.add(name + (news ?? '').replace(/[−\d.]+|(?:multi|single)\u2011head/gi, '…'));
      }
    }),
    { numRuns: 600, seed: 1 },
  );
  // Not because nothing was said.
  expect(told.size).toBeGreaterThan(60);
});

const measuredAt = (...Ns: number[]): Lane => ({
  ...laneOf({ reachedAt: [1, 2, 3, 4, 5, 6, 7, 8, 9], now: 9 }),
  looks: Ns.map((N) => lookAtN(N, 2)),
});

test.each<[string, number[], string | undefined]>([
  ['nothing', [2, 3, 4, 5, 6, 7, 8, 9, 10], undefined],
  ['what was only just reached', [2, 3], undefined],
  ['everything', [], undefined],
  ['one', [2, 4], 'Not measured: single\u2011head’s N = 3.'],
  ['several', [1, 9], 'Not measured: single\u2011head’s N = 2 to 8.'],
  ['several pieces', [3, 7, 9], 'Not measured: single\u2011head’s N = 2, 4 to 6 and 8.'],
  ['many pieces', [3, 5, 7, 9], 'Not measured: four of single\u2011head’s N.'],
])('what is missing is told: %s', (_, Ns, words) => {
  expect(unmeasuredWords([measuredAt(...Ns)])).toBe(words);
});

test('what waits is still to be measured, and of several networks that with most gaps is told of', () => {
  const waiting = [2, 3].map((N) => ({ N, step: 200, network: { config: laneOf().config, parameters: [] } }));
  const other = { ...measuredAt(2, 4), id: 1, config: laneOf({ kind: 'multi' }).config };
  expect(unmeasuredWords([other, { ...measuredAt(4), waiting }])).toBe(
    'Still to be measured: single\u2011head’s N = 2 to 3.',
  );
});
