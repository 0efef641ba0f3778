import { expect, test } from 'vitest';
import { addShare } from '../../../src/math/add-share';
import { Stream } from '../../../src/math/random';

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'shares of %i vectors come to what they are one after the other, to the last bit',
  (count) => {
    const stream = Stream.of(count, 'init');
    const share = 1 / count;
    const vectors = Array.from({ length: count }, () =>
      Float32Array.from({ length: 50 }, () => stream.uniform() * 10 ** stream.integer(-6, 6)),
    );
    const sum = new Float64Array(50);
    for (const vector of vectors) addShare(sum, share, vector);
    expect(sum).toEqual(Float64Array.from(sum, (_, i) => vectors.reduce((sum, x) => sum + share * x[i], 0)));
  },
);
