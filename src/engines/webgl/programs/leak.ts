import type { NetworkConfig } from '../../../config/schema';

/**
 * What differs between the two places of the leak, in GLSL.
 *
 * Leak inside: h(t) = f(z), z = A h(t−1) + v x + c, folded once an update (see fold.ts). A state is h(t) [B, H],
 * a delta is ∂L/∂z(t) [B, H].
 *
 * Leak outside: h(t) = (1 − α) h(t−1) + α g(t), g = f(u), u = W h(t−1) + w_in x + b + b_in. A state is
 * [h(t) | g(t)] and a delta is [∂L/∂u(t) | ∂L/∂h(t)]: f'(u) cannot be had from h(t) in float32, because a
 * ReLU's g = 0 would come out as ±rounding. Computing both halves in one go costs arithmetic, but no
 * dispatch, and dispatches are what a GPU waits for at these sizes.
 */
interface Leak {
  /** `after(sum, row, column)`: a texel of the next state; `sum` is z or u, `before` the state before. */
  forward: string;
  /** `through(dh, row, column)`: a texel of a delta from ∂L/∂h(t), with that step's `state`. */
  backward: string;
  /** `kept(row, column)`: what of ∂L/∂h(t−1) comes past the product, with the `delta` of step t. */
  kept: string;
}

const rate = 'vec4 rate(int i) { return block(folded, i, UNITS + 1).xzxz; }';

export const LEAKS: Record<NetworkConfig['leak'], Leak> = {
  inside: {
    forward: 'vec4 after(vec4 sum, int row, int column) { return activate(sum); }',
    backward: `
      vec4 through(vec4 dh, int row, int column) { return dh * slope(block(state, row, column)); }`,
    kept: 'vec4 kept(int row, int column) { return vec4(0); }',
  },
  outside: {
    forward: `
      ${rate}
      vec4 after(vec4 sum, int row, int column) {
        vec4 g = activate(sum);
        return column < UNITS ? mix(block(before, row, column), g, rate(column)) : g;
      }`,
    backward: `
      ${rate}
      vec4 through(vec4 dh, int row, int column) {
        return column < UNITS ? rate(column) * dh * slope(block(state, row, UNITS + column)) : dh;
      }`,
    kept: `
      vec4 kept(int row, int column) {
        int i = column % UNITS;
        return (1. - rate(i)) * block(delta, row, UNITS + i);
      }`,
  },
};
