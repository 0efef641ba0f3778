import type { NetworkConfig } from '../../../config/schema';
import { kernel, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { ACTIVATIONS } from './activation';
import { fromHeads } from './from-heads';
import { LEAKS } from './leak';

/** The delta of a leaky network's last step: ∂L/∂h(T) back through leak and f. */
export const last = (sizes: Sizes, { leak, activation }: NetworkConfig) =>
  kernel({
    height: sizes.batch,
    width: sizes.deltaParts * sizes.units,
    inputs: ['network', 'folded', 'errors', 'state'],
    uniforms: { heads: 'ivec2' },
    code: `
      ${unitsIn(sizes)}
      ${ACTIVATIONS[activation]}
      ${LEAKS[leak].backward}
      ${fromHeads(sizes)}
      vec4 texel(int row, int column) {
        return through(fromHeads(row, column % UNITS), row, column);
      }`,
  });
