/** Adds a share of a vector to a sum, number by number. */
export function addShare(sum: Float64Array, share: number, vector: Float32Array | Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] += share * vector[i];
}
