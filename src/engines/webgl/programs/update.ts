import type { Limits } from '../../variants';
import { kernel, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { learns } from './learns';
import { project } from './mask';
import type { Rule } from './rules';

/**
 * The new parameters and what the optimizer remembers, from the clipped gradient. What does not learn stays as it is,
 * and W is put back within its limits. `pace` is (η, μ), `direction` how much g and how much m count, `decay` λ.
 */
export const update = (sizes: Sizes, limits: Limits, rule: Rule) =>
  kernel({
    height: sizes.height,
    width: sizes.columns,
    inputs: ['network', 'gradient', 'totals', 'sequence', 'mask'],
    uniforms: { pace: 'vec2', direction: 'vec2', decay: 'float', heads: 'ivec2', trains: 'ivec2' },
    code: `
      ${unitsIn(sizes)}
      const int ROWS = ${sizes.rows}, CELL = ${sizes.blocks} * UNITS;
      ${learns(sizes)}
      ${rule}
      ${project(limits)}
      vec4 texel(int row, int column) {
        int of = row % ROWS;
        vec4 old = block(network, row, column);
        vec4 g = block(gradient, of, column) * block(totals, 0, 0).x;
        vec4 moved = learn(row / ROWS, g, of, column);
        if (row < CELL && column < UNITS) moved = project(moved, row, column);
        return mix(old, moved, learns(of, column));
      }`,
  });
