import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, overlap } from '../../src/ui/kit/geometry';
import { distanceTo, type Label, REACH } from '../../src/ui/kit/label-ways';
import { coveringCost, freest } from '../../src/ui/kit/obstacles';
import { placeLabels } from '../../src/ui/kit/place-labels';

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
    const [{ box, setting, align }] = place(label(100, 100));
    expect(setting === 'stacked' && align === 'left' && box.left > 105).toBe(true);
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
    const lower = placeLabels([label(100, 100, { way: 2 })], { bounds, marks: [], line: [] })[0];
    expect(first.way).toBe(0);
    expect(lower.way).toBe(2);
  });

  test('that is wider than the plot begins at its edge', () => {
    expect(place(label(100, 100, { name: 900 }))[0].box.left).toBe(bounds.left);
  });
});

test('two close labels make way for each other, and leave some air between them', () => {
  const [first, second] = place(label(100, 100), label(102, 104));
  expect(overlap(first.box, second.box)).toBe(0);
  const apart = Math.max(second.box.top - first.box.bottom, first.box.top - second.box.bottom);
  const beside = second.box.left >= first.box.right || first.box.left >= second.box.right;
  expect(beside || apart >= 5).toBe(true);
});

test('two labels of one point at the foot of a plot do not touch each other', () => {
  const [first, second] = place(label(150, 200), label(150, 200, { name: 110 }));
  const across = Math.max(second.box.left - first.box.right, first.box.left - second.box.right);
  const down = Math.max(second.box.top - first.box.bottom, first.box.top - second.box.bottom);
  expect(across >= 8 || down >= 5).toBe(true);
});

test('whether one moves does not depend on which of two close labels comes first', () => {
  const line = Array.from({ length: 30 }, (_, i) => ({ x: 110, y: 110 + 3 * i }));
  const together = (...labels: Label[]) =>
    placeLabels(labels, { bounds, marks: labels.map(({ at }) => around(at, 5)), line });
  const labels = [label(100, 100), label(104, 90)];
  const boxes = together(...labels).map(({ box }) => box);
  const reversed = together(...labels.toReversed()).map(({ box }) => box);
  expect(overlap(boxes[0], boxes[1])).toBe(0);
  const cost = (boxes: readonly (typeof bounds)[]) =>
    boxes.map(coveringCost({ marks: [], line })).reduce((sum, each) => sum + each, 0);
  expect(cost(reversed)).toBe(cost(boxes));
});

describe('up to four labels anywhere in a plot of any size', () => {
  const number = (min: number, max: number) => fc.integer({ min, max });
  const scenes = fc
    .record({ width: number(250, 720), height: number(120, 240), count: number(1, 4), crowded: fc.boolean() })
    .chain(({ width, height, count, crowded }) => {
      const bounds = { left: 30, top: 24, right: 30 + width, bottom: 24 + height };
      // Lanes that are as far as each other have their marks in one place.
      const [x, y] = crowded
        ? [number(150, 170), number(100, 130)]
        : [number(30, 30 + width), number(24, 24 + height)];
      const label = fc.record({
        at: fc.record({ x, y }),
        name: number(40, 115),
        state: fc.oneof(fc.constant(0), number(30, 130)),
        lineHeight: fc.constantFrom(15, 16),
        way: fc.option(number(0, 200), { nil: undefined }),
      });
      const line = fc.array(fc.record({ x: number(30, 30 + width), y: number(24, 24 + height) }), {
        maxLength: 200,
      });
      return fc.record({
        bounds: fc.constant(bounds),
        labels: fc.array(label, { minLength: count, maxLength: count }),
        line,
      });
    });

  test('never cover each other, stay in the plot and within reach of their marks', () => {
    fc.assert(
      fc.property(scenes, ({ bounds, labels, line }) => {
        const marks = labels.map(({ at }) => around(at, 5));
        const placed = placeLabels(labels, { bounds, marks, line });
        placed.forEach(({ box }, i) => {
          expect(box.left >= bounds.left && box.right <= bounds.right).toBe(true);
          expect(box.top >= bounds.top && box.bottom <= bounds.bottom).toBe(true);
          expect(distanceTo(box, labels[i].at)).toBeLessThanOrEqual(REACH);
          for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('one that stands alone, away from the edges, is right beside its mark', () => {
    fc.assert(
      fc.property(number(150, 200), number(60, 150), (x, y) => {
        const [{ box }] = place(label(x, y));
        expect(distanceTo(box, { x, y })).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test('points along lines are counted wherever they are, to within a few pixels', () => {
  const number = fc.integer({ min: -50, max: 400 });
  const point = fc.record({ x: number, y: number });
  fc.assert(
    fc.property(fc.array(point), point, point, (line, a, b) => {
      const box = {
        left: Math.min(a.x, b.x),
        right: Math.max(a.x, b.x),
        top: Math.min(a.y, b.y),
        bottom: Math.max(a.y, b.y),
      };
      const within = (air: number) =>
        line.filter(
          ({ x, y }) =>
            x >= box.left - air && x <= box.right + air && y >= box.top - air && y <= box.bottom + air,
        ).length;
      const counted =
        coveringCost({ marks: [], line })(box) /
        coveringCost({ marks: [], line: [a] })({ left: a.x, right: a.x, top: a.y, bottom: a.y });
      expect(counted).toBeGreaterThanOrEqual(within(0));
      expect(counted).toBeLessThanOrEqual(within(3));
    }),
  );
});

test('of several places the first free one is taken, or that which covers least', () => {
  const at = (left: number) => ({ box: { left, right: left + 50, top: 0, bottom: 15 } });
  const places = [at(0), at(60), at(120)];
  const wall = { left: 0, right: 55, top: 0, bottom: 40 };
  const crossed = [70, 76, 82].map((x) => ({ x, y: 8 }));
  expect(freest(places, { marks: [], line: [] })).toBe(places[0]);
  expect(freest(places, { marks: [wall], line: [] })).toBe(places[1]);
  expect(freest(places, { marks: [wall], line: crossed })).toBe(places[2]);
  expect(freest(places.slice(0, 2), { marks: [wall], line: crossed })).toBe(places[1]);
});
