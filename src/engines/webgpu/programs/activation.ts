import type { NetworkConfig } from '../../../config/schema';

/** σ, without e^z that WGSL has no number for: a silent neuron's z is −10³⁰. */
export const SIGMOID = `
  fn sigmoid(z: vec4f) -> vec4f {
    let e = exp(-abs(z));
    return select(e, vec4f(1), z >= vec4f(0)) / (1 + e);
  }`;

/** tanh. WGSL's own may be off by 10⁻⁵. */
export const SQUASH = `
  ${SIGMOID}
  fn squash(z: vec4f) -> vec4f { return 2 * sigmoid(2 * z) - 1; }`;

/** A nonlinearity in WGSL: `activate(z)` is f(z), and `slope(f)` its slope in terms of f(z). */
export const ACTIVATIONS: Record<NetworkConfig['activation'], string> = {
  leakyRelu: `
    fn activate(z: vec4f) -> vec4f { return select(0.01 * z, z, z > vec4f(0)); }
    fn slope(f: vec4f) -> vec4f { return select(vec4f(0.01), vec4f(1), f > vec4f(0)); }`,
  relu: `
    fn activate(z: vec4f) -> vec4f { return select(vec4f(0), z, z > vec4f(0)); }
    fn slope(f: vec4f) -> vec4f { return select(vec4f(0), vec4f(1), f > vec4f(0)); }`,
  tanh: `
    ${SQUASH}
    fn activate(z: vec4f) -> vec4f { return squash(z); }
    fn slope(f: vec4f) -> vec4f { return 1 - f * f; }`,
  sigmoid: `
    ${SIGMOID}
    fn activate(z: vec4f) -> vec4f { return sigmoid(z); }
    fn slope(f: vec4f) -> vec4f { return f * (1 - f); }`,
};
