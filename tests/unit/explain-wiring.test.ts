import { describe, expect, test } from 'vitest';
import type { Lane, TauNetPoint } from '../../src/state/lane';
import { weightsCaption } from '../../src/ui/figures/weights/caption';
import { wiringCaption } from '../../src/ui/figures/wiring/caption';
import { lookAtN } from '../support/looks';
import { laneOf } from '../support/story';
import { wiringOf } from '../support/wiring';

type Connectivity = TauNetPoint['connectivity'];

/** A lane of which the wiring was seen at N = 1 (before training), 2, 3 … */
const lane = (id: number, seen: (Partial<Connectivity> & { dimensionality?: number })[]): Lane => {
  const looks = seen.map(({ dimensionality = 5, ...part }, i) => ({
    ...lookAtN(i + 1, 2),
    connectivity: { mean: 0, sd: 0.07, negative: 0.5, spectralRadius: 0.58, ...part },
    dimensionality,
  }));
  const last = looks.at(-1);
  return {
    ...laneOf({
      id,
      kind: id === 0 ? 'single' : 'multi',
      reachedAt: seen.slice(1).map((_, i) => i + 1),
      now: Math.max(0, seen.length - 1),
    }),
    looks,
    ...(last && { findings: { N: last.N, step: last.step, findings: wiringOf(last.connectivity) } }),
  };
};
const radii = (id: number, ...values: number[]) =>
  lane(
    id,
    values.map((spectralRadius) => ({ spectralRadius })),
  );
const plain = ({ look, news }: { look: string; news?: string }) =>
  `${look}${news ? ` ${news}` : ''}`.replaceAll('\u2011', '-');

describe('under the eigenvalues', () => {
  test.each([
    ['nobody has looked', [lane(0, []), lane(1, [])], 'The farthest one is the spectral radius.'],
    ['before training', [radii(0, 0.58), radii(1, 0.58)], 'Both began at spectral radius 0.6.'],
    [
      'both grew',
      [radii(0, 0.58, 2, 8.31), radii(1, 0.58, 2.4)],
      'Both began at spectral radius 0.6. Single-head’s is 8.3 at N = 3, multi-head’s 2.4 at N = 2.',
    ],
    [
      'one grew',
      [radii(0, 0.58, 0.6), radii(1, 0.58, 2.4)],
      'Both began at spectral radius 0.6. Multi-head’s is 2.4 at N = 2.',
    ],
    ['one alone', [radii(0, 0.58, 1.2)], 'It began at spectral radius 0.6. Single-head’s is 1.2 at N = 2.'],
    [
      'they began differently',
      [radii(0, 0.58, 1.2), radii(1, 0.8, 2.4)],
      'The farthest one is the spectral radius. Single-head’s spectral radius is 1.2 at N = 2, multi-head’s 2.4 at N = 2.',
    ],
  ])('%s', (_, lanes, words) => {
    expect(plain(weightsCaption(lanes, 'eigenvalues'))).toBe(words);
  });

  test('a start that nobody saw is not told', () => {
    const unseen = radii(0, 0.58, 1.2);
    const late = { ...unseen, looks: unseen.looks.slice(1) };
    expect(plain(weightsCaption([late], 'eigenvalues'))).toBe(
      'The farthest one is the spectral radius. Single-head’s spectral radius is 1.2 at N = 2.',
    );
  });
});

test('under the weights, and under their spread, stands what was measured of these', () => {
  const lanes = [lane(0, [{}, { negative: 0.62, sd: 0.2 }]), lane(1, [{}])];
  expect(plain(weightsCaption(lanes, 'weights'))).toBe(
    'Rows are driven, columns drive. Single-head’s negative share is 62 % at N = 2.',
  );
  expect(plain(weightsCaption(lanes, 'weights', true))).toBe(
    '✕ is silenced. Single-head’s negative share is 62 % at N = 2.',
  );
  expect(weightsCaption(lanes, 'spread', true)).toEqual(weightsCaption(lanes, 'spread'));
  expect(plain(weightsCaption(lanes, 'spread'))).toBe(
    'The wider, the stronger. Single-head’s s.d. is 0.20 at N = 2, multi-head’s 0.07 before training.',
  );
  expect(plain(weightsCaption([lane(0, [])], 'spread'))).toBe('The wider, the stronger.');
});

describe('under the wiring', () => {
  test('the spectral radius: since when it has been outside of the circle', () => {
    expect(plain(wiringCaption([radii(0, 0.6, 0.9), radii(1, 0.6, 1)], 'radius'))).toMatch(
      /^Watch the dashed line\./,
    );
    // Once outside and back again does not count.
    expect(plain(wiringCaption([radii(0, 0.6, 1.1, 2), radii(1, 0.6, 1.1, 0.9, 1.2)], 'radius'))).toBe(
      'Outside the unit circle. Single-head is there from N = 2 to 3, multi-head at N = 4.',
    );
    expect(plain(wiringCaption([radii(0, 1.2), radii(1, 0.6)], 'radius'))).toBe(
      'Outside the unit circle. Single-head is there before training.',
    );
  });

  test('the mean weight', () => {
    expect(plain(wiringCaption([lane(0, [{ mean: 0.001 }, { mean: -0.0001 }])], 'mean'))).toMatch(
      /^Watch the sign\./,
    );
    const lanes = [lane(0, [{}, { mean: -0.00212 }]), lane(1, [{}, { mean: -0.00102 }])];
    expect(plain(wiringCaption(lanes, 'mean'))).toBe(
      'Below zero. Single-head has −0.0021 at N = 2, multi-head −0.0010 at N = 2.',
    );
  });

  test('the spread', () => {
    expect(plain(wiringCaption([lane(0, [{ sd: 0.07 }, { sd: 0.072 }])], 'sd'))).toBe(
      'Compare the first with the last.',
    );
    expect(plain(wiringCaption([lane(0, [{ sd: 0.07 }, { sd: 0.2 }])], 'sd'))).toBe(
      'Weights spread out. Single-head went from 0.07 to 0.20 at N = 2.',
    );
  });

  test('negative weights', () => {
    expect(plain(wiringCaption([lane(0, [{ negative: 0.505 }])], 'negative'))).toMatch(/^Watch the half\./);
    const lanes = [lane(0, [{}, { negative: 0.62 }]), lane(1, [{}, { negative: 0.55 }])];
    expect(plain(wiringCaption(lanes, 'negative'))).toBe(
      'More brakes than drives. Single-head has 62 % at N = 2, multi-head 55 % at N = 2.',
    );
  });

  test('dimensions', () => {
    const counts = (id: number, ...all: number[]) =>
      lane(
        id,
        all.map((dimensionality) => ({ dimensionality })),
      );
    expect(plain(wiringCaption([counts(0, 9, 3, 5)], 'dimensions'))).toMatch(/^Count the directions\./);
    expect(plain(wiringCaption([counts(0, 9, 3, 5, 8), counts(1, 9, 3, 6, 7)], 'dimensions'))).toBe(
      'More dimensions with every bit. Single-head went from 3 at N = 2 to 8 at N = 4, multi-head from 3 at N = 2 to 7 at N = 4.',
    );
    expect(plain(wiringCaption([counts(0, 9, 3, 5, 8), counts(1, 9, 3, 6, 6, 7)], 'dimensions'))).toMatch(
      /^More dimensions as N grows\./,
    );
    expect(plain(wiringCaption([counts(0, 9, 3, 5, 8), counts(1, 9, 8, 6, 5)], 'dimensions'))).toBe(
      'More dimensions as N grows. Single-head went from 3 at N = 2 to 8 at N = 4.',
    );
  });
});
