import { describe, expect, test } from 'vitest';
import { setField } from '../../../src/config/draft';
import { defaultConfig } from '../../../src/config/schema';
import { newLane } from '../../../src/state/lane';
import { freshId, inserted, nextDraft } from '../../../src/state/lane-list';

const withIds = (...ids: number[]) => ids.map((id) => ({ id }));

describe('the id of a lane to come', () => {
  test('is larger than any before, and looks as no present lane does', () => {
    expect(freshId(withIds(0, 1), 1)).toBe(2);
    expect(freshId(withIds(0, 1, 2), 2)).toBe(3);
    // The second look is free: it comes again with a new id.
    expect(freshId(withIds(0, 2), 2)).toBe(5);
    expect(freshId(withIds(5, 2, 3), 5)).toBe(8);
  });
});

describe('one lane more', () => {
  const single = setField(defaultConfig, 'curriculum.kind', 'single');
  const kinds = (...drafts: (typeof single)[]) =>
    nextDraft(drafts.map((draft) => ({ draft }))).curriculum.kind;

  test('has the next curriculum that no lane has', () => {
    expect(kinds(single)).toBe('multi');
    expect(kinds(single, defaultConfig)).toBe('sliding');
    expect(kinds(single, setField(defaultConfig, 'curriculum.kind', 'none'))).toBe('multi');
  });

  test('is otherwise as the last lane, its seed included', () => {
    const last = setField(setField(defaultConfig, 'seed', 5), 'network.units', 20);
    expect(nextDraft([{ draft: single }, { draft: last }])).toEqual(
      setField(last, 'curriculum.kind', 'sliding'),
    );
  });

  test('passes over a curriculum that the other settings rule out', () => {
    const narrow = setField(setField(defaultConfig, 'curriculum.window', 2), 'curriculum.forget', 5);
    expect(kinds(single, narrow)).toBe('none');
  });

  test('is a copy where lanes have all curricula', () => {
    const all = (['single', 'sliding', 'none', 'stream', 'multi'] as const).map((kind) => ({
      draft: setField(defaultConfig, 'curriculum.kind', kind),
    }));
    expect(nextDraft(all)).toBe(all[4].draft);
  });
});

test('a lane is put where it belongs', () => {
  const [a, b, c] = [0, 1, 2].map((id) => newLane(id, defaultConfig));
  expect(inserted([a, b], 1, c)).toEqual([a, c, b]);
  expect(inserted([a, b], 2, c)).toEqual([a, b, c]);
});
