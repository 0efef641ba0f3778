import { expect, test } from 'vitest';
import { bitsToWatch } from '../../src/state/questions';
import { parity } from '../../src/tasks/parity';
import { wordsOf } from '../../src/tasks/task';
import { headMarks } from '../../src/ui/figures/sequence/head-marks';
import { paintStates, slowestFirst } from '../../src/ui/figures/sequence/heat';
import { afterKey } from '../../src/ui/figures/sequence/keys';
import { bitAt, bitsFor, headAt, placeOf } from '../../src/ui/figures/sequence/place';
import { sequenceTable } from '../../src/ui/figures/sequence/table';
import { forPeople } from '../../src/ui/kit/table';
import { sequenceOf } from '../support/sequence';

test.each([
  [860, 28, 14],
  [860, 28, 1],
  [588, 64, 60],
  [326, 14, 14],
])(
  'at %i px, %i bits and %i heads: parts follow each other, and nothing leaves the drawing',
  (width, M, K) => {
    const place = placeOf(width, M, K);
    const { bits, neurons, heads, left, column, height } = place;
    expect(bits.top + bits.height).toBeLessThan(neurons.top);
    expect(neurons.top + neurons.height).toBeLessThan(heads.top);
    expect(K * heads.pitch).toBeLessThanOrEqual(heads.height);
    expect(heads.top + heads.height).toBeLessThan(height);
    expect(left + M * column).toBeLessThanOrEqual(width);
    for (const m of [0, M - 1]) expect(bitAt(place, { x: left + (m + 0.5) * column, y: 0 }, M)).toBe(m);
    for (const k of [0, K - 1]) {
      expect(headAt(place, { x: 0, y: heads.top + (k + 0.5) * heads.pitch }, K)).toBe(k);
    }
    expect([bitAt(place, { x: -50, y: 0 }, M), bitAt(place, { x: 5000, y: 0 }, M)]).toEqual([0, M - 1]);
    expect([headAt(place, { x: 0, y: heads.top - 1 }, K), headAt(place, { x: 0, y: height }, K)]).toEqual([
      undefined,
      undefined,
    ]);
  },
);

test('up to fourteen heads the drawing keeps its height', () => {
  const heights = [1, 2, 9, 14].map((K) => placeOf(860, 28, K).height);
  expect(new Set(heights).size).toBe(1);
});

test('there are enough bits for the largest head, and no more than 64', () => {
  expect([2, 15, 20, 100].map((N) => bitsFor(860, N))).toEqual([28, 28, 33, 64]);
  expect([2, 15, 100].map((N) => bitsFor(326, N))).toEqual([14, 18, 28]);
});

test('bits to watch are random, the same for one seed, and longer rows begin like shorter ones', () => {
  const bits = bitsToWatch(3, 64);
  expect(bits).toMatch(/^[01]{64}$/);
  expect(bits.replaceAll('0', '').length).toBeGreaterThan(16);
  expect(bits.replaceAll('1', '').length).toBeGreaterThan(16);
  expect(bitsToWatch(3, 28)).toBe(bits.slice(0, 28));
  expect(bitsToWatch(4, 64)).not.toBe(bits);
});

test('a head is drawn from the bit on at which it has seen enough, up to the present one', () => {
  const sequence = sequenceOf('0110', [2, 3], [[3, 3]]);
  const place = placeOf(860, 4, 2);
  const count = (path: string, mark: RegExp) => path.match(mark)?.length ?? 0;
  const drawn = (upTo: number) => {
    const { filled, outlined, crosses } = headMarks(sequence, upTo, place);
    return [count(filled, /z/g), count(outlined, /z/g), count(crosses, /M/g)];
  };
  expect([0, 1, 2, 3].map(drawn)).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [3, 0, 0],
    [4, 0, 1],
  ]);
});

test('keys step through bits and heads, and stop at the ends', () => {
  const where = { at: 5, head: 1 };
  expect(['ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => afterKey(key, where, 9, 3)?.at)).toEqual([
    4, 6, 0, 8,
  ]);
  expect(['ArrowUp', 'ArrowDown'].map((key) => afterKey(key, where, 9, 3)?.head)).toEqual([0, 2]);
  expect(afterKey('ArrowRight', { at: 8, head: 2 }, 9, 3)).toEqual({ at: 8, head: 2 });
  expect(afterKey('ArrowDown', { at: 8, head: 2 }, 9, 3)).toEqual({ at: 8, head: 2 });
  expect(afterKey('Tab', where, 9, 3)).toBeUndefined();
});

test('neurons are painted slowest first, darker where they are more active, whatever the sign', () => {
  const order = slowestFirst(Float32Array.of(1, 3, 2, 1));
  expect(order).toEqual([1, 2, 0, 3]);
  const states = Float32Array.of(0, -1, 0.5, 0, 0, 1, 0, 0);
  const pixels = new Uint8ClampedArray(4 * 4 * 2);
  paintStates(pixels, { states, bits: '01' }, order, 1, { none: [200, 200, 200], full: [0, 100, 200] });
  const red = Array.from({ length: 8 }, (_, i) => pixels[4 * i]);
  expect(red).toEqual([0, 0, 100, 200, 200, 200, 200, 200]);

  paintStates(pixels, { states, bits: '01' }, order, 0, { none: [200, 200, 200], full: [0, 100, 200] });
  expect([pixels[0], pixels[4]]).toEqual([0, 200]);
});

test('a network at rest is painted without a number that is none', () => {
  const pixels = new Uint8ClampedArray(8);
  paintStates(pixels, { states: new Float32Array(2), bits: '01' }, [0], 1, {
    none: [9, 9, 9],
    full: [0, 0, 0],
  });
  expect([...pixels]).toEqual([9, 9, 9, 255, 9, 9, 9, 255]);
});

test('the table has every bit and every answer', () => {
  const { headers, cells } = forPeople(sequenceTable(sequenceOf('011', [2, 3], [[2, 2]]), wordsOf(parity)));
  expect(headers).toEqual(['Place of the bit', 'Bit', 'Head 2', 'Head 3']);
  expect(cells).toEqual([
    ['1', '0', '–', '–'],
    ['2', '1', 'odd', '–'],
    ['3', '1', 'even, wrong', 'odd'],
  ]);
});
