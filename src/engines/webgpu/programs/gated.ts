import { SQUASH } from './activation';

/** `input(block, i, x)` and `bias(block, i)`: w_in x + b_in, and b. */
export const GATED = `
  ${SQUASH}
  fn input(block: u32, i: u32, x: vec4f) -> vec4f {
    return parameters[size.inputWeight + block * size.H + i] * x + parameters[size.inputBias + block * size.H + i];
  }
  fn bias(block: u32, i: u32) -> f32 { return parameters[size.bias + block * size.H + i]; }`;
