import { kernel } from '../kernel';
import type { Sizes } from '../sizes';

/** Of every row of the gradient: the sum of its squares, and its head's loss. */
export const rowTotals = ({ rows, columns, blocks, units, batch }: Sizes) =>
  kernel({
    height: rows,
    width: 1,
    inputs: ['gradient', 'errors'],
    code: `
      vec4 texel(int row, int column) {
        vec2 sum = vec2(0);
        for (int j = 0; j < ${columns}; j++) {
          vec4 g = block(gradient, row, j);
          sum.x += dot(g, g);
        }
        if (row >= ${blocks * units}) {
          for (int s = 0; s < ${batch}; s++) {
            vec4 both = block(errors, row - ${blocks * units}, s);
            sum.y += both.y + both.w;
          }
        }
        return vec4(sum, 0, 0);
      }`,
  });

/**
 * The clipping scale min(1, clip / (norm + 10⁻⁶)) of this update, and the sums over updates: (scale, loss,
 * updates, good updates) and (norms, clipped updates, 0, 0). Whether a number is finite is read off its bits: compilers may take for granted
 * that nothing else occurs, and drop the comparisons that would find it.
 */
export const totals = ({ rows }: Sizes) =>
  kernel({
    height: 1,
    width: 2,
    inputs: ['rowTotals', 'before'],
    uniforms: { clipNorm: 'float' },
    code: `
      bool finite(float x) { return (floatBitsToUint(x) & 0x7f800000u) != 0x7f800000u; }
      vec4 texel(int row, int column) {
        vec2 sum = vec2(0);
        for (int i = 0; i < ${rows}; i++) sum += block(rowTotals, i, 0).xy;
        vec4 old = block(before, 0, column);
        float norm = sqrt(sum.x);
        float scale = min(1., clipNorm / (norm + 1e-6));
        if (column == 1) return vec4(old.x + norm, old.y + (scale < 1. ? 1. : 0.), 0, 0);
        bool good = old.w == old.z && finite(sum.x) && finite(sum.y);
        return vec4(scale, old.y + sum.y, old.z + 1., old.w + (good ? 1. : 0.));
      }`,
  });
