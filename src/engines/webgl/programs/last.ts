import type { NetworkConfig } from '../../../config/schema';
import { kernel, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { ACTIVATIONS } from './activation';
import { LEAKS } from './leak';

/** The delta of the last step: ∂L/∂h(T) = Σ over heads of δ (w₁ − w₀), back through leak and f. */
export const last = (sizes: Sizes, { leak, activation }: NetworkConfig) =>
  kernel({
    height: sizes.batch,
    width: sizes.parts * sizes.units,
    inputs: ['network', 'folded', 'errors', 'state'],
    uniforms: { heads: 'ivec2' },
    code: `
      ${unitsIn(sizes)}
      ${ACTIVATIONS[activation]}
      ${LEAKS[leak].backward}
      vec4 texel(int row, int column) {
        vec4 dh = vec4(0);
        for (int slot = heads.x; slot < heads.x + heads.y; slot++) {
          vec4 w = block(network, UNITS + slot, column % UNITS);
          dh += block(errors, slot, row).xxzz * (w.zwzw - w.xyxy);
        }
        return through(dh, row, column);
      }`,
  });
