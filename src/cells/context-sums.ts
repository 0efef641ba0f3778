import type { Effective } from './context-parts';

/** What folding contexts, and pulling gradients back, adds up: plain loops, which are much of a step of a small network. */

/** Each row i of `rows`, times factor i. */
export function multiplyRows(factors: Float32Array, rows: Float32Array, to: Float32Array): void {
  const width = rows.length / factors.length;
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i];
    for (let k = i * width; k < (i + 1) * width; k++) to[k] = factor * rows[k];
  }
}

export function clearDiagonal(square: Effective, H: number): void {
  for (let k = 0; k < square.length; k += H + 1) square[k] = 0;
}

/** Adds c u vᵀ. */
export function addPair(H: number, c: number, u: Float32Array, v: Float32Array, weights: Float32Array): void {
  for (let i = 0; i < H; i++) {
    const factor = c * u[i];
    for (let j = 0, k = i * H; j < H; j++, k++) weights[k] += factor * v[j];
  }
}

/** Adds share · g ∘ dW_eff to dW; rowsum(share · dW_eff ∘ weights) is dg. */
export function pullWeights(
  H: number,
  effective: Effective,
  weights: Float32Array,
  gain: Float32Array,
  share: number,
  toW: Float64Array,
  toGain: Float64Array,
): void {
  for (let i = 0; i < H; i++) {
    const factor = share * gain[i];
    let sum = 0;
    for (let j = 0, k = i * H; j < H; j++, k++) {
      const g = effective[k];
      sum += g * weights[k];
      toW[k] += factor * g;
    }
    toGain[i] = share * sum;
  }
}

/** With D = share · g ∘ dW_eff: adds D v to dU and Dᵀ u to dV. */
export function pullPair(
  H: number,
  effective: Effective,
  gain: Float32Array,
  share: number,
  u: Float32Array,
  v: Float32Array,
  toU: Float64Array,
  toV: Float64Array,
): void {
  for (let i = 0; i < H; i++) {
    const factor = share * gain[i];
    const back = factor * u[i];
    let sum = 0;
    for (let j = 0, k = i * H; j < H; j++, k++) {
      const g = effective[k];
      sum += g * v[j];
      toV[j] += back * g;
    }
    toU[i] += factor * sum;
  }
}

/** Adds Σ_k c_k row k of some rows, if there are any: to [H]. */
export function sumRows(
  H: number,
  rows: Float32Array | undefined,
  context: ArrayLike<number>,
  to: Float32Array,
): void {
  if (!rows) return;
  for (let k = 0; k < context.length; k++) {
    if (context[k] === 0) continue;
    for (let i = 0; i < H; i++) to[i] += context[k] * rows[k * H + i];
  }
}

/** The other way: adds c_k times [H] to row k of some rows. */
export function spreadRows(
  H: number,
  rows: Float64Array | undefined,
  context: ArrayLike<number>,
  from: Float64Array,
): void {
  if (!rows) return;
  for (let k = 0; k < context.length; k++) {
    if (context[k] === 0) continue;
    for (let i = 0; i < H; i++) rows[k * H + i] += context[k] * from[i];
  }
}
