import type { NetworkConfig } from '../../../config/schema';
import { kernel, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';

/**
 * The gradient, laid out like the network, from the sums over time, and of the heads from their errors:
 *
 *   leak inside:   dW = α dA,  dw_in = α dv,  db = db_in = α dc,
 *                  dα_i = Σ_j dA_ij (W_ij − δ_ij) + dv_i w_in,i + dc_i (b + b_in)_i
 *   leak outside:  dW, dw_in, db and dα are the sums themselves
 *   τ:             dτ = −α² dα; 0 where the clamp holds τ at 1, and where τ does not learn
 *   head:          dw₁ = −dw₀ = Σ δ h(T),  db₁ = −db₀ = Σ δ
 */
export const gradient = (sizes: Sizes, leak: NetworkConfig['leak']) =>
  kernel({
    height: sizes.rows,
    width: sizes.columns,
    inputs: ['network', 'folded', 'sums', 'errors', 'state'],
    uniforms: { trainTau: 'int' },
    code: `
      ${unitsIn(sizes)}
      ${SLOPE_OF_ALPHA[leak]}
      vec4 ofHead(int slot, int column) {
        vec2 sum = vec2(0);
        for (int s = 0; s < ${sizes.batch}; s++) {
          vec4 delta = block(errors, slot, s);
          vec4 h = column < UNITS ? block(state, s, column) : vec4(1, 0, 1, 0);
          sum += delta.x * h.xy + delta.z * h.zw;
        }
        return column > UNITS ? vec4(0) : vec4(-sum, sum);
      }
      vec4 texel(int row, int column) {
        if (row >= UNITS) return ofHead(row - UNITS, column);
        vec2 alpha = block(folded, row, UNITS + 1).xz;
        vec2 scale = ${leak === 'inside' ? 'alpha' : 'vec2(1)'};
        vec4 sum = block(sums, row, min(column, UNITS)) * scale.xxyy;
        if (column <= UNITS) return sum;
        vec2 learns = vec2(greaterThanEqual(block(network, row, column).yw, vec2(1))) * float(trainTau);
        vec2 dTau = -alpha * alpha * slopeOfAlpha(row) * learns;
        return vec4(sum.y, dTau.x, sum.w, dTau.y);
      }`,
  });

const SLOPE_OF_ALPHA: Record<NetworkConfig['leak'], string> = {
  inside: `
    vec2 slopeOfAlpha(int row) {
      vec4 drive = block(network, row, UNITS);
      drive.yw += block(network, row, UNITS + 1).xz;
      vec4 found = block(sums, row, UNITS) * drive;
      for (int j = 0; j < UNITS; j++) {
        vec4 w = block(network, row, j);
        if (j == row) w.xw -= 1.;
        found += block(sums, row, j) * w;
      }
      return found.xz + found.yw;
    }`,
  outside: 'vec2 slopeOfAlpha(int row) { return block(sums, row, UNITS + 1).xz; }',
};
