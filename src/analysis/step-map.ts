import { cellOf } from '../cells';
import { ACTIVATIONS } from '../cells/activation';
import { type Layout, view } from '../cells/layout';
import type { NetworkConfig } from '../config/schema';

/** One step of a network under an input that stays the same: a map of all that it carries on, n numbers, to the same. */
export interface StepMap {
  /** n: H, of an LSTM 2 H, its h and its c. */
  size: number;
  /** F(s): [n]. */
  next(state: Float64Array): Float64Array;
  /** ∂F/∂s at s, row = to, column = from: [n, n]. Where f has a kink, on the side that its slope is taken. */
  jacobian(state: Float64Array): Float64Array;
}

/** A network as it computes. */
export interface FlatNetwork {
  network: NetworkConfig;
  layout: Layout;
  /** The parameters, as the layout says. */
  vector: Float32Array;
}

/** @param x the input, as the network sees it */
export const stepMapOf = (flat: FlatNetwork, x: number): StepMap =>
  flat.network.cell === 'leaky' ? leakyMap(flat, x) : differenceMap(flat, x);

/**
 * Of a leaky cell, with u = W h + b + w_in x + b_in and α = 1/τ:
 *
 *   leak inside:   J = diag(f′(z)) ((1 − α) I + α W), z = (1 − α) h + α u
 *   leak outside:  J = (1 − α) I + α diag(f′(u)) W
 */
function leakyMap({ network, layout, vector }: FlatNetwork, x: number): StepMap {
  const { units: H, cell } = layout;
  const W = view(vector, cell['recurrent.weight']);
  const [wIn, bIn, b] = ['input.weight', 'input.bias', 'recurrent.bias'].map((name) =>
    view(vector, cell[name]),
  );
  const alpha = Float64Array.from(view(vector, cell.tau), (tau) => 1 / Math.max(1, tau));
  const { value: f, slope } = ACTIVATIONS[network.activation];
  const inside = network.leak === 'inside';
  /** What f is applied to, in neuron i. */
  const argument = (h: Float64Array, i: number): number => {
    let u = b[i] + wIn[i] * x + bIn[i];
    for (let j = 0, k = i * H; j < H; j++, k++) u += W[k] * h[j];
    return inside ? (1 - alpha[i]) * h[i] + alpha[i] * u : u;
  };
  return {
    size: H,
    next: (h) =>
      h.map((value, i) => {
        const after = f(argument(h, i));
        return inside ? after : (1 - alpha[i]) * value + alpha[i] * after;
      }),
    jacobian(h) {
      const J = new Float64Array(H * H);
      for (let i = 0; i < H; i++) {
        const z = argument(h, i);
        const gain = slope(z, f(z));
        for (let j = 0, k = i * H; j < H; j++, k++) J[k] = gain * alpha[i] * W[k];
        J[i * H + i] += (1 - alpha[i]) * (inside ? gain : 1);
      }
      return J;
    },
  };
}

/** How far to either side slopes are taken: rounding and curvature both cost about 10⁻¹⁰ of them. */
const ASIDE = 1e-5;

/** Of any cell, by central differences. */
function differenceMap({ network, layout, vector }: FlatNetwork, x: number): StepMap {
  const cell = cellOf(network);
  const n = cell.carries * layout.units;
  /** All of them a step on: [B, n]. */
  const advance = (states: Float64Array): Float64Array => {
    const inputs = new Float32Array(states.length / n).fill(x);
    return cell.forward(vector, layout, network, { length: 1, inputs, h0: states }).end as Float64Array;
  };
  return {
    size: n,
    next: advance,
    jacobian(state) {
      const moved = new Float64Array(2 * n * n);
      for (let j = 0; j < n; j++) {
        for (const [side, at] of [
          [1, 2 * j * n],
          [-1, (2 * j + 1) * n],
        ]) {
          moved.set(state, at);
          moved[at + j] += side * ASIDE;
        }
      }
      const after = advance(moved);
      const J = new Float64Array(n * n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          J[i * n + j] = (after[2 * j * n + i] - after[(2 * j + 1) * n + i]) / (2 * ASIDE);
      return J;
    },
  };
}
