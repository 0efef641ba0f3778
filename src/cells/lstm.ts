import { multiply, multiplyTransposed, outer } from '../math/matrix';
import { smallFloats } from '../math/small-arrays';
import type { Cell } from './cell';
import { type GatedTrace, gated, gateTimescales, parts, sigmoid } from './gates';

const BLOCKS = 4;
const [I, F, G, O] = [0, 1, 2, 3];

/** Also keeps c(0) … c(T): [T + 1, B, H]. */
interface LstmTrace extends GatedTrace {
  cells: Float64Array;
}

/**
 * The LSTM as PyTorch has it. With a = w_in x(t) + b_in + W h(t−1) + b, in blocks a_i, a_f, a_g, a_o:
 *
 *   i = σ(a_i)   f = σ(a_f)   g = tanh(a_g)   o = σ(a_o)
 *   c(t) = f c(t−1) + i g     h(t) = o tanh c(t)
 */
export const lstm: Cell<LstmTrace> = {
  ...gated(BLOCKS, F, I),
  carries: 2,
  candidate: G,
  start: (units, batch) => smallFloats(batch * 2 * units),

  forward(vector, layout, _, { length, inputs, h0 }) {
    const H = layout.units;
    const batch = h0.length / (2 * H);
    const size = batch * H;
    const { wIn, bIn, W, b } = parts(vector, layout);
    const states = new Float64Array((length + 1) * size);
    const cells = new Float64Array((length + 1) * size);
    const gates = new Float64Array(length * BLOCKS * size);
    for (let s = 0; s < batch; s++) {
      states.set(h0.subarray(2 * s * H, (2 * s + 1) * H), s * H);
      cells.set(h0.subarray((2 * s + 1) * H, (2 * s + 2) * H), s * H);
    }
    for (let t = 0; t < length; t++) {
      const a = gates.subarray(t * BLOCKS * size, (t + 1) * BLOCKS * size);
      multiplyTransposed(states.subarray(t * size, (t + 1) * size), W, a, batch, H, BLOCKS * H);
      for (let s = 0; s < batch; s++) {
        const x = inputs[t * batch + s];
        for (let j = 0, k = s * BLOCKS * H; j < BLOCKS * H; j++, k++) {
          a[k] += wIn[j] * x + bIn[j] + b[j];
          a[k] = Math.floor(j / H) === G ? Math.tanh(a[k]) : sigmoid(a[k]);
        }
        for (let u = 0; u < H; u++) {
          const at = s * BLOCKS * H + u;
          const [i, f, g, o] = [a[at], a[at + F * H], a[at + G * H], a[at + O * H]];
          const k = t * size + s * H + u;
          cells[k + size] = f * cells[k] + i * g;
          states[k + size] = o * Math.tanh(cells[k + size]);
        }
      }
    }
    const end = new Float64Array(2 * size);
    for (let s = 0; s < batch; s++) {
      const from = length * size + s * H;
      end.set(states.subarray(from, from + H), 2 * s * H);
      end.set(cells.subarray(from, from + H), (2 * s + 1) * H);
    }
    return { states, cells, gates, end };
  },

  backward(vector, layout, _, { length, inputs }, { states, cells, gates }, last, gradient) {
    const H = layout.units;
    const size = last.length;
    const batch = size / H;
    const { W } = parts(vector, layout);
    const to = parts(gradient, layout);
    const dh = last;
    const dc = new Float64Array(size);
    const da = new Float64Array(BLOCKS * size);
    for (let t = length - 1; t >= 0; t--) {
      const a = gates.subarray(t * BLOCKS * size, (t + 1) * BLOCKS * size);
      for (let s = 0; s < batch; s++) {
        for (let u = 0; u < H; u++) {
          const k = s * H + u;
          const at = s * BLOCKS * H + u;
          const [i, f, g, o] = [a[at], a[at + F * H], a[at + G * H], a[at + O * H]];
          const squashed = Math.tanh(cells[(t + 1) * size + k]);
          dc[k] += dh[k] * o * (1 - squashed * squashed);
          da[at] = dc[k] * g * i * (1 - i);
          da[at + F * H] = dc[k] * cells[t * size + k] * f * (1 - f);
          da[at + G * H] = dc[k] * i * (1 - g * g);
          da[at + O * H] = dh[k] * squashed * o * (1 - o);
          dc[k] *= f;
        }
        const x = inputs[t * batch + s];
        for (let j = 0, k = s * BLOCKS * H; j < BLOCKS * H; j++, k++) {
          to.wIn[j] += da[k] * x;
          to.bIn[j] += da[k];
          to.b[j] += da[k];
        }
      }
      outer(da, states.subarray(t * size, (t + 1) * size), to.W, batch, BLOCKS * H, H);
      multiply(da, W, dh, batch, BLOCKS * H, H);
    }
  },

  timescales: (_, layout, activity) => gateTimescales(activity(), layout.units, F, BLOCKS),
};
