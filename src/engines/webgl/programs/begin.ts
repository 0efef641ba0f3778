import { kernel } from '../kernel';
import type { Sizes } from '../sizes';

/** The first state: what is carried into the first step, out of the uploaded sequence texture. More is never read. */
export const begin = ({ batch, units, parts, carries }: Sizes) =>
  kernel({
    height: batch,
    width: parts * units,
    inputs: ['sequence'],
    code: `
      vec4 texel(int row, int column) {
        return block(sequence, row, column % ${carries * units});
      }`,
  });
