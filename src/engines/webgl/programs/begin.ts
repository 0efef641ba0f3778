import { kernel } from '../kernel';
import type { Sizes } from '../sizes';

/** The first state: h(0) out of the uploaded sequence texture. The state's second half, if any, is never read. */
export const begin = ({ batch, units, parts }: Sizes) =>
  kernel({
    height: batch,
    width: parts * units,
    inputs: ['sequence'],
    code: `
      vec4 texel(int row, int column) {
        return block(sequence, row, column % ${units});
      }`,
  });
