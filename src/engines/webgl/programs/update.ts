import { kernel, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';

/**
 * SGD with Nesterov momentum, g being the clipped gradient: m ← μ m + g;  θ ← θ − η (g + μ m). W's diagonal
 * stays 0. Idle head slots, and τ where it does not learn, keep both as they are. `pace` is (η, μ).
 */
export const update = (sizes: Sizes) =>
  kernel({
    height: 2 * sizes.rows,
    width: sizes.columns,
    inputs: ['network', 'gradient', 'totals'],
    uniforms: { pace: 'vec2', heads: 'ivec2', trainTau: 'int' },
    code: `
      ${unitsIn(sizes)}
      bvec4 learns(int row, int column) {
        int slot = row - UNITS;
        if (slot >= 0) return bvec4(slot >= heads.x && slot < heads.x + heads.y);
        bool tau = column <= UNITS || trainTau == 1;
        return bvec4(true, tau, true, tau);
      }
      vec4 texel(int row, int column) {
        bool isMomentum = row >= ${sizes.rows};
        int of = row % ${sizes.rows};
        vec4 old = block(network, row, column);
        vec4 g = block(gradient, of, column) * block(totals, 0, 0).x;
        vec4 m = pace.y * block(network, ${sizes.rows} + of, column) + g;
        vec4 moved = isMomentum ? m : old - pace.x * (g + pace.y * m);
        if (row == column && row < UNITS) moved.xw = vec2(0);
        return mix(old, moved, learns(of, column));
      }`,
  });
