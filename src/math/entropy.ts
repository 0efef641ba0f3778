/**
 * The mean entropy of answers with two classes, in nats: ln 2 where both are as likely.
 * @param logits two for each answer
 */
export function meanEntropy(logits: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < logits.length; k += 2) {
    // With d ≥ 0 the likelier class has p = 1 / (1 + e^(−d)): −Σ p ln p = ln(1 + e^(−d)) + d (1 − p).
    const d = Math.abs(logits[k + 1] - logits[k]);
    const odds = Math.exp(-d);
    sum += Math.log1p(odds) + (d * odds) / (1 + odds);
  }
  return (2 * sum) / logits.length;
}
