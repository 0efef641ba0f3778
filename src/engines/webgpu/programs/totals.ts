import type { WebgpuProgram } from '../kernel';
import { totalOf } from './sum';

/**
 * The clipping scale min(1, clip / (norm + 10⁻⁶)) of this update, and the sums over updates. Whether a number is finite is read off
 * its bits: compilers may take for granted that nothing else occurs, and drop the comparisons that would find it.
 */
export const totals: WebgpuProgram = {
  reads: ['rows'],
  writes: ['totals'],
  code: `
    ${totalOf('vec2f', 256)}
    fn finite(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000) != 0x7f800000; }
    @compute @workgroup_size(256)
    fn main(@builtin(local_invocation_index) me: u32) {
      var sum = vec2f(0);
      for (var row = me; row < size.rows + size.slots; row += 256) { sum += rows[row]; }
      sum = total(me, sum);
      if (me > 0) { return; }
      let good = totals[3] == totals[2] && finite(sum.x) && finite(sum.y);
      let norm = sqrt(sum.x);
      totals[0] = min(1, settings.clipNorm / (norm + 1e-6));
      totals[1] += sum.y;
      totals[2] += 1;
      if (good) { totals[3] += 1; }
      totals[4] += norm;
      if (totals[0] < 1) { totals[5] += 1; }
    }`,
};
