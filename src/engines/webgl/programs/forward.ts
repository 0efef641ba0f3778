import type { NetworkConfig } from '../../../config/schema';
import { kernel, PAIR, texelSize, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { ACTIVATIONS } from './activation';
import { LEAKS } from './leak';

/** One time step of a leaky network: the state after it, from the state before and x; A h(t−1) + v x + c through leak and f. */
export const forward = (sizes: Sizes, { leak, activation }: NetworkConfig) =>
  kernel({
    height: sizes.batch,
    width: sizes.parts * sizes.units,
    inputs: ['folded', 'before', 'sequence'],
    uniforms: { step: 'int' },
    code: `
      ${unitsIn(sizes)}
      ${PAIR}
      ${ACTIVATIONS[activation]}
      ${LEAKS[leak].forward}
      ${texelSize('STATE', sizes.batch, sizes.parts * sizes.units)}
      ${texelSize('FOLDED', sizes.units, sizes.columns)}
      vec4 texel(int row, int column) {
        int i = column % UNITS;
        vec4 drive = block(folded, i, UNITS);
        vec2 x = pair(sequence, row, ${sizes.inputs}, step);
        vec4 sum = x.xxyy * drive.xzxz + drive.ywyw;
        for (int j = 0; j < UNITS; j++) {
          vec4 h = sampled(before, row, j, STATE);
          vec4 a = sampled(folded, i, j, FOLDED);
          sum += h.xxzz * a.xzxz + h.yyww * a.ywyw;
        }
        // Padding stays 0, whatever f(0) is.
        bvec4 sequences = lessThan(2 * row + ivec4(0, 0, 1, 1), ivec4(${sizes.B}));
        bvec4 neurons = lessThan(2 * i + ivec4(0, 1, 0, 1), ivec4(${sizes.H}));
        return mix(vec4(0), after(sum, row, column), bvec4(vec4(sequences) * vec4(neurons)));
      }`,
  });
