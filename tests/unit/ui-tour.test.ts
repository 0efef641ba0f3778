import { expect, test } from 'vitest';
import { TOUR_STEPS } from '../../src/state/tour';
import type { PageMoment } from '../../src/state/tour-steps';
import { askWords } from '../../src/ui/tour/ask';
import { shownWords } from '../../src/ui/tour/shown';
import { laneOf } from '../support/story';

const accuracy = { 2: 0.52, 3: 0.5, 4: 0.51, 5: 0.7 };
const single = laneOf({ reachedAt: [1, 2, 4], now: 5, accuracy, tau: [1, 3.44] });
const multi = laneOf({
  id: 1,
  kind: 'multi',
  reachedAt: [1, 2, 3],
  now: 4,
  accuracy: { 2: 1, 3: 1, 4: 0.99, 5: 0.6 },
});
const pair = [single, multi];
const frozen = { network: { tau: { trainable: false, min: 1, max: 1 } } };

const plain = (text: string) => text.replaceAll('\u2011', '-');
const ask = (...given: Parameters<typeof askWords>) => plain(askWords(...given));
const shown = (step: Parameters<typeof shownWords>[0], moment: Partial<PageMoment>) =>
  plain(
    shownWords(step, {
      lanes: pair,
      seen: moment.lanes ?? pair,
      picked: {},
      watched: {},
      damaged: {},
      isBreaking: false,
      ...moment,
    }),
  );

test('the question is that of the task, and what to do depends on how the run stands', () => {
  const paused = pair.map((lane) => ({ ...lane, step: 0, status: 'paused' as const }));
  expect(ask('climb', paused, false)).toBe(
    'Both networks read bits and answer a question: was the number of 1s in the last N bits odd? Once 98 % right, N grows by one. Press play and wait for the first promotion.',
  );
  expect(ask('climb', pair, false)).toMatch(/Wait for the first promotion\.$/);
  const ended = pair.map((lane) => ({ ...lane, status: 'gaveUp' as const }));
  expect(ask('climb', ended, false)).toMatch(/Reset, then play\.$/);
  expect(ask('climb', [laneOf({ config: { task: { kind: 'dms' } } })], false)).toMatch(
    /^This network reads bits and answers a question: was the first of the last N bits the same as the last\?/,
  );
});

test('without a curriculum nobody is promoted, and nothing is said of it', () => {
  const words = ask('climb', [laneOf({ kind: 'none' })], false);
  expect(words).toMatch(/N is the target from the start\. Wait for the end of an epoch\.$/);
});

test('two lanes that only their heads set apart are compared by name; others are not', () => {
  expect(ask('compare', pair, false)).toContain('single-head drops each N for the next, multi-head keeps');
  const other = laneOf({ id: 1, kind: 'multi', config: frozen });
  for (const lanes of [[single], [single, other], [single, multi, other]]) {
    expect(ask('compare', lanes, false)).toMatch(/^The higher a line/);
    expect(ask('forget', lanes, false)).toMatch(/^A bar for each N/);
  }
});

test('where only an N left behind will do, that is said', () => {
  expect(ask('forget', pair, false)).toContain('a smaller N, which the one has left behind');
  expect(ask('forget', [single], false)).toContain('an N that one of them has left behind');
  expect(ask('forget', [multi], false)).toContain('Point at an N, or');
});

test('nobody without a keyboard is told of keys', () => {
  for (const step of TOUR_STEPS) {
    expect(ask(step, pair, true)).not.toMatch(/←|Click|Point/);
    expect(ask(step, pair, true).length).toBeLessThan(200);
  }
  expect(ask('compare', pair, false)).toContain('← →');
});

test('the first promotion: who is furthest, and what it learns', () => {
  expect(shown('climb', {})).toMatch(/^Promoted: single-head has reached N = 4 and learns N = 5\./);
  expect(shown('climb', { lanes: [laneOf({ kind: 'none', now: 1 })] })).toMatch(/^The first epoch is done/);
});

test('when each lane came to an N, as far as it did', () => {
  expect(shown('compare', { cursor: 4 })).toMatch(
    /^N = 4: reached by single-head after 4 epochs and multi-head after 3 epochs\./,
  );
  expect(shown('compare', { cursor: 9 })).toMatch(/^N = 9: not reached yet\./);
});

test('who has forgotten an N; an N that nobody has lost, or was asked for', () => {
  expect(shown('forget', { cursor: 3 })).toBe(
    'Right at N = 3: single-head 50 % and multi-head 100 %; a guess 50 %. What is not practised is forgotten.',
  );
  expect(shown('forget', { cursor: 5 })).toBe(
    'Right at N = 5: single-head 70 % and multi-head 60 %; a guess 50 %.',
  );
  expect(shown('forget', { cursor: 12 })).toMatch(/^Nobody was asked for N = 12 yet/);
});

test('the neuron that was picked, and the paper’s claim only where τ is trained', () => {
  const picked = { laneId: 0, whose: 1 };
  expect(shown('slow', { picked })).toMatch(/^Neuron 2 has τ = 3\.4\. To climb, single-head slows/);
  const fixed = [laneOf({ config: frozen }), laneOf({ id: 1, kind: 'multi', config: frozen })];
  expect(shown('slow', { lanes: fixed, picked })).not.toContain('slows');
});

test('what damage does, or has done', () => {
  const damaged: PageMoment['damaged'] = {
    0: {
      ...{ N: 5, step: 1000, tau: new Float32Array(), findings: undefined },
      ...{
        whole: { 5: 0.7 },
        accuracy: { 5: 0.5 },
        lesion: { silent: [1], noise: { of: 'weights', size: 0 } },
      },
    },
  };
  expect(shown('damage', { damaged })).toBe(
    'Without its slowest neuron single-head falls from 70 % to 50 % at N = 5. Heal makes them whole again.',
  );
  expect(shown('damage', { isBreaking: true })).toMatch(/^Copies of them are broken/);
  expect(shown('damage', {})).toMatch(/^They are whole again/);
});

test('when a change takes effect', () => {
  expect(shown('change', {})).toMatch(/^It takes effect with the next step/);
  const draft = { ...single.draft, network: { ...single.draft.network, units: 20 } };
  expect(shown('change', { lanes: [{ ...single, draft }, multi] })).toMatch(/^One change waits for a reset/);
  const paused = pair.map((lane) => ({ ...lane, status: 'paused' as const }));
  expect(shown('change', { lanes: paused })).toBe('Press play to see what it does.');
  const ended = pair.map((lane) => ({ ...lane, status: 'target' as const }));
  expect(shown('change', { lanes: ended })).toBe('Reset, then press play to see what it does.');
});
