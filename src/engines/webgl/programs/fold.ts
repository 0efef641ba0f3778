import type { NetworkConfig } from '../../../config/schema';
import { kernel, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';

/**
 * What a time step of a leaky network multiplies by: [A | v c | α 0], [H, H + 4], with α = 1 / max(τ, 1).
 *
 *   leak inside:   A = (1 − α) I + α W,  v = α w_in,  c = α (b + b_in)
 *   leak outside:  A = W,                v = w_in,    c = b + b_in
 */
export const fold = (sizes: Sizes, leak: NetworkConfig['leak']) => {
  const inside = leak === 'inside';
  return kernel({
    height: sizes.units,
    width: sizes.columns,
    inputs: ['network'],
    code: `
      ${unitsIn(sizes)}
      vec4 texel(int row, int column) {
        vec4 biasTau = block(network, row, UNITS + 1);
        vec2 alpha = 1. / max(biasTau.yw, 1.);
        if (column > UNITS) return vec4(alpha.x, 0, alpha.y, 0);
        vec4 weights = block(network, row, column);
        if (column == UNITS) weights.yw += biasTau.xz;
        ${inside ? 'weights *= alpha.xxyy;' : ''}
        ${inside ? 'if (column == row) weights.xw += 1. - alpha;' : ''}
        return weights;
      }`,
  });
};
