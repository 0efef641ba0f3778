type Numbers = Float32Array | Float64Array;

/** Leaves Σ share · xₖ in `sum`, number by number in the order of the vectors. */
export function addUp(vectors: readonly Numbers[], share: number, sum: Float64Array): void {
  sum.fill(0);
  let k = 0;
  for (; k + 4 <= vectors.length; k += 4) addFour(vectors.slice(k, k + 4), share, sum);
  for (; k < vectors.length; k++) addOne(vectors[k], share, sum);
}

/** Four in one pass: most of the time goes into fetching the sum. */
function addFour([a, b, c, d]: readonly Numbers[], share: number, sum: Float64Array): void {
  for (let i = 0; i < sum.length; i++)
    sum[i] = sum[i] + share * a[i] + share * b[i] + share * c[i] + share * d[i];
}

function addOne(a: Numbers, share: number, sum: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] += share * a[i];
}
