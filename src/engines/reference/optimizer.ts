/** The norm of a gradient over the given ranges of the flat vector. */
export function norm(gradient: Float64Array, ranges: [number, number][]): number {
  let sum = 0;
  for (const [from, to] of ranges) for (let i = from; i < to; i++) sum += gradient[i] * gradient[i];
  return Math.sqrt(sum);
}

/**
 * SGD with Nesterov momentum: m ← μ m + g;  θ ← θ − η (g + μ m), where g is the gradient times `scale`.
 * Only the given ranges change.
 */
export function descend(
  parameters: Float32Array,
  momentum: Float32Array,
  gradient: Float64Array,
  ranges: [number, number][],
  scale: number,
  { learningRate, momentum: mu }: { learningRate: number; momentum: number },
): void {
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i++) {
      const g = scale * gradient[i];
      const m = mu * momentum[i] + g;
      momentum[i] = m;
      parameters[i] -= learningRate * (g + mu * m);
    }
  }
}
