import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alongSteps } from '../../src/ui/figures/reached/data';
import { around, overlap, type Point } from '../../src/ui/kit/geometry';
import { placeDimension } from '../../src/ui/kit/place-dimension';
import { placeNote } from '../../src/ui/kit/place-note';

const area = { left: 30, top: 24, right: 630, bottom: 240 };
const level = (y: number, from = 30, to = 630) => alongSteps([from, to].map((x) => ({ x, y })));
const upright = (x: number) => Array.from({ length: 40 }, (_, i) => ({ x, y: 24 + 6 * i }));
const struck = (box: typeof area, line: readonly Point[]) =>
  line.some(({ x, y }) => x > box.left + 3 && x < box.right - 3 && y > box.top + 3 && y < box.bottom - 3);

describe('a dimension line', () => {
  const words = [
    { text: '29 epochs for one more bit', width: 150 },
    { text: '29 epochs', width: 55 },
  ];
  const wait = { left: 200, right: 420, level: 150, words };
  const place = (line: readonly Point[], marks: Point[] = [], part: Partial<typeof wait> = {}) =>
    placeDimension({ ...wait, ...part }, area, { marks: marks.map((at) => around(at, 5)), line });

  test('lies over what it measures, its words in the middle', () => {
    expect(place(level(150))).toMatchObject({ y: 141, text: words[0].text, middle: 310 });
  });

  test('says less where there is less room, and is not there where nothing can be said', () => {
    expect(place([], [], { right: 290 })?.text).toBe('29 epochs');
    expect(place([], [], { right: 240 })).toBeUndefined();
  });

  test('is where no other line runs along it or strikes through its words', () => {
    const other = level(141);
    const placed = place(other);
    expect(placed).toBeDefined();
    for (const box of placed?.boxes ?? []) expect(struck(box, other)).toBe(false);
    expect(
      place([...level(120), ...level(132), ...level(141), ...level(159), ...level(168)]),
    ).toBeUndefined();
  });

  test('has its words beside a line that crosses it', () => {
    const [, box] = place(upright(310))?.boxes ?? [];
    expect(box && struck(box, upright(310))).toBe(false);
  });

  test('never has words struck through along their length, nor covers a mark', () => {
    const y = fc.integer({ min: 30, max: 235 });
    const point = fc.record({ x: fc.integer({ min: 30, max: 630 }), y });
    fc.assert(
      fc.property(
        fc.array(y, { maxLength: 4 }),
        fc.array(point, { maxLength: 12 }),
        y,
        (levels, marks, level0) => {
          const placed = place(
            levels.flatMap((each) => level(each)),
            marks,
            { level: level0 },
          );
          if (!placed) return;
          const [line, box] = placed.boxes;
          for (const each of levels) expect(struck(box, level(each))).toBe(false);
          for (const mark of marks) expect(overlap(box, around(mark, 5))).toBe(0);
          expect(box.top >= area.top && box.bottom <= area.bottom).toBe(true);
          expect(box.left >= line.left && box.right <= line.right).toBe(true);
        },
      ),
    );
  });
});

describe('words about a level line', () => {
  test('stand over its right end', () => {
    const { anchor, x, baseline } = placeNote(70, 100, area, { marks: [], line: [] });
    expect({ anchor, x }).toEqual({ anchor: 'end', x: area.right });
    expect(baseline).toBeLessThan(100);
  });

  test('stand below it, or elsewhere along it, where something is in the way', () => {
    const above = level(92, 400);
    const below = placeNote(70, 100, area, { marks: [], line: above });
    expect(struck(below.box, above)).toBe(false);
    const both = [...above, ...level(108, 400)];
    expect(struck(placeNote(70, 100, area, { marks: [], line: both }).box, both)).toBe(false);
  });

  test('never leave the plot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 240 }), fc.integer({ min: 30, max: 120 }), (y, width) => {
        const { box } = placeNote(width, y, area, { marks: [], line: level(y) });
        expect(box.left >= area.left && box.right <= area.right).toBe(true);
        expect(box.bottom).toBeLessThanOrEqual(area.bottom + 3);
      }),
    );
  });
});
