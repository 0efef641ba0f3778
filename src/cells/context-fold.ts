import type { NetworkConfig } from '../config/schema';
import { type ContextArray, type Layout, rowsOf, type Slice, view } from './layout';
import { hasSelfConnections } from './mask';

/** What a context makes of a network: the parameters of a plain one, and what they were made with. */
export interface Folded {
  /** A flat vector as the plain layout has it. */
  parameters: Float32Array;
  /** g: [H]. */
  gain: Float32Array;
  /** W + Σ c u vᵀ: [H, H]. */
  weights: Float32Array;
}

/** Folds contexts into plain parameters, again and again without new memory. */
export class ContextFold {
  private readonly folded: Folded;
  private readonly hasSynapses: boolean;
  private readonly hasSelf: boolean;

  /**
   * @param layout of the network with contexts
   * @param plain of the same network without, with one head
   */
  constructor(
    network: NetworkConfig,
    private readonly layout: Layout,
    private readonly plain: Layout,
  ) {
    const { units } = network;
    // Where the recurrence is cut, no context brings it back.
    this.hasSynapses = layout.contexts.left !== undefined && network.recurrent;
    this.hasSelf = hasSelfConnections(network);
    this.folded = {
      parameters: new Float32Array(plain.size),
      gain: new Float32Array(units),
      weights: new Float32Array(units * units),
    };
  }

  /**
   * @param vector the parameters, as the layout with contexts has them
   * @param context c, a number for each slot
   */
  fold(vector: Float32Array, context: ArrayLike<number>): Folded {
    const { layout, plain, folded } = this;
    const { parameters, gain, weights } = folded;
    const from = (name: string) => view(vector, layout.cell[name]);
    const to = (name: string) => view(parameters, plain.cell[name]);

    sumRows(vector, layout, 'gain', context, gain.fill(1));
    weights.set(from('recurrent.weight'));
    if (this.hasSynapses) this.addSynapses(vector, context);
    multiplyRows(gain, weights, to('recurrent.weight'));
    for (const name of ['recurrent.bias', 'input.bias', 'input.weight'])
      multiplyRows(gain, from(name), to(name));
    sumRows(vector, layout, 'bias', context, to('recurrent.bias'));
    to('tau').set(from('tau'));
    for (const part of ['weight', 'bias'] as const) {
      view(parameters, plain.heads[0][part]).set(view(vector, layout.heads[0][part]));
    }
    return folded;
  }

  /**
   * Adds to a gradient what the gradient of the folded parameters says of those they were folded from. With D = g ∘ dW_eff:
   *
   *   dW = D,  dU = D V,  dV = Dᵀ U,  db = g ∘ db_eff,  de = db_eff,  dw_in = g ∘ dw_eff,
   *   dg = rowsum(dW_eff ∘ (W + U Vᵀ)) + db_eff ∘ (b + b_in) + dw_eff ∘ w_in
   *
   * each times c_k in the rows of context k.
   * @param vector and context those of the last `fold`
   * @param effective the gradient of the folded parameters, as the plain layout has it; used up
   * @param share how much it counts
   */
  pullBack(
    vector: Float32Array,
    context: ArrayLike<number>,
    effective: Float32Array | Float64Array,
    share: number,
    gradient: Float64Array,
  ): void {
    const { layout, plain, folded } = this;
    const { gain, weights } = folded;
    const H = layout.units;
    const from = (name: string) => view(effective, plain.cell[name]);
    const to = (name: string) => view(gradient, layout.cell[name]);
    const own = (name: string) => view(vector, layout.cell[name]);
    const [dW, db, dw] = [from('recurrent.weight'), from('recurrent.bias'), from('input.weight')];
    const [b, bIn, wIn] = [own('recurrent.bias'), own('input.bias'), own('input.weight')];
    const [toW, toB, toBIn, toWIn] = ['recurrent.weight', 'recurrent.bias', 'input.bias', 'input.weight'].map(
      to,
    );
    // A weight to oneself, where there is none, is no parameter.
    if (!this.hasSelf) clearDiagonal(dW, H);
    const dg = new Float64Array(H);
    const de = new Float64Array(H);
    pullWeights(H, dW, weights, gain, share, toW, dg);
    for (let i = 0; i < H; i++) {
      dg[i] += share * (db[i] * (b[i] + bIn[i]) + dw[i] * wIn[i]);
      de[i] = share * db[i];
      toB[i] += gain[i] * de[i];
      toBIn[i] += gain[i] * de[i];
      toWIn[i] += share * gain[i] * dw[i];
    }
    add(to('tau'), from('tau'), share);
    for (const part of ['weight', 'bias'] as const) {
      add(view(gradient, layout.heads[0][part]), view(effective, plain.heads[0][part]), share);
    }
    spreadRows(gradient, layout, 'gain', context, dg);
    spreadRows(gradient, layout, 'bias', context, de);
    if (this.hasSynapses) this.pullSynapsesBack(vector, context, dW, share, gradient);
  }

