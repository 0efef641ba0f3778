import { multiply, multiplyTransposed, outer } from '../math/matrix';
import { smallFloats } from '../math/small-arrays';
import { ACTIVATIONS } from './activation';
import type { Cell, Trace } from './cell';
import { type Layout, view } from './layout';

/** Also keeps the drive u(t) = W h(t−1) + b + w_in x(t) + b_in of every step: [T, B, H]. */
interface LeakyTrace extends Trace {
  drives: Float64Array;
}

/**
 * The leaky cell of the paper (section 2.1). With α = 1/τ and u = W h(t−1) + b + w_in x(t) + b_in:
 *
 *   leak inside:   h(t) = f( (1 − α) h(t−1) + α u )
 *   leak outside:  h(t) = (1 − α) h(t−1) + α f(u)
 *
 * Every neuron has its own τ, never below 1, and, unless that is asked for, no weight to itself (see mask.ts).
 */
export const leaky: Cell<LeakyTrace> = {
  carries: 1,
  candidate: 0,

  shapes: (units) => ({
    tau: [units],
    'input.weight': [units, 1],
    'input.bias': [units],
    'recurrent.weight': [units, units],
    'recurrent.bias': [units],
  }),

  initialise(vector, { cell }, { units, tau }, stream) {
    stream.fill(view(vector, cell.tau), tau.min, tau.max);
    // U(±1/√fan_in), and the fan-in of the one input is 1.
    stream.fill(view(vector, cell['input.weight']), -1, 1);
    stream.fill(view(vector, cell['input.bias']), -1, 1);
    const bound = 1 / Math.sqrt(units);
    stream.fill(view(vector, cell['recurrent.weight']), -bound, bound);
    stream.fill(view(vector, cell['recurrent.bias']), -bound, bound);
  },

  // h(0) = 0.1 · U(0, 1) (paper, section 2.3).
  start: (units, batch, stream) => stream.fill(smallFloats(batch * units), 0, 0.1),

  forward(vector, layout, network, { length, inputs, h0 }) {
    const H = layout.units;
    const batch = h0.length / H;
    const { tau, wIn, bIn, W, b } = parts(vector, layout);
    const f = ACTIVATIONS[network.activation].value;
    const inside = network.leak === 'inside';
    const states = new Float64Array((length + 1) * batch * H);
    const drives = new Float64Array(length * batch * H);
    states.set(h0);
    for (let t = 0; t < length; t++) {
      const before = states.subarray(t * batch * H, (t + 1) * batch * H);
      const after = states.subarray((t + 1) * batch * H, (t + 2) * batch * H);
      const u = drives.subarray(t * batch * H, (t + 1) * batch * H);
      multiplyTransposed(before, W, u, batch, H, H);
      for (let s = 0; s < batch; s++) {
        const x = inputs[t * batch + s];
        for (let i = 0, k = s * H; i < H; i++, k++) {
          const alpha = 1 / clamp(tau[i]);
          u[k] += b[i] + wIn[i] * x + bIn[i];
          after[k] = inside
            ? f((1 - alpha) * before[k] + alpha * u[k])
            : (1 - alpha) * before[k] + alpha * f(u[k]);
        }
      }
    }
    return { states, drives, end: states.subarray(length * batch * H) };
  },

  backward(vector, layout, network, { length, inputs }, { states, drives }, last, gradient) {
    const H = layout.units;
    const batch = last.length / H;
    const { tau, W } = parts(vector, layout);
    const to = parts(gradient, layout);
    const { value: f, slope } = ACTIVATIONS[network.activation];
    const inside = network.leak === 'inside';
    const size = batch * H;
    const dh = last;
    const du = new Float64Array(size);
    const kept = new Float64Array(size);
    for (let t = length - 1; t >= 0; t--) {
      const before = states.subarray(t * size, (t + 1) * size);
      const u = drives.subarray(t * size, (t + 1) * size);
      for (let s = 0; s < batch; s++) {
        const x = inputs[t * batch + s];
        for (let i = 0, k = s * H; i < H; i++, k++) {
          const alpha = 1 / clamp(tau[i]);
          let dAlpha: number;
          if (inside) {
            const z = (1 - alpha) * before[k] + alpha * u[k];
            const dz = dh[k] * slope(z, f(z));
            du[k] = alpha * dz;
            kept[k] = (1 - alpha) * dz;
            dAlpha = dz * (u[k] - before[k]);
          } else {
            const value = f(u[k]);
            du[k] = alpha * dh[k] * slope(u[k], value);
            kept[k] = (1 - alpha) * dh[k];
            dAlpha = dh[k] * (value - before[k]);
          }
          // α = 1/τ; where the clamp holds τ at 1, no gradient passes.
          if (tau[i] >= 1) to.tau[i] -= alpha * alpha * dAlpha;
          to.wIn[i] += du[k] * x;
          to.bIn[i] += du[k];
          to.b[i] += du[k];
        }
      }
      outer(du, before, to.W, batch, H, H);
      multiply(du, W, dh, batch, H, H);
      for (let k = 0; k < size; k++) dh[k] += kept[k];
    }
  },

  timescales: (vector, layout) => view(vector, layout.cell.tau).map(clamp),
};

const clamp = (tau: number) => Math.max(tau, 1);

function parts<T extends Float32Array | Float64Array>(vector: T, { cell }: Layout) {
  return {
    tau: view(vector, cell.tau),
    wIn: view(vector, cell['input.weight']),
    bIn: view(vector, cell['input.bias']),
    W: view(vector, cell['recurrent.weight']),
    b: view(vector, cell['recurrent.bias']),
  };
}
