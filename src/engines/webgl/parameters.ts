import type { Layout, Slice } from '../../cells/layout';
import type { EngineState } from '../engine';
import type { Sizes } from './sizes';

/**
 * Between the flat vector and the network's texture, its momentum below it:
 *
 *   row of neuron i:             W_i0 … W_i,H−1 | w_in b_in | b τ
 *   row of class c of a slot:    weight         | bias 0    | 0 0
 */
export class Parameters {
  /** Where each number of the flat vector lies among the texture's. */
  private readonly places: Int32Array;
  /** How many numbers the network's half of the texture has. */
  private readonly half: number;

  constructor(
    private readonly layout: Layout,
    { units, rows, columns }: Sizes,
  ) {
    this.places = new Int32Array(layout.size);
    this.half = 4 * rows * columns;
    const place = ({ offset, shape, size }: Slice, row: number, column: number) => {
      const width = shape[1] ?? 1;
      for (let k = 0; k < size; k++) {
        const r = row + Math.floor(k / width);
        const c = column + (k % width);
        this.places[offset + k] = 4 * ((r >> 1) * columns + (c >> 1)) + 2 * (r & 1) + (c & 1);
      }
    };
    const { cell, heads } = layout;
    place(cell['recurrent.weight'], 0, 0);
    place(cell['input.weight'], 0, 2 * units);
    place(cell['input.bias'], 0, 2 * units + 1);
    place(cell['recurrent.bias'], 0, 2 * units + 2);
    place(cell.tau, 0, 2 * units + 3);
    heads.forEach(({ weight, bias }, slot) => {
      place(weight, 2 * (units + slot), 0);
      place(bias, 2 * (units + slot), 2 * units);
    });
  }

  toTexels({ parameters, momentum }: EngineState): Float32Array {
    const texels = new Float32Array(2 * this.half);
    this.places.forEach((place, k) => {
      texels[place] = parameters[k];
      texels[this.half + place] = momentum[k];
    });
    // No neuron has a weight to itself.
    const { offset } = this.layout.cell['recurrent.weight'];
    const H = this.layout.units;
    for (let i = 0; i < H; i++) texels[this.places[offset + i * (H + 1)]] = 0;
    return texels;
  }

  fromTexels(texels: Float32Array): EngineState {
    const at = (offset: number) => Float32Array.from(this.places, (place) => texels[offset + place]);
    return { parameters: at(0), momentum: at(this.half) };
  }
}
