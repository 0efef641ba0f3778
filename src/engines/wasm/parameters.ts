import type { Layout, Slice } from '../../cells/layout';
import type { EngineState } from '../engine';
import type { Kernel } from './kernel';

/** Moves parameters and momentum between the flat vectors of a state and the kernel's memory, bit by bit. */
export class Parameters {
  /** Where each number of a flat vector lies in the kernel's vectors. */
  private readonly places: Uint32Array;

  constructor(
    private readonly kernel: Kernel,
    private readonly layout: Layout,
  ) {
    this.places = placesOf(kernel, layout);
  }

  read(): EngineState {
    const { places } = this;
    const [parameters, momentum] = this.vectors().map((vector) => {
      const flat = new Float32Array(places.length);
      for (let i = 0; i < places.length; i++) flat[i] = vector[places[i]];
      return flat;
    });
    return { parameters, momentum };
  }

  /** Units get no weight to themselves, whatever the state says. */
  write(state: EngineState): void {
    const { places, layout } = this;
    const [parameters, momentum] = this.vectors();
    for (let i = 0; i < places.length; i++) {
      parameters[places[i]] = state.parameters[i];
      momentum[places[i]] = state.momentum[i];
    }
    const { offset } = layout.cell['recurrent.weight'];
    for (let i = 0; i < layout.units; i++) parameters[places[offset + i * (layout.units + 1)]] = 0;
  }

  private vectors(): [Float32Array, Float32Array] {
    const { kernel, layout } = this;
    const begin = kernel.get('tau');
    const length = (kernel.get('headBiases') - begin) / 4 + 4 * layout.slots;
    return [kernel.view(begin, length), kernel.view(begin + kernel.get('toMomentum'), length)];
  }
}

/** The kernel's layout is described in assembly/memory.ts. */
function placesOf(kernel: Kernel, { units, size, cell, heads }: Layout): Uint32Array {
  const places = new Uint32Array(size);
  const width = kernel.get('width');
  const start = (name: 'inputWeight' | 'inputBias' | 'bias' | 'recurrent' | 'headWeights' | 'headBiases') =>
    (kernel.get(name) - kernel.get('tau')) / 4;
  const put = ({ offset, size }: Slice, place: (i: number) => number) => {
    for (let i = 0; i < size; i++) places[offset + i] = place(i);
  };
  const inOrder = (slice: Slice, from: number) => put(slice, (i) => from + i);

  inOrder(cell.tau, 0);
  inOrder(cell['input.weight'], start('inputWeight'));
  inOrder(cell['input.bias'], start('inputBias'));
  inOrder(cell['recurrent.bias'], start('bias'));
  put(cell['recurrent.weight'], (k) => {
    const [i, j] = [Math.floor(k / units), k % units];
    return start('recurrent') + ((j >> 3) * width + i) * 8 + (j & 7);
  });
  heads.forEach(({ weight, bias }, slot) => {
    put(weight, (k) => start('headWeights') + (2 * slot + Math.floor(k / units)) * width + (k % units));
    inOrder(bias, start('headBiases') + 4 * slot);
  });
  return places;
}
