/**
 * Products with a matrix of which few entries are there. Vectors are rows of a batch: what belongs to one neuron lies
 * together, a number a sequence, so that inner loops are long and skip nothing but what is not connected.
 */
export interface Synapses {
  /** Where the connections of each receiver begin, and at the end where they all end. */
  starts: Int32Array;
  /** The row that each of them reads. */
  sources: Int32Array;
}

/** Who reads each row: the same connections, sorted by whom they come from. */
export interface Readers extends Synapses {
  /** Which weight each has. */
  places: Int32Array;
}

/** @param sources of every receiver */
export function connect(sources: readonly (readonly number[])[]): Synapses {
  const starts = new Int32Array(sources.length + 1);
  sources.forEach((each, i) => {
    starts[i + 1] = starts[i] + each.length;
  });
  return { starts, sources: Int32Array.from(sources.flat()) };
}

/** The readers of rows `first` to `first + count − 1`, their receivers counted from 0. */
export function readersOf({ starts, sources }: Synapses, first: number, count: number): Readers {
  const receivers: number[][] = Array.from({ length: count }, () => []);
  const places: number[][] = Array.from({ length: count }, () => []);
  for (let receiver = 0; receiver + 1 < starts.length; receiver++)
    for (let k = starts[receiver]; k < starts[receiver + 1]; k++) {
      const at = sources[k] - first;
      if (at < 0 || at >= count) continue;
      receivers[at].push(receiver);
      places[at].push(k);
    }
  return { ...connect(receivers), places: Int32Array.from(places.flat()) };
}

/** out[receiver] = Σ weight × from[source], in rows of `width`; `to` is the first row of `out` that is written. */
export function gather(
  { starts, sources }: Synapses,
  weights: Float64Array,
  from: Float64Array,
  out: Float64Array,
  to: number,
  width: number,
): void {
  for (let receiver = 0; receiver + 1 < starts.length; receiver++) {
    const o = (to + receiver) * width;
    const end = starts[receiver + 1];
    let k = starts[receiver];
    out.fill(0, o, o + width);
    for (; k + 3 < end; k += 4) {
      const w0 = weights[k];
      const w1 = weights[k + 1];
      const w2 = weights[k + 2];
      const w3 = weights[k + 3];
      const r0 = sources[k] * width;
      const r1 = sources[k + 1] * width;
      const r2 = sources[k + 2] * width;
      const r3 = sources[k + 3] * width;
      for (let b = 0; b < width; b++)
        out[o + b] += w0 * from[r0 + b] + w1 * from[r1 + b] + w2 * from[r2 + b] + w3 * from[r3 + b];
    }
    for (; k < end; k++) {
      const weight = weights[k];
      const r = sources[k] * width;
      for (let b = 0; b < width; b++) out[o + b] += weight * from[r + b];
    }
  }
}

/** gradient[connection] += Σ delta[receiver] × from[source] over the batch. */
export function gatherGradient(
  { starts, sources }: Synapses,
  from: Float64Array,
  delta: Float64Array,
  gradient: Float64Array,
  width: number,
): void {
  for (let receiver = 0; receiver + 1 < starts.length; receiver++) {
    const d = receiver * width;
    const end = starts[receiver + 1];
    let k = starts[receiver];
    for (; k + 3 < end; k += 4) {
      const r0 = sources[k] * width;
      const r1 = sources[k + 1] * width;
      const r2 = sources[k + 2] * width;
      const r3 = sources[k + 3] * width;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let b = 0; b < width; b++) {
        const each = delta[d + b];
        s0 += each * from[r0 + b];
        s1 += each * from[r1 + b];
        s2 += each * from[r2 + b];
        s3 += each * from[r3 + b];
      }
      gradient[k] += s0;
      gradient[k + 1] += s1;
      gradient[k + 2] += s2;
      gradient[k + 3] += s3;
    }
    for (; k < end; k++) {
      const r = sources[k] * width;
      let sum = 0;
      for (let b = 0; b < width; b++) sum += delta[d + b] * from[r + b];
      gradient[k] += sum;
    }
  }
}

/** The weights of the readers, in their order, so that errors can be gathered as activities are. */
export function weightsOf({ places }: Readers, weights: Float64Array, out: Float64Array): Float64Array {
  for (let k = 0; k < places.length; k++) out[k] = weights[places[k]];
  return out;
}
