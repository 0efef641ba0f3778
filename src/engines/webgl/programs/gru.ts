import type { Gates } from './gates';

const BLOCKS = 'const int R = 0, Z = 1, M = 2, N = 3;';

/** Padded neurons stay 0: their m and n are. */
export const gru: Gates = {
  gate: `
    ${BLOCKS}
    vec4 gate(vec4 fromState, vec4 fromBit, int which) {
      return which == M ? fromState : sigmoid(fromState + fromBit);
    }`,
  after: `
    ${BLOCKS}
    vec4 after(int row, int column, int unit) {
      vec4 n = squash(fromInput(row, M * UNITS + unit) + of(gates, R) * of(gates, M));
      return column < UNITS ? mix(n, of(before, 0), of(gates, Z)) : n;
    }`,
  change: `
    ${BLOCKS}
    vec4 change(int which, vec4 dh, int row, int unit) {
      vec4 r = of(gates, R), z = of(gates, Z), n = of(state, 1);
      if (which == Z) return dh * (of(before, 0) - n) * z * (1. - z);
      vec4 dn = dh * (1. - z) * (1. - n * n);
      if (which == R) return dn * of(gates, M) * r * (1. - r);
      if (which == M) return dn * r;
      return which == N ? dn : dh * z;
    }`,
  kept: 'vec4 kept(int row, int unit) { return block(delta, row, 4 * UNITS + unit); }',
};
