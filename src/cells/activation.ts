import type { NetworkConfig } from '../config/schema';

/** A nonlinearity f and its slope, the slope written in terms of z and f(z). */
export interface Activation {
  value(z: number): number;
  slope(z: number, f: number): number;
}

export const ACTIVATIONS: Record<NetworkConfig['activation'], Activation> = {
  leakyRelu: { value: (z) => (z > 0 ? z : 0.01 * z), slope: (z) => (z > 0 ? 1 : 0.01) },
  relu: { value: (z) => (z > 0 ? z : 0), slope: (z) => (z > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (_, f) => 1 - f * f },
  sigmoid: { value: (z) => 1 / (1 + Math.exp(-z)), slope: (_, f) => f * (1 - f) },
};
