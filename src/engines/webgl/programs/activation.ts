import type { NetworkConfig } from '../../../config/schema';

export const SIGMOID = 'vec4 sigmoid(vec4 z) { return 1. / (1. + exp(-z)); }';

/** tanh. GLSL's own is not a number for large z on some devices: there e^z / e^z = ∞ / ∞. */
export const SQUASH = 'vec4 squash(vec4 z) { return 1. - 2. / (1. + exp(2. * z)); }';

/** A nonlinearity in GLSL: `activate(z)` is f(z), and `slope(f)` its slope in terms of f(z). */
export const ACTIVATIONS: Record<NetworkConfig['activation'], string> = {
  leakyRelu: `
    vec4 activate(vec4 z) { return mix(0.01 * z, z, greaterThan(z, vec4(0))); }
    vec4 slope(vec4 f) { return mix(vec4(0.01), vec4(1), greaterThan(f, vec4(0))); }`,
  relu: `
    vec4 activate(vec4 z) { return mix(vec4(0), z, greaterThan(z, vec4(0))); }
    vec4 slope(vec4 f) { return vec4(greaterThan(f, vec4(0))); }`,
  tanh: `
    ${SQUASH}
    vec4 activate(vec4 z) { return squash(z); }
    vec4 slope(vec4 f) { return 1. - f * f; }`,
  sigmoid: `
    ${SIGMOID}
    vec4 activate(vec4 z) { return sigmoid(z); }
    vec4 slope(vec4 f) { return f * (1. - f); }`,
};
