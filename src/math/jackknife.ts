/**
 * The standard error of an estimate, from what it would be without each of n samples in turn (Tukey 1958):
 *
 *   √((n − 1)/n · Σᵢ (θ₋ᵢ − θ̄)²),   θ̄ the mean of all θ₋ᵢ.
 *
 * A 95 % interval takes Student's t with n − 1 degrees of freedom. Null where there are fewer than two, or one is missing.
 */
export function jackknifeError(without: readonly (number | null)[]): number | null {
  const n = without.length;
  if (n < 2) return null;
  let mean = 0;
  for (const each of without) {
    if (each === null || !Number.isFinite(each)) return null;
    mean += each / n;
  }
  const squares = without.reduce<number>((sum, each) => sum + ((each as number) - mean) ** 2, 0);
  return Math.sqrt(((n - 1) / n) * squares);
}

/** n samples of curves, [n, size], as the n means of all but one of them: [n, size]. */
export function leftOut(samples: Float64Array, n: number): Float64Array {
  const size = samples.length / n;
  const sum = new Float64Array(size);
  for (let i = 0; i < samples.length; i++) sum[i % size] += samples[i];
  return samples.map((value, i) => (sum[i % size] - value) / (n - 1));
}
