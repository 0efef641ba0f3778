import type { Kind, Limits } from '../../variants';
import { kernel, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { learns } from './learns';
import { clearAbsent } from './mask';

/**
 * The gradient, laid out like the network, from the sums over time, and of the heads from their errors; 0 for what does
 * not learn and for connections that do not exist:
 *
 *   leak inside:   dW = α dA,  dw_in = α dv,  db = db_in = α dc,
 *                  dα_i = Σ_j dA_ij (W_ij − δ_ij) + dv_i w_in,i + dc_i (b + b_in)_i
 *   leak outside:  dW, dw_in, db and dα are the sums themselves
 *   τ:             dτ = −α² dα; 0 where the clamp holds τ at 1
 *   gates:         all are the sums themselves, and db = db_in where there is no sum for it
 *   head:          dw₁ = −dw₀ = Σ δ h(T),  db₁ = −db₀ = Σ δ
 */
export const gradient = (sizes: Sizes, kind: Kind, limits: Limits) =>
  kernel({
    height: sizes.rows,
    width: sizes.columns,
    inputs: ['network', 'folded', 'sums', 'errors', 'state', 'mask'],
    uniforms: { heads: 'ivec2', trains: 'ivec2' },
    code: `
      ${unitsIn(sizes)}
      ${learns(sizes)}
      ${OF_CELL[kind]}
      ${clearAbsent(limits)}
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
        int slot = row - ${sizes.blocks} * UNITS;
        vec4 whole = slot < 0 ? clearAbsent(ofCell(row, column), row, column) : ofHead(slot, column);
        return mix(vec4(0), whole, learns(row, column));
      }`,
  });

const leaky = (scale: string, slopeOfAlpha: string) => `
  ${slopeOfAlpha}
  vec4 ofCell(int row, int column) {
    vec2 alpha = block(folded, row, UNITS + 1).xz;
    vec4 sum = block(sums, row, min(column, UNITS)) * ${scale};
    if (column <= UNITS) return sum;
    bvec2 free = greaterThanEqual(block(network, row, column).yw, vec2(1));
    vec2 dTau = mix(vec2(0), -alpha * alpha * slopeOfAlpha(row), free);
    return vec4(sum.y, dTau.x, sum.w, dTau.y);
  }`;

const OF_CELL: Record<Kind, string> = {
  inside: leaky(
    'alpha.xxyy',
    `vec2 slopeOfAlpha(int row) {
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
  ),
  outside: leaky('1.', 'vec2 slopeOfAlpha(int row) { return block(sums, row, UNITS + 1).xz; }'),
  gru: 'vec4 ofCell(int row, int column) { return block(sums, row, column); }',
  lstm: `
    vec4 ofCell(int row, int column) {
      vec4 sum = block(sums, row, min(column, UNITS));
      return column <= UNITS ? sum : vec4(sum.y, 0, sum.w, 0);
    }`,
};
