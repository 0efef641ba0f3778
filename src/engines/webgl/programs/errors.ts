import { kernel, PAIR } from '../kernel';
import type { Sizes } from '../sizes';

/**
 * δ = (σ(d) − y) / B and the loss −ln p(y) / B of every answer, d being the difference of its two logits: a row
 * a slot, a column a pair of sequences, (δ, loss) of each within. 0 where no head is active.
 */
export const errors = ({ slots, batch, labels, B }: Sizes) =>
  kernel({
    height: slots,
    width: batch,
    inputs: ['logits', 'sequence'],
    uniforms: { heads: 'ivec2' },
    code: `
      ${PAIR}
      vec4 texel(int row, int column) {
        if (row < heads.x || row >= heads.x + heads.y) return vec4(0);
        vec4 answers = block(logits, row, column);
        vec2 d = answers.yw - answers.xz;
        vec2 y = pair(sequence, column, ${labels}, row);
        vec2 margin = (2. * y - 1.) * d;
        vec2 loss = max(-margin, 0.) + log(1. + exp(-abs(margin)));
        vec2 delta = 1. / (1. + exp(-d)) - y;
        bvec4 present = lessThan(2 * column + ivec4(0, 0, 1, 1), ivec4(${B}));
        return mix(vec4(0), vec4(delta.x, loss.x, delta.y, loss.y) / ${B}., present);
      }`,
  });
