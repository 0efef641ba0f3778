import type { NetworkConfig } from '../config/schema';
import { addShare } from '../math/add-share';
import { type Effective, type Parts, partsOf } from './context-parts';
import {
  addPair,
  clearDiagonal,
  multiplyRows,
  pullPair,
  pullWeights,
  spreadRows,
  sumRows,
} from './context-sums';
import type { Layout } from './layout';
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

/** Folds contexts into the parameters of one network, again and again without new memory. */
export class ContextFold {
  private readonly folded: Folded;
  private readonly hasSynapses: boolean;
  private readonly hasSelf: boolean;
  private readonly own: Parts<Float32Array>;
  private readonly plainParts: Parts<Float32Array>;
  private readonly toGain: Float64Array;
  private readonly toBias: Float64Array;
  /** The last gradient that was pulled back, and its parts. */
  private effective?: [Effective, Parts<Effective>];
  /** Where a gradient is added up, and its parts. */
  private gradient?: [Float64Array, Parts<Float64Array>];

  /**
   * @param layout of the network with contexts
   * @param plain of the same network without, with one head
   * @param vector its parameters, as the layout with contexts has them; they may change
   */
  constructor(
    network: NetworkConfig,
    private readonly layout: Layout,
    private readonly plain: Layout,
    vector: Float32Array,
  ) {
    const { units } = network;
    // Where the recurrence is cut, no context brings it back.
    this.hasSynapses = layout.contexts.left !== undefined && network.recurrent;
    this.hasSelf = hasSelfConnections(network);
    this.own = partsOf(vector, layout);
    this.folded = {
      parameters: new Float32Array(plain.size),
      gain: new Float32Array(units),
      weights: new Float32Array(units * units),
    };
    this.plainParts = partsOf(this.folded.parameters, plain);
    this.toGain = new Float64Array(units);
    this.toBias = new Float64Array(units);
  }

  /** @param context c, a number for each slot */
  fold(context: ArrayLike<number>): Folded {
    const { own, plainParts: to, folded } = this;
    const { gain, weights } = folded;
    const H = this.layout.units;
    gain.fill(1);
    sumRows(H, own.contexts.gain, context, gain);
    weights.set(own.W);
    if (this.hasSynapses) {
      this.eachPair(context, (c, k) => addPair(H, c, own.pairs[k].u, own.pairs[k].v, weights));
      if (!this.hasSelf) clearDiagonal(weights, H);
    }
    multiplyRows(gain, weights, to.W);
    multiplyRows(gain, own.b, to.b);
    multiplyRows(gain, own.bIn, to.bIn);
    multiplyRows(gain, own.wIn, to.wIn);
    sumRows(H, own.contexts.bias, context, to.b);
    to.tau.set(own.tau);
    to.readout.set(own.readout);
    return folded;
  }

  /**
   * Adds to a gradient what the gradient of the folded parameters says of those they were folded from. With D = g ∘ dW_eff:
   *
   *   dW = D,  dU = D V,  dV = Dᵀ U,  db = g ∘ db_eff,  de = db_eff,  dw_in = g ∘ dw_eff,
   *   dg = rowsum(dW_eff ∘ (W + U Vᵀ)) + db_eff ∘ (b + b_in) + dw_eff ∘ w_in
   *
   * each times c_k in the rows of context k.
   * @param context that of the last `fold`
   * @param effective the gradient of the folded parameters, as the plain layout has it; used up
   * @param share how much it counts
   */
  pullBack(context: ArrayLike<number>, effective: Effective, share: number, gradient: Float64Array): void {
    const { layout, own, toGain, toBias } = this;
    const { gain, weights } = this.folded;
    const H = layout.units;
    if (this.effective?.[0] !== effective) this.effective = [effective, partsOf(effective, this.plain)];
    if (this.gradient?.[0] !== gradient) this.gradient = [gradient, partsOf(gradient, layout)];
    const [, from] = this.effective;
    const [, to] = this.gradient;
    // A weight to oneself, where there is none, is no parameter.
    if (!this.hasSelf) clearDiagonal(from.W, H);
    pullWeights(H, from.W, weights, gain, share, to.W, toGain);
    for (let i = 0; i < H; i++) {
      toGain[i] += share * (from.b[i] * (own.b[i] + own.bIn[i]) + from.wIn[i] * own.wIn[i]);
      toBias[i] = share * from.b[i];
      to.b[i] += gain[i] * toBias[i];
      to.bIn[i] += gain[i] * toBias[i];
      to.wIn[i] += share * gain[i] * from.wIn[i];
    }
    addShare(to.tau, share, from.tau);
    addShare(to.readout, share, from.readout);
    spreadRows(H, to.contexts.gain, context, toGain);
    spreadRows(H, to.contexts.bias, context, toBias);
    if (!this.hasSynapses) return;
    this.eachPair(context, (c, k) => {
      const [{ u, v }, { u: toU, v: toV }] = [own.pairs[k], to.pairs[k]];
      pullPair(H, from.W, gain, c * share, u, v, toU, toV);
    });
  }

  /** Each u and v that counts, by where it is among all. */
  private eachPair(context: ArrayLike<number>, each: (c: number, pair: number) => void): void {
    const { pairs } = this.own;
    const rank = pairs.length / this.layout.slots;
    for (let k = 0; k < pairs.length; k++) {
      const c = context[Math.floor(k / rank)];
      if (c !== 0) each(c, k);
    }
  }
}
