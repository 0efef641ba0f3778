import { expect, test } from 'vitest';
import { addUp } from '../../../src/engines/sharded/add-up';
import { Stream } from '../../../src/math/random';

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'the sum of %i vectors is what they come to one after the other',
  (count) => {
    const stream = Stream.of(count, 'init');
    const share = 1 / count;
    const vectors = Array.from({ length: count }, () =>
      Float32Array.from({ length: 50 }, () => stream.uniform() * 10 ** stream.integer(-6, 6)),
    );
    const sum = new Float64Array(50).fill(9);
    addUp(vectors, share, sum);
    expect(sum).toEqual(Float64Array.from(sum, (_, i) => vectors.reduce((sum, x) => sum + share * x[i], 0)));
  },
);
