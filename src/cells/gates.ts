import type { Cell, Trace } from './cell';
import { type Layout, view } from './layout';

/** Also keeps the values of all gates after every step: [T, B, k H]. */
export interface GatedTrace extends Trace {
  gates: Float64Array;
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * What cells with gates have in common; their parameters are laid out and drawn as in PyTorch. Every array has k
 * blocks of H rows, one for each gate and the candidate state, which are numbered as in PyTorch, too.
 * @param keeps which of them is the gate that weighs the old state
 * @param lets the gate that weighs what is new, where that is another one
 */
export const gated = (blocks: number, keeps: number, lets?: number) =>
  ({
    shapes: (units) => ({
      'input.weight': [blocks * units, 1],
      'input.bias': [blocks * units],
      'recurrent.weight': [blocks * units, units],
      'recurrent.bias': [blocks * units],
    }),
    initialise(vector, layout, { units, chrono }, stream) {
      const bound = 1 / Math.sqrt(units);
      for (const slice of Object.values(layout.cell)) stream.fill(view(vector, slice), -bound, bound);
      if (chrono === 0) return;
      // Chrono initialisation: a bias of ln(T − 1) alone keeps a state for T steps (see gateTimescales).
      const { bIn, b } = parts(vector, layout);
      const kept = stream.fill(new Float32Array(units), 1, chrono - 1).map(Math.log);
      const begin = (block: number, biases: Float32Array) => {
        bIn.set(biases, block * units);
        b.fill(0, block * units, (block + 1) * units);
      };
      begin(keeps, kept);
      if (lets !== undefined)
        begin(
          lets,
          kept.map((bias) => -bias),
        );
    },
  }) satisfies Partial<Cell>;

/** The parameters of a gated cell within a flat vector. */
export function parts<T extends Float32Array | Float64Array>(vector: T, { cell }: Layout) {
  return {
    wIn: view(vector, cell['input.weight']),
    bIn: view(vector, cell['input.bias']),
    W: view(vector, cell['recurrent.weight']),
    b: view(vector, cell['recurrent.bias']),
  };
}

/**
 * The forget-gate timescale of every neuron, 1 / (1 − ḡ): a state that is multiplied by g in each step decays with
 * that time constant. ḡ is the gate's mean over time and sequences.
 * @param block which of the k blocks is the gate that weighs the old state
 * @param blocks k
 */
export function gateTimescales({ gates }: GatedTrace, H: number, block: number, blocks: number) {
  const mean = new Float64Array(H);
  const rows = gates.length / (blocks * H);
  for (let row = 0; row < rows; row++) {
    const from = (row * blocks + block) * H;
    for (let i = 0; i < H; i++) mean[i] += gates[from + i] / rows;
  }
  return Float32Array.from(mean, (g) => 1 / (1 - g));
}
