/**
 * Where everything lies in memory, and how.
 *
 * Matrices come in panels of 8 columns: [R, C] is C/8 panels one after the other, each R rows of 8 numbers.
 * The products (see products.ts) read and write panels where they are, so nothing is rearranged on the way:
 * the states of T steps and B sequences are [H/8][T + 1][B][8]; W is [H/8][k H][8], its row i on row i.
 * H is rounded up to a multiple of 8, B to one of 4. Units in the padding stay 0; sequences in it have no error.
 * Cells with gates have k blocks of H rows in W and the biases, each block padded like H; else k is 1.
 */

export const NUMBER: usize = 4;
/** Bytes of a row of a panel. */
export const ROW: usize = 8 * NUMBER;

/** Kinds of cells, by their place in CELLS (see ../kernel.ts). */
const LEAKY = 0;
export const GRU = 1;
export const LSTM = 2;
export let kind: i32 = LEAKY;
export let gated: bool = false;
/** k, and how many rows W has. */
export let blocks: usize = 1;
export let height: usize = 0;
/** Rows for which b and b_in are simply added up: all but those of the GRU's candidate state. */
export let shared: usize = 0;
/** Whether the optimizer is Adam; then there is a variance to keep. */
export let adam: bool = false;

/** H, and rounded up; its panels; B, and rounded up. */
export let units: usize = 0;
export let width: usize = 0;
export let panels: usize = 0;
export let sequences: usize = 0;
export let rows: usize = 0;
/** Bytes of one time step in one panel. */
export let slot: usize = 0;
/** Whether the leak is outside of f; then there is more to keep. */
export let leakOutside: bool = false;

/** Whether units have weights to themselves; cells with gates always. */
export let selfConnected: bool = false;
/** Whether W is masked, and if so, the least and the most that every weight may be, which lie like W: 0, or without bound. */
export let masked: bool = false;
export let least: usize = 0;
export let most: usize = 0;

/**
 * The parameters: τ [H], which cells with gates have not; w_in, b_in, b [k H] each; W; for every head slot its weights
 * [2][H], and after all of those its biases [4], of which two count. Gradient, momentum and variance lie the same way,
 * so many bytes on.
 */
export let tau: usize = 0;
export let inputWeight: usize = 0;
export let inputBias: usize = 0;
export let bias: usize = 0;
export let recurrent: usize = 0;
export let headWeights: usize = 0;
export let headBiases: usize = 0;
export let toGradient: usize = 0;
export let toMomentum: usize = 0;
export let toVariance: usize = 0;
/** How many of Adam's updates each array has had; see update.ts for their order. */
export let updates: usize = 0;

/** What fold.ts makes of them. */
export let alpha: usize = 0;
export let used: usize = 0;
export let affine: usize = 0;
export let forwardMatrix: usize = 0;
export let backwardMatrix: usize = 0;

/**
 * The present call: x(1) … x(T) [T][B]; h(0), or h(0) and c(0), as they come, [B][H or 2 H]; states and, one step
 * behind, errors. With gates errors have four blocks of H, and hold the gates until the errors take their place.
 */
export let length: usize = 0;
export let inputs: usize = 0;
export let initial: usize = 0;
export let states: usize = 0;
export let errors: usize = 0;
/** Bytes from a panel of states or errors to the next. */
export let stride: usize = 0;
/** The LSTM's c(0) … c(T). */
export let cells: usize = 0;
/** Leak outside: f(u); LSTM: tanh c. */
export let drives: usize = 0;
/** Where there is a way past W, the errors that come back through it, and those that leak past it. */
export let returned: usize = 0;
export let leaked: usize = 0;
/** How many time steps of states are kept: all in training, else two that take turns. */
let kept: usize = 0;

/** Outputs of the heads: as they are and rounded up; their matrix both ways, and what is computed with it. */
export let outputs: usize = 0;
export let outputWidth: usize = 0;
export let outputForward: usize = 0;
export let outputBackward: usize = 0;
export let outputBias: usize = 0;
export let outputGradient: usize = 0;
export let logits: usize = 0;
/** +1 for the answer 1, −1 for 0, 0 in the padding: laid out like the logits, [K/8][B][8]. */
export let signs: usize = 0;
/** States [T][B][H] and the last of all that is carried on [B][H or 2 H], for the caller. */
export let simulated: usize = 0;
export let ended: usize = 0;
/** Bytes of one sequence in what is carried on. */
export let carried: usize = 0;

/** The end of what is taken; 64 bits, because 4 GB are soon exceeded. */
let top: u64 = 0;
/** The end of what outlives a call. */
let lasting: u64 = 0;

/** Takes room for that many numbers, from a cache line on. */
function take(numbers: u64): usize {
  const at = top;
  top = roundUp(top + numbers * NUMBER, 64);
  return <usize>at;
}

