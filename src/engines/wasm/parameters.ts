import { type Layout, type Slice, view } from '../../cells/layout';
import { type Mask, NEGATIVE, POSITIVE } from '../../cells/mask';
import { allowedState } from '../allowed-state';
import type { EngineSpec, EngineState, GivenState, Heads } from '../engine';
import type { WasmKernel } from './kernel';
import { Runs } from './runs';

/** How the kernel numbers the arrays of a cell, before those of the heads (see assembly/update.ts). */
const ARRAYS = ['tau', 'input.weight', 'input.bias', 'recurrent.bias', 'recurrent.weight'];

/** Moves parameters and the optimizer's memory between a state and the kernel's memory, bit by bit. */
export class KernelParameters {
  /** Where each number of a flat vector lies in the kernel's vectors. */
  private readonly places: Uint32Array;
  private readonly runs: Runs;
  private readonly gradient;
  /** The kernel's number of each array. */
  private readonly numbers: number[];

  constructor(
    private readonly kernel: WasmKernel,
    private readonly layout: Layout,
    private readonly spec: EngineSpec,
    private readonly mask: Mask | undefined,
  ) {
    this.places = placesOf(kernel, layout);
    this.runs = new Runs(this.places);
    this.gradient = new Float32Array(layout.size);
    const cell = Object.keys(layout.cell).map((name) => ARRAYS.indexOf(name));
    const heads = layout.heads.flatMap((_, slot) => [2 * slot, 2 * slot + 1]);
    this.numbers = [...cell, ...heads.map((k) => ARRAYS.length + k)];
    if (mask) this.writeBounds(mask);
  }

  read(): EngineState {
    const { counts, numbers } = this;
    const state = { parameters: this.take(0), momentum: this.take(this.kernel.get('toMomentum')) };
    if (this.spec.optimizer === 'sgd') return state;
    const variance = this.take(this.kernel.get('toVariance'));
    return { ...state, variance, updates: numbers.map((number) => counts[number]) };
  }

  /** The last gradient, with nothing of heads that were not asked; the next one takes its place. */
  readGradient({ first, count }: Heads): Float32Array {
    const gradient = this.take(this.kernel.get('toGradient'), this.gradient);
    this.layout.heads.forEach(({ weight, bias }, slot) => {
      if (slot >= first && slot < first + count) return;
      for (const slice of [weight, bias]) view(gradient, slice).fill(0);
    });
    return gradient;
  }

  /** What the model does not allow is put right, such as a leaky neuron's weight to itself. */
  write(state: GivenState): void {
    const { kernel, layout, spec, mask, counts, numbers } = this;
    const { parameters, momentum, variance, updates } = allowedState(state, layout, spec.network, mask);
    this.put(0, parameters);
    this.put(kernel.get('toMomentum'), momentum);
    if (spec.optimizer === 'sgd') return;
    this.put(kernel.get('toVariance'), variance);
    for (const [i, number] of numbers.entries()) counts[number] = updates?.[i] ?? 0;
  }

  /** How often each array has been updated, in the kernel's order. */
  private get counts(): Float32Array {
    const { kernel, layout } = this;
    return kernel.view(kernel.get('updates'), ARRAYS.length + 2 * layout.slots);
  }

  /** The least and the most that every recurrent weight may be. */
  private writeBounds(mask: Mask): void {
    const { kernel, layout, places } = this;
    const { offset, size } = layout.cell['recurrent.weight'];
    const first = (kernel.get('recurrent') - kernel.get('tau')) / 4;
    const numbers = kernel.get('height') * kernel.get('width');
    const least = kernel.view(kernel.get('least'), numbers);
    const most = kernel.view(kernel.get('most'), numbers);
    for (let k = 0; k < size; k++) {
      const at = places[offset + k] - first;
      const allowed = mask[k % mask.length];
      if (allowed & NEGATIVE) least[at] = -Infinity;
      if (allowed & POSITIVE) most[at] = Infinity;
    }
  }

  private take(distance: number, flat = new Float32Array(this.layout.size)): Float32Array {
    this.runs.take(this.vector(distance), flat);
    return flat;
  }

  /** Without numbers it puts zeros. */
  private put(distance: number, flat?: Float32Array): void {
    const vector = this.vector(distance);
    if (flat) this.runs.put(flat, vector);
    else vector.fill(0);
  }

  /** The kernel's vector that lies so many bytes after the parameters. */
  private vector(distance: number): Float32Array {
    const { kernel, layout } = this;
    const begin = kernel.get('tau');
    const length = (kernel.get('headBiases') - begin) / 4 + 4 * layout.slots;
    return kernel.view(begin + distance, length);
  }
}

/** The kernel's layout is described in assembly/memory.ts. */
function placesOf(kernel: WasmKernel, { units, size, cell, heads }: Layout): Uint32Array {
  const places = new Uint32Array(size);
  const width = kernel.get('width');
  const height = kernel.get('height');
  const start = (name: 'inputWeight' | 'inputBias' | 'bias' | 'recurrent' | 'headWeights' | 'headBiases') =>
    (kernel.get(name) - kernel.get('tau')) / 4;
  const put = ({ offset, size }: Slice, place: (i: number) => number) => {
    for (let i = 0; i < size; i++) places[offset + i] = place(i);
  };
  const inOrder = (slice: Slice, from: number) => put(slice, (i) => from + i);
  /** Each block of H rows is padded. */
  const row = (i: number) => Math.floor(i / units) * width + (i % units);
  const byRow = (slice: Slice, from: number) => put(slice, (i) => from + row(i));

  if (cell.tau) inOrder(cell.tau, 0);
  byRow(cell['input.weight'], start('inputWeight'));
  byRow(cell['input.bias'], start('inputBias'));
  byRow(cell['recurrent.bias'], start('bias'));
  put(cell['recurrent.weight'], (k) => {
    const [i, j] = [row(Math.floor(k / units)), k % units];
    return start('recurrent') + ((j >> 3) * height + i) * 8 + (j & 7);
  });
  heads.forEach(({ weight, bias }, slot) => {
    put(weight, (k) => start('headWeights') + (2 * slot + Math.floor(k / units)) * width + (k % units));
    inOrder(bias, start('headBiases') + 4 * slot);
  });
  return places;
}
