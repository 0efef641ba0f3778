import type { Layout, Slice } from '../../cells/layout';
import type { Mask } from '../../cells/mask';
import { allowedState } from '../allowed-state';
import type { EngineSpec, EngineState, GivenState } from '../engine';
import type { Sizes } from './sizes';

/**
 * Between flat vectors and the network's texture, which holds the momentum below the parameters, and Adam's variance
 * below that:
 *
 *   row of neuron i:             W_i0 … W_i,H−1 | w_in b_in | b τ
 *   row of class c of a slot:    weight         | bias 0    | 0 0
 *
 * Cells with gates have such rows of neurons for each of their blocks, and no τ.
 */
export class ParameterTexture {
  /** Where each number of a flat vector lies among the texture's. */
  private readonly places: Int32Array;
  /** How many numbers of the texture a flat vector takes. */
  private readonly share: number;
  private readonly length: number;

  constructor(
    private readonly spec: EngineSpec,
    private readonly layout: Layout,
    private readonly mask: Mask | undefined,
    { units, blocks, rows, height, columns }: Sizes,
  ) {
    this.places = new Int32Array(layout.size);
    this.share = 4 * rows * columns;
    this.length = 4 * height * columns;
    const place = ({ offset, shape, size }: Slice, row: (r: number) => number, column: number) => {
      const width = shape[1] ?? 1;
      for (let k = 0; k < size; k++) {
        const r = row(Math.floor(k / width));
        const c = column + (k % width);
        this.places[offset + k] = 4 * ((r >> 1) * columns + (c >> 1)) + 2 * (r & 1) + (c & 1);
      }
    };
    const { cell, heads, units: H } = layout;
    const ofNeuron = (r: number) => 2 * units * Math.floor(r / H) + (r % H);
    place(cell['recurrent.weight'], ofNeuron, 0);
    place(cell['input.weight'], ofNeuron, 2 * units);
    place(cell['input.bias'], ofNeuron, 2 * units + 1);
    place(cell['recurrent.bias'], ofNeuron, 2 * units + 2);
    if (cell.tau) place(cell.tau, ofNeuron, 2 * units + 3);
    heads.forEach(({ weight, bias }, slot) => {
      const ofClass = (c: number) => 2 * (blocks * units + slot) + c;
      place(weight, ofClass, 0);
      place(bias, ofClass, 2 * units);
    });
  }

  /** What the model does not allow is put right, such as a leaky neuron's weight to itself. */
  toTexels(state: GivenState): Float32Array {
    const { spec, layout, mask } = this;
    const { parameters, momentum, variance } = allowedState(state, layout, spec.network, mask);
    const texels = new Float32Array(this.length);
    const put = (vector: Float32Array, from: number) =>
      this.places.forEach((place, k) => {
        texels[from + place] = vector[k];
      });
    put(parameters, 0);
    if (momentum) put(momentum, this.share);
    if (spec.optimizer === 'adam' && variance) put(variance, 2 * this.share);
    return texels;
  }

  /** A flat vector of what is laid out like the parameters alone. */
  fromShare(texels: Float32Array): Float32Array {
    return Float32Array.from(this.places, (place) => texels[place]);
  }

  fromTexels(texels: Float32Array): Omit<EngineState, 'updates'> {
    const at = (from: number) => Float32Array.from(this.places, (place) => texels[from + place]);
    const state = { parameters: at(0), momentum: at(this.share) };
    return this.spec.optimizer === 'adam' ? { ...state, variance: at(2 * this.share) } : state;
  }
}
