import { kernel, unitsIn } from '../kernel';
import type { Kind, Sizes } from '../sizes';
import { learns } from './learns';
import type { Rule } from './rules';

/**
 * The new parameters and what the optimizer remembers, from the clipped gradient. What does not learn stays as it is,
 * and so does the diagonal of a leaky network's W: 0. `pace` is (η, μ), `direction` how much g and how much m count.
 */
export const update = (sizes: Sizes, kind: Kind, rule: Rule) =>
  kernel({
    height: sizes.height,
    width: sizes.columns,
    inputs: ['network', 'gradient', 'totals', 'sequence'],
    uniforms: { pace: 'vec2', direction: 'vec2', heads: 'ivec2', trains: 'ivec2' },
    code: `
      ${unitsIn(sizes)}
      const int ROWS = ${sizes.rows}, CELL = ${sizes.blocks} * UNITS;
      ${learns(sizes)}
      ${rule}
      vec4 texel(int row, int column) {
        int of = row % ROWS;
        vec4 old = block(network, row, column);
        vec4 g = block(gradient, of, column) * block(totals, 0, 0).x;
        vec4 moved = learn(row / ROWS, g, of, column);
        ${kind === 'inside' || kind === 'outside' ? 'if (row == column && row < UNITS) moved.xw = vec2(0);' : ''}
        return mix(old, moved, learns(of, column));
      }`,
  });
