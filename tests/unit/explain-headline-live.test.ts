import { expect, test } from 'vitest';
import type { Lane } from '../../src/state/lane';
import { headlineOf, LENGTHS } from '../../src/ui/headline/headline';
import { Hold } from '../../src/ui/headline/hold';
import { justPromoted, seenAfter, seenAtFirst, untilOld } from '../../src/ui/headline/newest';
import { type Phrase, plain } from '../../src/ui/text/phrase';
import type { Facts } from '../support/claims/facts';
import { HEADLINE } from '../support/claims/headline';
import { fault } from '../support/claims/judge';
import { LateClock } from '../support/late-clock';
import { momentsOf, SEEDS } from '../support/recorded';
import { sentences } from '../support/sentences';

/** The headline of whole runs at the pace of a page: at every second it is true of the last four. */

const HOLD = 3000;
const WINDOW = 4000;
const LATEST = 300;

/** The headline of a page, as its component tells it. */
function headline(first: readonly Lane[], clock: LateClock) {
  let lanes = first;
  let seen = seenAtFirst(first);
  let takeBack = () => {};
  const phrases = () => {
    const news = { order: seen.order, fresh: justPromoted(seen, clock.now()) };
    return LENGTHS.map((length) => headlineOf(lanes, news, length));
  };
  const name = (each: readonly Phrase[]) => each.map(plain).join();
  const held = new Hold(phrases(), HOLD, name, clock);
  const draw = () => {
    held.offer(phrases());
    takeBack();
    const wait = untilOld(seen, clock.now());
    if (wait !== undefined) takeBack = clock.after(wait + 1, draw);
  };
  held.subscribe(draw);
  return {
    shown: () => held.shown.map(plain),
    happens(now: readonly Lane[]) {
      seen = seenAfter(now, lanes, seen, clock.now());
      lanes = now;
      draw();
    },
  };
}

/** Numbers from 0 to 1 that look random and are always the same. */
function* numbers(seed: number) {
  for (let state = seed + 1; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** Half an epoch takes up to so long, in ms: small networks, those of a first visit, large ones. */
const PACES = [60, 700, 5000];

test.each(SEEDS.flatMap((seed) => PACES.map((pace) => [seed, pace])))(
  'seed %i, up to %i ms half an epoch: at every second true of the last four',
  (seed, pace) => {
    const random = numbers(seed);
    const next = () => random.next().value as number;
    const clock = new LateClock(() => LATEST * next());
    const [begin, ...moments] = momentsOf(seed);
    const page = headline(begin.lanes, clock);
    // What has happened is drawn some time later, with all that has happened by then.
    let newest = begin.lanes;
    const commit = () => page.happens(newest);
    let known: { at: number; facts: Facts[] }[] = [{ at: 0, facts: begin.facts }];
    const passedAt = new Map<string, number>();
    const wrong = new Map<string, string>();
    let second = 1;

    const listen = () => {
      const now = clock.now();
      // What was true when the last four seconds began, and since.
      const first = known.findLastIndex(({ at }) => at <= now - WINDOW);
      known = known.slice(Math.max(0, first));
      for (const sentence of page.shown().flatMap(sentences)) {
        const faults = known.map(({ facts }) => fault(sentence, HEADLINE, facts));
        if (faults.every((each) => each !== undefined)) wrong.set(sentence, `second ${now / 1000}`);
        if (!sentence.includes('just')) continue;
        for (const { name, passed } of known[known.length - 1].facts) {
          if (!sentence.toLowerCase().replaceAll('\u2011', '-').includes(name)) continue;
          const recent = passed.some(({ N }) => (passedAt.get(`${name} ${N}`) ?? 0) >= now - WINDOW);
          if (!recent) wrong.set(sentence, `not just, second ${now / 1000}`);
        }
      }
    };
    const pass = (until: number) => {
      for (; second * 1000 <= until; second++) {
        clock.pass(second * 1000 - clock.now());
        listen();
      }
      clock.pass(until - clock.now());
    };

    for (const { lanes, facts } of moments) {
      pass(clock.now() + pace * next());
      for (const { name, passed } of facts)
        for (const { N } of passed) {
          const key = `${name} ${N}`;
          if (!passedAt.has(key)) passedAt.set(key, clock.now());
        }
      known.push({ at: clock.now(), facts });
      newest = lanes;
      clock.after(0, commit);
    }
    pass(clock.now() + 3 * WINDOW);
    expect(Object.fromEntries(wrong)).toEqual({});
  },
);
