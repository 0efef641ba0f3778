import { PAIR, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { gru } from './gru';
import { lstm } from './lstm';

export const GATES = { gru, lstm };
export type Gated = keyof typeof GATES;

/** `of(matrix, which)`: a texel of another block, for the same sequences and neurons. */
export const blocksOf = (sizes: Sizes) => `
  ${unitsIn(sizes)}
  #define of(matrix, which) block(matrix, row, (which) * UNITS + unit)`;

/** `fromInput(row, column)`: w_in x + b_in of a pair of the cell's rows. */
export const fromInput = ({ inputs }: Sizes) => `
  ${PAIR}
  vec4 fromInput(int row, int column) {
    vec4 w = block(network, column, UNITS);
    vec2 x = pair(sequence, row, ${inputs}, step);
    return x.xxyy * w.xzxz + w.ywyw;
  }`;