  /** Adds Σ c u vᵀ to the weights. */
  private addSynapses(vector: Float32Array, context: ArrayLike<number>): void {
    const H = this.layout.units;
    const { weights } = this.folded;
    this.eachPair(vector, context, (c, u, v) => addPair(H, c, u, v, weights));
    if (!this.hasSelf) clearDiagonal(weights, H);
  }

  private pullSynapsesBack(
    vector: Float32Array,
    context: ArrayLike<number>,
    effective: Float32Array | Float64Array,
    share: number,
    gradient: Float64Array,
  ): void {
    const { gain } = this.folded;
    this.eachPair(vector, context, (c, u, v, at) => {
      const [toU, toV] = [view(gradient, at.left), view(gradient, at.right)];
      pullPair(this.layout.units, effective, gain, c * share, u, v, toU, toV);
    });
  }

  /** Each u and v that counts, with where they lie. */
  private eachPair(
    vector: Float32Array,
    context: ArrayLike<number>,
    each: (c: number, u: Float32Array, v: Float32Array, at: Record<'left' | 'right', Slice>) => void,
  ): void {
    const { slots, contexts } = this.layout;
    const { left, right } = contexts as Record<'left' | 'right', Slice>;
    const rank = left.shape[0] / slots;
    for (let row = 0; row < left.shape[0]; row++) {
      const c = context[Math.floor(row / rank)];
      if (c === 0) continue;
      const at = { left: rowsOf(left, left.shape[0], row, 1), right: rowsOf(right, left.shape[0], row, 1) };
      each(c, view(vector, at.left), view(vector, at.right), at);
    }
  }
}

/** Each row i of `rows`, times factor i. */
function multiplyRows(factors: Float32Array, rows: Float32Array, to: Float32Array): void {
  const width = rows.length / factors.length;
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i];
    for (let k = i * width; k < (i + 1) * width; k++) to[k] = factor * rows[k];
  }
}

function clearDiagonal(square: Float32Array | Float64Array, H: number): void {
  for (let k = 0; k < square.length; k += H + 1) square[k] = 0;
}

/** Adds c u vᵀ. */
function addPair(H: number, c: number, u: Float32Array, v: Float32Array, weights: Float32Array): void {
  for (let i = 0; i < H; i++) {
    const factor = c * u[i];
    for (let j = 0, k = i * H; j < H; j++, k++) weights[k] += factor * v[j];
  }
}

/** Adds share · g ∘ dW_eff to dW, and rowsum(share · dW_eff ∘ weights) to dg. */
function pullWeights(
  H: number,
  effective: Float32Array | Float64Array,
  weights: Float32Array,
  gain: Float32Array,
  share: number,
  toW: Float64Array,
  toGain: Float64Array,
): void {
  for (let i = 0; i < H; i++) {
    const factor = share * gain[i];
    let sum = 0;
    for (let j = 0, k = i * H; j < H; j++, k++) {
      const g = effective[k];
      sum += g * weights[k];
      toW[k] += factor * g;
    }
    toGain[i] += share * sum;
  }
}

/** With D = share · g ∘ dW_eff: adds D v to dU and Dᵀ u to dV. */
function pullPair(
  H: number,
  effective: Float32Array | Float64Array,
  gain: Float32Array,
  share: number,
  u: Float32Array,
  v: Float32Array,
  toU: Float64Array,
  toV: Float64Array,
): void {
  for (let i = 0; i < H; i++) {
    const factor = share * gain[i];
    const back = factor * u[i];
    let sum = 0;
    for (let j = 0, k = i * H; j < H; j++, k++) {
      const g = effective[k];
      sum += g * v[j];
      toV[j] += back * g;
    }
    toU[i] += factor * sum;
  }
}

/** Adds Σ_k c_k row k of an array of contexts, if there is one: to [H]. */
function sumRows(
  vector: Float32Array,
  { units, contexts }: Layout,
  name: ContextArray,
  context: ArrayLike<number>,
  to: Float32Array,
): void {
  const slice = contexts[name];
  if (!slice) return;
  const rows = view(vector, slice);
  for (let k = 0; k < context.length; k++) {
    if (context[k] === 0) continue;
    for (let i = 0; i < units; i++) to[i] += context[k] * rows[k * units + i];
  }
}

/** The other way: adds c_k times [H] to row k of a gradient. */
function spreadRows(
  gradient: Float64Array,
  { units, contexts }: Layout,
  name: ContextArray,
  context: ArrayLike<number>,
  from: Float64Array,
): void {
  const slice = contexts[name];
  if (!slice) return;
  const rows = view(gradient, slice);
  for (let k = 0; k < context.length; k++) {
    if (context[k] === 0) continue;
    for (let i = 0; i < units; i++) rows[k * units + i] += context[k] * from[i];
  }
}

function add(to: Float64Array, from: Float32Array | Float64Array, share: number): void {
  for (let i = 0; i < to.length; i++) to[i] += share * from[i];
}
