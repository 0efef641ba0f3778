import type { Update } from '../engine';

/** One array with its gradient, and what the optimizer remembers of it; all but the gradient change in place. */
export interface Learning {
  parameters: Float32Array;
  gradient: Float64Array;
  /** How much the gradient counts where it is clipped: g is so many times it. */
  scale: number;
  momentum: Float32Array;
}

/** How an array follows its gradient. */
type Pace = Pick<Update, 'learningRate' | 'momentum' | 'nesterov' | 'weightDecay'>;

/** The norm of a gradient that is in pieces. */
export function norm(pieces: Float64Array[]): number {
  let sum = 0;
  for (const piece of pieces) for (let i = 0; i < piece.length; i++) sum += piece[i] * piece[i];
  return Math.sqrt(sum);
}

/** SGD as PyTorch has it, weight decay included: g ← g + λ θ;  m ← μ m + g;  θ ← θ − η m, with Nesterov θ ← θ − η (g + μ m). */
export function sgd(
  { parameters, gradient, scale, momentum }: Learning,
  { learningRate, momentum: mu, nesterov, weightDecay }: Pace,
): void {
  for (let i = 0; i < gradient.length; i++) {
    const g = scale * gradient[i] + weightDecay * parameters[i];
    const m = mu * momentum[i] + g;
    momentum[i] = m;
    parameters[i] -= learningRate * (nesterov ? g + mu * m : m);
  }
}

/** Adam's β₁, β₂ and ε, those of PyTorch and of the paper. */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/**
 * Adam (Kingma and Ba 2015): m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  θ ← θ − η m̂ / (√v̂ + ε), where
 * m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ). Weight decay is decoupled (Loshchilov and Hutter 2019, PyTorch's AdamW):
 * θ ← θ − η λ θ before that.
 * @param t which update of this array it is, from 1 on
 */
export function adam(
  { parameters, gradient, scale, momentum, variance }: Learning & { variance: Float32Array },
  t: number,
  { learningRate, weightDecay }: Pick<Pace, 'learningRate' | 'weightDecay'>,
): void {
  const { beta1, beta2, epsilon } = ADAM;
  for (let i = 0; i < gradient.length; i++) {
    const g = scale * gradient[i];
    const m = beta1 * momentum[i] + (1 - beta1) * g;
    const v = beta2 * variance[i] + (1 - beta2) * g * g;
    momentum[i] = m;
    variance[i] = v;
    const hat = Math.sqrt(v / (1 - beta2 ** t));
    const kept = (1 - learningRate * weightDecay) * parameters[i];
    parameters[i] = kept - (learningRate * (m / (1 - beta1 ** t))) / (hat + epsilon);
  }
}
