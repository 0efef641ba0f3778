import type { Gates } from './gates';

const BLOCKS = 'const int I = 0, F = 1, G = 2, O = 3;';

/** Padded neurons stay 0: their g and c are. */
export const lstm: Gates = {
  gate: `
    ${BLOCKS}
    vec4 gate(vec4 fromState, vec4 fromBit, int which) {
      return which == G ? squash(fromState + fromBit) : sigmoid(fromState + fromBit);
    }`,
  after: `
    ${BLOCKS}
    vec4 after(int row, int column, int unit) {
      vec4 c = of(gates, F) * of(before, 1) + of(gates, I) * of(gates, G);
      return column < UNITS ? of(gates, O) * squash(c) : c;
    }`,
  change: `
    ${BLOCKS}
    vec4 change(int which, vec4 dh, int row, int unit) {
      vec4 i = of(gates, I), f = of(gates, F), g = of(gates, G), o = of(gates, O);
      vec4 squashed = squash(of(state, 1));
      if (which == O) return dh * squashed * o * (1. - o);
      vec4 dc = of(next, 4) + dh * o * (1. - squashed * squashed);
      if (which == I) return dc * g * i * (1. - i);
      if (which == F) return dc * of(before, 1) * f * (1. - f);
      if (which == G) return dc * i * (1. - g * g);
      return dc * f;
    }`,
  kept: 'vec4 kept(int row, int unit) { return vec4(0); }',
};
