import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hold } from '../../src/ui/headline/hold';
import { LateClock } from '../support/late-clock';

const HOLD = 3000;
const LATEST = 400;

/** What happens to a page: time passes, values come, and some come in the very moment in which another is shown. */
const events = fc.array(
  fc.oneof(
    fc.record({ pass: fc.integer({ min: 0, max: 5000 }) }),
    fc.record({ offer: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ answer: fc.integer({ min: 0, max: 3 }) }),
    fc.constant('drawn'),
  ),
  { maxLength: 60 },
);

/**
 * A page that draws what is held: each time it is drawn it offers the newest value again, as a component does, and what
 * it has heard meanwhile comes with that. Notes when what is shown changes, and since when it is outdated.
 */
function open(lateness: () => number) {
  const clock = new LateClock(lateness);
  const held = new Hold<number>(0, HOLD, String, clock);
  const changes: number[] = [];
  const answers: number[] = [];
  let newest = 0;
  let outdatedSince: number | undefined;
  let worst = 0;
  const note = () => {
    if (held.shown === newest) outdatedSince = undefined;
    else outdatedSince ??= clock.now();
    if (outdatedSince !== undefined) worst = Math.max(worst, clock.now() - outdatedSince);
  };
  const draw = () => {
    held.offer(newest);
    note();
  };
  held.subscribe(() => {
    changes.push(clock.now());
    outdatedSince = undefined;
    newest = answers.shift() ?? newest;
    draw();
  });
  return {
    changes,
    shown: () => held.shown,
    newest: () => newest,
    worst: () => worst,
    draw,
    check: held.check,
    offer(value: number) {
      newest = value;
      draw();
    },
    /** The next value, which comes with the drawing of the one that is shown next. */
    answer: (value: number) => answers.push(value),
    /** No more values come. */
    end: () => answers.splice(0),
    pass(ms: number) {
      // In small steps, so that one sees how long something outdated stands.
      for (let left = ms; left > 0; left -= 50) {
        clock.pass(Math.min(50, left));
        note();
      }
    },
  };
}

type Page = ReturnType<typeof open>;
type Happening = 'drawn' | { pass: number } | { offer: number } | { answer: number };
function happen(page: Page, event: Happening) {
  if (event === 'drawn') page.draw();
  else if ('pass' in event) page.pass(event.pass);
  else if ('offer' in event) page.offer(event.offer);
  else page.answer(event.answer);
}

test('whatever the order of values and drawings, the newest is shown in the end, and in time', () => {
  const happening = [events, fc.array(fc.integer({ min: 0, max: LATEST }), { minLength: 1 })] as const;
  fc.assert(
    fc.property(...happening, (all, delays) => {
      let timers = 0;
      const page = open(() => delays[timers++ % delays.length]);
      for (const event of all) happen(page, event);
      page.end();
      page.pass(2 * (HOLD + LATEST) + 50);
      expect(page.shown()).toBe(page.newest());
      expect(page.worst()).toBeLessThanOrEqual(HOLD + LATEST + 50);
      for (const [i, at] of page.changes.entries())
        if (i > 0) expect(at - page.changes[i - 1]).toBeGreaterThanOrEqual(HOLD);
    }),
    { numRuns: 500 },
  );
});

test('a page whose timers do not ring shows the newest value when it is looked at again', () => {
  fc.assert(
    fc.property(events, (all) => {
      const page = open(() => Number.POSITIVE_INFINITY);
      for (const event of all) happen(page, event);
      page.end();
      page.pass(HOLD);
      page.check();
      page.pass(HOLD);
      page.check();
      expect(page.shown()).toBe(page.newest());
    }),
  );
});

test('a value that comes with the drawing of another is shown when its time has come', () => {
  const page = open(() => 0);
  page.offer(1);
  page.answer(3);
  page.offer(2);
  page.pass(HOLD);
  expect([page.shown(), page.newest()]).toEqual([2, 3]);
  page.pass(HOLD);
  expect(page.shown()).toBe(3);
});
