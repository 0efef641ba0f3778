import { kernel } from '../kernel';
import type { Sizes } from '../sizes';

/** Logits of the active heads, w · h(T) + b: a row a slot, a column a pair of sequences, (sequence, class) within. */
export const readout = ({ slots, batch, blocks, units }: Sizes) =>
  kernel({
    height: slots,
    width: batch,
    inputs: ['network', 'state'],
    uniforms: { heads: 'ivec2' },
    code: `
      vec4 texel(int row, int column) {
        if (row < heads.x || row >= heads.x + heads.y) return vec4(0);
        int slot = ${blocks * units} + row;
        vec4 sum = block(network, slot, ${units}).xzxz;
        for (int i = 0; i < ${units}; i++) {
          vec4 w = block(network, slot, i);
          vec4 h = block(state, column, i);
          sum += h.xxzz * w.xzxz + h.yyww * w.ywyw;
        }
        return sum;
      }`,
  });
