import type { NetworkConfig } from '../../../config/schema';
import { kernel, texelSize, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { ACTIVATIONS } from './activation';
import { LEAKS } from './leak';

/** One time step of a leaky network back: the delta of step t − 1 from the delta of step t, Aᵀ δ(t) through leak and f'. */
export const backward = (sizes: Sizes, { leak, activation }: NetworkConfig) =>
  kernel({
    height: sizes.batch,
    width: sizes.deltaParts * sizes.units,
    inputs: ['folded', 'delta', 'state'],
    code: `
      ${unitsIn(sizes)}
      ${ACTIVATIONS[activation]}
      ${LEAKS[leak].backward}
      ${LEAKS[leak].kept}
      ${texelSize('DELTA', sizes.batch, sizes.deltaParts * sizes.units)}
      ${texelSize('FOLDED', sizes.units, sizes.columns)}
      vec4 texel(int row, int column) {
        int i = column % UNITS;
        vec4 dh = kept(row, column);
        for (int j = 0; j < UNITS; j++) {
          vec4 d = sampled(delta, row, j, DELTA);
          vec4 a = sampled(folded, j, i, FOLDED);
          dh += d.xxzz * a.xyxy + d.yyww * a.zwzw;
        }
        return through(dh, row, column);
      }`,
  });