/** Makes the memory as large as what is taken; false where that cannot be. */
function grow(): bool {
  const pages = (top + 0xffff) >> 16;
  const missing = <i64>pages - memory.size();
  return missing <= 0 || (pages <= 0x10000 && memory.grow(<i32>missing) >= 0);
}

function roundUp(value: u64, multiple: u64): u64 {
  return ((value + multiple - 1) / multiple) * multiple;
}

/** Makes room for a network; to be called once. */
export function configure(
  cell: i32,
  H: usize,
  B: usize,
  slots: usize,
  outside: bool,
  withAdam: bool,
  withSelf: bool,
  withMask: bool,
): bool {
  kind = cell;
  gated = kind !== LEAKY;
  blocks = kind === LSTM ? 4 : gated ? 3 : 1;
  leakOutside = outside && !gated;
  adam = withAdam;
  selfConnected = withSelf;
  masked = withMask;
  units = H;
  carried = (kind === LSTM ? 2 : 1) * H * NUMBER;
  width = <usize>roundUp(H, 8);
  height = blocks * width;
  shared = kind === GRU ? 2 * width : height;
  panels = width / 8;
  sequences = B;
  rows = <usize>roundUp(B, 4);
  slot = rows * ROW;

  top = roundUp(__heap_base, 64);
  const from = top;
  tau = take(gated ? 0 : width);
  inputWeight = take(height);
  inputBias = take(height);
  bias = take(height);
  recurrent = take(<u64>height * width);
  headWeights = take(<u64>slots * 2 * width);
  headBiases = take(slots * 4);
  const bytes = top - from;
  toGradient = <usize>bytes;
  toMomentum = <usize>(2 * bytes);
  toVariance = <usize>(3 * bytes);
  top += (adam ? 3 : 2) * bytes;
  updates = take(5 + 2 * slots);

  alpha = take(width);
  used = take(width);
  affine = take(2 * height);
  forwardMatrix = take(<u64>height * width);
  backwardMatrix = gated ? recurrent : take(<u64>width * width);
  if (masked) {
    least = take(<u64>height * width);
    most = take(<u64>height * width);
  }
  lasting = top;
  return grow();
}

/**
 * Makes room for a call with T steps and K outputs of heads; what was there is lost. Callers look up addresses,
 * and the memory itself, only after this.
 */
export function reserve(T: usize, K: usize, training: bool): bool {
  length = T;
  kept = training ? T + 1 : 2;
  outputs = K;
  outputWidth = <usize>roundUp(K, 8);

  top = lasting;
  inputs = take(<u64>T * rows);
  initial = take(<u64>rows * (carried / NUMBER));
  const panel = spread(<u64>kept * slot);
  stride = <usize>panel;
  const series = (panel / NUMBER) * panels;
  states = take(series);
  if (gated) errors = take(4 * series);
  else if (training) errors = take(series);
  if (kind === LSTM) cells = take(series);
  if (!training) {
    simulated = take(<u64>T * sequences * units);
    ended = take(<u64>sequences * (carried / NUMBER));
  }
  if (kind === LSTM || leakOutside) drives = take(series);
  if (gated || leakOutside) {
    returned = take(<u64>rows * 8);
    leaked = take(<u64>rows * width);
  }
  outputForward = take(<u64>outputWidth * width);
  outputBackward = take(<u64>outputWidth * width);
  outputGradient = take(<u64>outputWidth * width);
  outputBias = take(outputWidth);
  logits = take(<u64>rows * outputWidth);
  signs = take(<u64>rows * outputWidth);
  return grow();
}

/** The distance of panels: not a multiple of 4096 bytes, where one line of all panels would share a place in the cache. */
function spread(bytes: u64): u64 {
  return roundUp(bytes, 4096) + 256;
}

/** The states h(t), what the LSTM remembers and, for t ≥ 1, errors and `drives` of a time step, in the first panel. */
export function statesAt(t: usize): usize {
  return states + (t % kept) * slot;
}
export function cellsAt(t: usize): usize {
  return cells + (t % kept) * slot;
}
export function errorsAt(t: usize): usize {
  return errors + ((t - 1) % kept) * slot;
}
export function drivesAt(t: usize): usize {
  return drives + ((t - 1) % kept) * slot;
}
export function inputsAt(t: usize): usize {
  return inputs + (t - 1) * rows * NUMBER;
}

/** Panel p of a block of gates, or of their errors. */
export function blockAt(block: usize, p: usize, t: usize): usize {
  return errorsAt(t) + (block * panels + p) * stride;
}

/** Where the products with h(t−1) go, in the first panel. */
export function productsAt(t: usize): usize {
  return gated ? errorsAt(t) : leakOutside ? drivesAt(t) : statesAt(t);
}
