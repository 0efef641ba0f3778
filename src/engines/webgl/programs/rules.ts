import type { Layout } from '../../../cells/layout';
import { ADAM } from '../../reference/optimizer';
import { numbersOf } from '../rates';
import type { Sizes } from '../sizes';

/**
 * An optimizer in GLSL: `learn(which, g, row, column)` is the new texel of the parameters (0), of the momentum (1) or of
 * Adam's variance (2).
 */
export type Rule = string;

/** λ θ, of all but τ. */
const DECAY = `
  vec4 decayed(int row, int column) {
    vec4 all = decay * block(network, row, column);
    return row < CELL && column == UNITS + 1 ? vec4(all.x, 0, all.z, 0) : all;
  }`;

/** SGD as PyTorch has it: g ← g + λ θ;  m ← μ m + g;  θ ← θ − η m, with Nesterov θ ← θ − η (g + μ m). */
export const SGD: Rule = `
  ${DECAY}
  vec4 learn(int which, vec4 g, int row, int column) {
    g += decayed(row, column);
    vec4 m = pace.y * block(network, ROWS + row, column) + g;
    if (which == 1) return m;
    return block(network, row, column) - pace.x * (direction.x * g + direction.y * m);
  }`;

/** Adam, with the rates that come with the batch (see rates.ts); every array has its own. */
export function adam({ batch, rates }: Sizes, { cell }: Layout): Rule {
  const { of, heads } = numbersOf(cell);
  const { beta1, beta2, epsilon } = ADAM;
  return `
    ${DECAY}
    vec2 rate(int number) {
      int texel = number / 2;
      vec4 both = block(sequence, texel % ${batch}, ${rates} + texel / ${batch});
      return number % 2 == 0 ? both.xy : both.zw;
    }
    /** The arrays that the even and the odd columns of a texel belong to. */
    ivec2 arraysAt(int row, int column) {
      if (row >= CELL) return ivec2(${heads} + 2 * (row - CELL) + (column < UNITS ? 0 : 1));
      if (column < UNITS) return ivec2(${of('recurrent.weight')});
      if (column == UNITS) return ivec2(${of('input.weight')}, ${of('input.bias')});
      return ivec2(${of('recurrent.bias')}, ${of('tau' in cell ? 'tau' : 'recurrent.bias')});
    }
    vec4 learn(int which, vec4 g, int row, int column) {
      vec4 m = ${beta1} * block(network, ROWS + row, column) + ${1 - beta1} * g;
      if (which == 1) return m;
      vec4 v = ${beta2} * block(network, 2 * ROWS + row, column) + ${1 - beta2} * g * g;
      if (which == 2) return v;
      ivec2 arrays = arraysAt(row, column);
      vec2 even = rate(arrays.x), odd = rate(arrays.y);
      vec4 step = vec4(even.x, odd.x, even.x, odd.x) * m;
      vec4 hat = sqrt(vec4(even.y, odd.y, even.y, odd.y) * v);
      return block(network, row, column) - pace.x * decayed(row, column) - step / (hat + ${epsilon});
    }`;
}
