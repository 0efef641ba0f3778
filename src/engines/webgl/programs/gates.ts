/**
 * What differs between cells with gates, in GLSL; their equations are in cells/lstm.ts and cells/gru.ts.
 *
 *   gates:  [i | f | g | o] of an LSTM, [r | z | m] of a GRU
 *   state:  [h | c], [h | n]
 *   delta:  [∂L/∂a_i | ∂L/∂a_f | ∂L/∂a_g | ∂L/∂a_o | what ∂L/∂c(t−1) gets],
 *           [∂L/∂a_r | ∂L/∂a_z | ∂L/∂m | ∂L/∂a_n | what ∂L/∂h(t−1) gets past the product]
 *
 * A time step takes two dispatches forward, the product with all gates and then what is done neuron by neuron, and
 * two back. In a single one, both blocks of a state would need the products of all gates, and all five of a delta that
 * of ∂L/∂h: twice to five times the arithmetic that takes nearly all of the time where networks are large.
 */
export interface Gates {
  /** `gate(fromState, fromBit, which)`: a gate from W h + b and w_in x + b_in. */
  gate: string;
  /** `after(row, column, unit)`: a texel of a state, from its step's `gates` and the state `before`. */
  after: string;
  /** `change(which, dh, row, unit)`: a texel of a delta, from all that its step knows and the delta of the `next`. */
  change: string;
  /** `kept(row, unit)`: what of ∂L/∂h(t−1) comes past the product, with the `delta` of step t. */
  kept: string;
}
