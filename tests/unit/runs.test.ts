import { expect, test } from 'vitest';
import type { Run } from '../../src/state/storage/run';
import { dateWords, durationWords, nameOf, settingsOf, shown } from '../../src/ui/runs/rows';
import { smallConfig } from '../support/config';

const run = (id: string, part: Partial<Run> = {}, reached = [2], tauNet?: number): Run => ({
  id,
  createdAt: 0,
  updatedAt: 0,
  order: 0,
  bytes: 0,
  lanes: reached.map((N, lane) => ({
    id: lane,
    config: smallConfig(),
    epoch: 1,
    step: 100 * N,
    reached: N,
    seconds: 1,
    tauNet,
  })),
  ...part,
});
const ids = (runs: Run[]) => runs.map(({ id }) => id).join('');

test('a run is called what it is about until a person gives it a name', () => {
  expect(nameOf(run('a'))).toBe('Your own experiment');
  expect(settingsOf(run('a'))).toMatch(/nits 12.* Seed 0\.$/);
  expect(nameOf(run('a', { name: 'Mine' }))).toBe('Mine');
});

test('what was changed while it trained is told', () => {
  const changed = run('a', {}, [2, 3]);
  const first = { 'training.learningRate': 0.2, 'curriculum.kind': 'single', seed: 0, toString: 'odd' };
  changed.lanes[1].atFirst = first;
  const words = 'Changed while it trained: rate 0.2 → 0.05, single-head → multi-head.';
  expect(settingsOf(changed).endsWith(words)).toBe(true);
  expect(settingsOf(run('a'))).not.toMatch(/Changed/);
});

test('any column sorts, by the lane that stands highest; what is unknown comes last when descending', () => {
  const runs = [
    run('a', { order: 2, updatedAt: 9, name: 'z' }, [3, 9]),
    run('b', { order: 3, name: 'Y' }, [7, 8], 2),
  ];
  expect(ids(shown(runs, '', 'reached', true))).toBe('ab');
  expect(ids(shown(runs, '', 'reached', false))).toBe('ba');
  expect(ids(shown(runs, '', 'updatedAt', true))).toBe('ba');
  expect(ids(shown(runs, '', 'name', false))).toBe('ba');
  expect(ids(shown(runs, '', 'tauNet', true))).toBe('ba');
});

test('a text finds names, settings and notes', () => {
  const runs = [run('a', { name: 'Slow one', notes: 'Look again' }), run('b')];
  expect(ids(shown(runs, 'again slow', 'name', false))).toBe('a');
  expect(ids(shown(runs, 'UNITS 12', 'name', false))).toBe('ab');
  expect(ids(shown(runs, 'nothing', 'name', false))).toBe('');
});

test('times are written as clocks write them', () => {
  expect([0, 59.6, 754, 3723].map(durationWords)).toEqual(['0:00', '1:00', '12:34', '1:02:03']);
});

test('a date is shown where the clock was right, and none where it was not', () => {
  const now = Date.UTC(2027, 4, 1);
  const day = 24 * 3600 * 1000;
  expect(dateWords(now, now)).toMatch(/2027/);
  expect(dateWords(now, 0)).toMatch(/2027/);
  expect(dateWords(0, now)).toBe('–');
  expect(dateWords(0, 0)).toBe('–');
  expect(dateWords(now + 2 * day, now)).toBe('–');
});
