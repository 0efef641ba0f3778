import type { NetworkConfig } from '../../../config/schema';

export const SIGMOID = 'fn sigmoid(z: vec4f) -> vec4f { return 1 / (1 + exp(-z)); }';

/** tanh. WGSL's own may be off by 10⁻⁵, and e^z / e^z is not a number for large z. */
export const SQUASH = 'fn squash(z: vec4f) -> vec4f { return 1 - 2 / (1 + exp(2 * z)); }';

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
