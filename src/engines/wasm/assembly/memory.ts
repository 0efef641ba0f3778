/**
 * Where everything lies in memory, and how.
 *
 * Matrices come in panels of 8 columns: [R, C] is C/8 panels one after the other, each R rows of 8 numbers.
 * The products (see products.ts) read and write panels where they are, so nothing is rearranged on the way:
 * the states of T steps and B sequences are [H/8][T + 1][B][8]; W is [H/8][H][8], its row i on row i.
 * H is rounded up to a multiple of 8, B to one of 4. Units in the padding stay 0; sequences in it have no error.
 */

export const NUMBER: usize = 4;
/** Bytes of a row of a panel. */
export const ROW: usize = 8 * NUMBER;

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

/**
 * The parameters: τ, w_in, b_in, b [H] each; W; for every head slot its weights [2][H], and after all of those its
 * biases [4], of which two count. Gradient and momentum lie the same way, `toGradient` and `toMomentum` bytes on.
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

/** What fold.ts makes of them. */
export let alpha: usize = 0;
export let used: usize = 0;
export let affine: usize = 0;
export let forwardMatrix: usize = 0;
export let backwardMatrix: usize = 0;

/** The present call: x(1) … x(T) [T][B]; h(0) as it comes, [B][H]; states and, one step behind, errors. */
export let length: usize = 0;
export let inputs: usize = 0;
export let initial: usize = 0;
export let states: usize = 0;
export let errors: usize = 0;
/** Bytes from a panel of states or errors to the next. */
export let stride: usize = 0;
/** Leak outside: f(u), the errors that come back through W, and those that leak past it. */
export let drives: usize = 0;
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
/** States [T][B][H], for the caller. */
export let simulated: usize = 0;

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
export function configure(H: usize, B: usize, slots: usize, outside: bool): bool {
  leakOutside = outside;
  units = H;
  width = <usize>roundUp(H, 8);
  panels = width / 8;
  sequences = B;
  rows = <usize>roundUp(B, 4);
  slot = rows * ROW;

  top = roundUp(__heap_base, 64);
  const from = top;
  tau = take(width);
  inputWeight = take(width);
  inputBias = take(width);
  bias = take(width);
  recurrent = take(<u64>width * width);
  headWeights = take(<u64>slots * 2 * width);
  headBiases = take(slots * 4);
  const bytes = top - from;
  toGradient = <usize>bytes;
  toMomentum = <usize>(2 * bytes);
  top += 2 * bytes;

  alpha = take(width);
  used = take(width);
  affine = take(2 * width);
  forwardMatrix = take(<u64>width * width);
  backwardMatrix = take(<u64>width * width);
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
  initial = take(<u64>rows * units);
  const panel = spread(<u64>kept * slot);
  stride = <usize>panel;
  const series = (panel / NUMBER) * panels;
  states = take(series);
  if (training) errors = take(series);
  else simulated = take(<u64>T * sequences * units);
  if (leakOutside) {
    drives = take(series);
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

/** The states h(t), the errors ∂L/∂z(t) and the values f(u(t)) of a time step t ≥ 1, in the first panel. */
export function statesAt(t: usize): usize {
  return states + (t % kept) * slot;
}
export function errorsAt(t: usize): usize {
  return errors + (t - 1) * slot;
}
export function drivesAt(t: usize): usize {
  return drives + ((t - 1) % kept) * slot;
}
export function inputsAt(t: usize): usize {
  return inputs + (t - 1) * rows * NUMBER;
}
