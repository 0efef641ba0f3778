import type { NetworkConfig } from '../config/schema';
import { type ContextArray, type Layout, rowsOf, type Slice, view } from './layout';

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
  /** g ∘ dW_eff: [H, H]. */
  private readonly D: Float64Array;

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
    this.folded = {
      parameters: new Float32Array(plain.size),
      gain: new Float32Array(units),
      weights: new Float32Array(units * units),
    };
    this.D = new Float64Array(units * units);
  }

  /**
   * @param vector the parameters, as the layout with contexts has them
   * @param context c, a number for each slot
   */
  fold(vector: Float32Array, context: ArrayLike<number>): Folded {
    const { layout, plain, folded } = this;
    const H = layout.units;
    const { parameters, gain, weights } = folded;
    const from = (name: string) => view(vector, layout.cell[name]);
    const to = (name: string) => view(parameters, plain.cell[name]);

    sumRows(vector, layout, 'gain', context, gain.fill(1));
    weights.set(from('recurrent.weight'));
    if (this.hasSynapses) this.addSynapses(vector, context);
    const own = to('recurrent.weight');
    const pairs = [
      [from('recurrent.bias'), to('recurrent.bias')],
      [from('input.bias'), to('input.bias')],
      [from('input.weight'), to('input.weight')],
    ];
    for (let i = 0; i < H; i++) {
      for (let k = i * H; k < (i + 1) * H; k++) own[k] = gain[i] * weights[k];
      for (const [before, after] of pairs) after[i] = gain[i] * before[i];
    }
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
   * @param effective the gradient of the folded parameters, as the plain layout has it
   * @param share how much it counts
   */
  pullBack(
    vector: Float32Array,
    context: ArrayLike<number>,
    effective: Float32Array | Float64Array,
    share: number,
    gradient: Float64Array,
  ): void {
    const { layout, plain, folded, D } = this;
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
    const dg = new Float64Array(H);
    const de = new Float64Array(H);
    for (let i = 0; i < H; i++) {
      let sum = db[i] * (b[i] + bIn[i]) + dw[i] * wIn[i];
      for (let j = 0, k = i * H; j < H; j++, k++) {
        // A weight to oneself is no parameter.
        if (i === j) continue;
        sum += dW[k] * weights[k];
        D[k] = share * gain[i] * dW[k];
        toW[k] += D[k];
      }
      dg[i] = share * sum;
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
    if (this.hasSynapses) this.pullSynapsesBack(vector, context, gradient);
  }

  /** Adds Σ c u vᵀ to the weights, but to none of a neuron to itself. */
  private addSynapses(vector: Float32Array, context: ArrayLike<number>): void {
    const { weights } = this.folded;
    const H = this.layout.units;
    this.eachPair(vector, context, (c, u, v) => {
      for (let i = 0; i < H; i++) {
        const factor = c * u[i];
        for (let j = 0, k = i * H; j < H; j++, k++) if (i !== j) weights[k] += factor * v[j];
      }
    });
  }

  private pullSynapsesBack(vector: Float32Array, context: ArrayLike<number>, gradient: Float64Array): void {
    const { D } = this;
    const H = this.layout.units;
    this.eachPair(vector, context, (c, u, v, at) => {
      const toU = view(gradient, at.left);
      const toV = view(gradient, at.right);
      for (let i = 0; i < H; i++) {
        let sum = 0;
        const factor = c * u[i];
        for (let j = 0, k = i * H; j < H; j++, k++) {
          sum += D[k] * v[j];
          toV[j] += factor * D[k];
        }
        toU[i] += c * sum;
      }
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
