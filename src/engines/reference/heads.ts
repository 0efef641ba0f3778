import { type Layout, view } from '../../cells/layout';
import type { Heads } from '../engine';

/** Logits of the active heads: w · h + b, two classes a head: [K, B, 2]. `h` is [B, H]. */
export function readOut(
  parameters: Float32Array,
  layout: Layout,
  { first, count }: Heads,
  h: Float64Array | Float32Array,
): Float32Array {
  const H = layout.units;
  const batch = h.length / H;
  const logits = new Float32Array(count * batch * 2);
  for (let k = 0; k < count; k++) {
    const weight = view(parameters, layout.heads[first + k].weight);
    const bias = view(parameters, layout.heads[first + k].bias);
    for (let s = 0; s < batch; s++) {
      for (let c = 0; c < 2; c++) {
        let sum = bias[c];
        for (let i = 0; i < H; i++) sum += weight[c * H + i] * h[s * H + i];
        logits[(k * batch + s) * 2 + c] = sum;
      }
    }
  }
  return logits;
}

/**
 * Loss: the sum over heads of the mean over the batch of softmax cross-entropy, in nats. With two classes
 * only the difference d of the logits counts: p(1) = 1 / (1 + e^(−d)), ∂L/∂logit(1) = (p(1) − y) / B.
 * Adds the heads' gradients to `gradient` and ∂L/∂h(T) to `last`.
 */
export function headsBackward(
  parameters: Float32Array,
  layout: Layout,
  { first, count }: Heads,
  h: Float64Array,
  labels: Uint8Array,
  gradient: Float64Array,
  last: Float64Array,
): number {
  const H = layout.units;
  const batch = h.length / H;
  let loss = 0;
  for (let k = 0; k < count; k++) {
    const weight = view(parameters, layout.heads[first + k].weight);
    const bias = view(parameters, layout.heads[first + k].bias);
    const toWeight = view(gradient, layout.heads[first + k].weight);
    const toBias = view(gradient, layout.heads[first + k].bias);
    for (let s = 0; s < batch; s++) {
      let d = bias[1] - bias[0];
      for (let i = 0; i < H; i++) d += (weight[H + i] - weight[i]) * h[s * H + i];
      const y = labels[k * batch + s];
      const margin = y === 1 ? d : -d;
      // softplus(−margin), without overflow
      loss += (Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)))) / batch;
      const delta = (1 / (1 + Math.exp(-d)) - y) / batch;
      toBias[1] += delta;
      toBias[0] -= delta;
      for (let i = 0; i < H; i++) {
        toWeight[H + i] += delta * h[s * H + i];
        toWeight[i] -= delta * h[s * H + i];
        last[s * H + i] += delta * (weight[H + i] - weight[i]);
      }
    }
  }
  return loss;
}
