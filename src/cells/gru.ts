import { multiply, multiplyTransposed, outer } from '../math/matrix';
import { smallFloats } from '../math/small-arrays';
import type { Cell } from './cell';
import { type GatedTrace, gated, gateTimescales, parts, sigmoid } from './gates';

const BLOCKS = 3;
/** The first block is that of r. */
const [Z, N] = [1, 2];

/** Also keeps m(t) = W_n h(t−1) + b_n, what the candidate state hears: [T, B, H]. */
interface GruTrace extends GatedTrace {
  recurrentCandidate: Float64Array;
}

/**
 * The GRU as PyTorch has it. Input and recurrent parts are in blocks for r, z and n; m = W_n h(t−1) + b_n:
 *
 *   r = σ(w_in,r x(t) + b_in,r + W_r h(t−1) + b_r)     z likewise
 *   n = tanh(w_in,n x(t) + b_in,n + r m)
 *   h(t) = (1 − z) n + z h(t−1)
 */
export const gru: Cell<GruTrace> = {
  ...gated(BLOCKS, Z),
  carries: 1,
  candidate: N,
  start: (units, batch) => smallFloats(batch * units),

  forward(vector, layout, _, { length, inputs, h0 }) {
    const H = layout.units;
    const batch = h0.length / H;
    const size = batch * H;
    const { wIn, bIn, W, b } = parts(vector, layout);
    const states = new Float64Array((length + 1) * size);
    const gates = new Float64Array(length * BLOCKS * size);
    const recurrentCandidate = new Float64Array(length * size);
    states.set(h0);
    for (let t = 0; t < length; t++) {
      const a = gates.subarray(t * BLOCKS * size, (t + 1) * BLOCKS * size);
      multiplyTransposed(states.subarray(t * size, (t + 1) * size), W, a, batch, H, BLOCKS * H);
      for (let s = 0; s < batch; s++) {
        const x = inputs[t * batch + s];
        for (let u = 0; u < H; u++) {
          const k = t * size + s * H + u;
          const at = s * BLOCKS * H + u;
          const [ofZ, ofN] = [u + Z * H, u + N * H];
          const r = sigmoid(wIn[u] * x + bIn[u] + a[at] + b[u]);
          const z = sigmoid(wIn[ofZ] * x + bIn[ofZ] + a[at + Z * H] + b[ofZ]);
          const m = a[at + N * H] + b[ofN];
          const n = Math.tanh(wIn[ofN] * x + bIn[ofN] + r * m);
          states[k + size] = (1 - z) * n + z * states[k];
          recurrentCandidate[k] = m;
          a[at] = r;
          a[at + Z * H] = z;
          a[at + N * H] = n;
        }
      }
    }
    return { states, gates, recurrentCandidate, end: states.subarray(length * size) };
  },

  backward(vector, layout, _, { length, inputs }, { states, gates, recurrentCandidate }, last, gradient) {
    const H = layout.units;
    const size = last.length;
    const batch = size / H;
    const { W } = parts(vector, layout);
    const to = parts(gradient, layout);
    const dh = last;
    const kept = new Float64Array(size);
    // What reaches the recurrent part of each block. It is the same for the input part, but for that of n.
    const da = new Float64Array(BLOCKS * size);
    for (let t = length - 1; t >= 0; t--) {
      const a = gates.subarray(t * BLOCKS * size, (t + 1) * BLOCKS * size);
      for (let s = 0; s < batch; s++) {
        const x = inputs[t * batch + s];
        for (let u = 0; u < H; u++) {
          const k = s * H + u;
          const at = s * BLOCKS * H + u;
          const [r, z, n] = [a[at], a[at + Z * H], a[at + N * H]];
          const dn = dh[k] * (1 - z) * (1 - n * n);
          da[at] = dn * recurrentCandidate[t * size + k] * r * (1 - r);
          da[at + Z * H] = dh[k] * (states[t * size + k] - n) * z * (1 - z);
          da[at + N * H] = dn * r;
          kept[k] = dh[k] * z;
          for (let block = 0; block < BLOCKS; block++) {
            const error = da[at + block * H];
            const input = block === N ? dn : error;
            to.wIn[block * H + u] += input * x;
            to.bIn[block * H + u] += input;
            to.b[block * H + u] += error;
          }
        }
      }
      outer(da, states.subarray(t * size, (t + 1) * size), to.W, batch, BLOCKS * H, H);
      multiply(da, W, dh, batch, BLOCKS * H, H);
      for (let k = 0; k < size; k++) dh[k] += kept[k];
    }
  },

  timescales: (_, layout, activity) => gateTimescales(activity(), layout.units, Z, BLOCKS),
};
