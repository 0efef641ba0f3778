import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, overlap } from '../../src/ui/charts/kit/geometry';
import { type Label, placeLabels } from '../../src/ui/charts/kit/place-labels';

const bounds = { left: 30, top: 24, right: 324, bottom: 200 };
const label = (x: number, y: number, part: Partial<Label> = {}): Label => ({
  at: { x, y },
  name: 75,
  state: 70,
  lineHeight: 15,
  ...part,
});
const place = (...labels: Label[]) =>
  placeLabels(labels, { bounds, marks: labels.map(({ at }) => around(at, 5)), line: [] });

describe('a label', () => {
  test('stands to the right of its mark, name above state', () => {
    const [{ box, stacked, align }] = place(label(100, 100));
    expect(stacked && align === 'left' && box.left > 105).toBe(true);
    expect(box.top < 100 && box.bottom > 100).toBe(true);
  });

  test('moves below, above or left where the plot ends', () => {
    const [{ box }] = place(label(318, 100));
    expect(box.right).toBeLessThanOrEqual(bounds.right);
    expect(overlap(box, around({ x: 318, y: 100 }, 5))).toBe(0);
  });

  test('keeps off a line that it can avoid', () => {
    const line = Array.from({ length: 40 }, (_, i) => ({ x: 30 + 7 * i, y: 100 }));
    const [{ box }] = placeLabels([label(100, 100)], { bounds, marks: [], line });
    expect(box.top > 100 || box.bottom < 100).toBe(true);
  });

  test('stays the way it was while that is nearly as good', () => {
    const first = place(label(100, 100))[0];
    const below = placeLabels([label(100, 100, { way: 1 })], { bounds, marks: [], line: [] })[0];
    expect(first.way).toBe(0);
    expect(below.way).toBe(1);
  });

  test('that is wider than the plot begins at its edge', () => {
    expect(place(label(100, 100, { name: 900 }))[0].box.left).toBe(bounds.left);
  });
});

test('the later one of two close labels moves', () => {
  const [first, second] = place(label(100, 100), label(102, 104));
  expect(first).toEqual(place(label(100, 100))[0]);
  expect(overlap(first.box, second.box)).toBe(0);
  const apart = Math.max(second.box.top - first.box.bottom, first.box.top - second.box.bottom);
  const beside = second.box.left >= first.box.right || first.box.left >= second.box.right;
  expect(beside || apart >= 6).toBe(true);
});

test('up to four labels never collide, stay in the plot and keep off all marks they can', () => {
  const labels = fc.array(
    fc.record({
      at: fc.record({ x: fc.integer({ min: 30, max: 324 }), y: fc.integer({ min: 24, max: 200 }) }),
      name: fc.integer({ min: 60, max: 90 }),
      state: fc.constantFrom(0, 70, 110),
      lineHeight: fc.constant(15),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(labels, (labels) => {
      const placed = place(...labels).map(({ box }) => box);
      placed.forEach((box, i) => {
        expect(box.left >= bounds.left && box.right <= bounds.right).toBe(true);
        expect(box.top >= bounds.top && box.bottom <= bounds.bottom).toBe(true);
        for (const other of placed.slice(i + 1)) expect(overlap(box, other)).toBe(0);
      });
    }),
  );
});
