import type { Sizes } from '../sizes';

/** In GLSL, of the pair of neurons i: ∂L/∂h(T) = Σ over heads of δ (w₁ − w₀). */
export const fromHeads = ({ blocks, units }: Sizes) => `
  vec4 fromHeads(int row, int i) {
    vec4 dh = vec4(0);
    for (int slot = heads.x; slot < heads.x + heads.y; slot++) {
      vec4 w = block(network, ${blocks * units} + slot, i);
      dh += block(errors, slot, row).xxzz * (w.zwzw - w.xyxy);
    }
    return dh;
  }`;
