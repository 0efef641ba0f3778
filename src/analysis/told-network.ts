import { cellOf, layoutOf } from '../cells';
import type { InputBatch } from '../cells/cell';
import { plainOf } from '../cells/context';
import { ContextFold } from '../cells/context-fold';
import { type Layout, view } from '../cells/layout';
import { fromNamed } from '../cells/named';
import type { NetworkConfig } from '../config/schema';

/** Parameters of a network that is told its task, by name. */
export type ToldParameters = Readonly<Record<string, readonly number[]>>;

/** A network that is told its task, run in plain TypeScript under whatever context it is told. */
export class ToldNetwork {
  private readonly plain: Layout;
  private readonly plainNetwork: NetworkConfig;
  private readonly fold: ContextFold;
  /** The parameters under the present context, as the plain layout has them. */
  private present: Float32Array;

  /** @param contexts K, how many numbers it is told */
  constructor(
    readonly network: NetworkConfig,
    parameters: ToldParameters,
    readonly contexts: number,
  ) {
    const layout = layoutOf(network, contexts);
    const named = Object.entries(parameters).map(([name, values]) => ({
      name,
      shape: [values.length],
      values: Float32Array.from(values),
    }));
    const places = Array.from({ length: contexts }, (_, k) => k + 1);
    const vector = fromNamed(named, layout, places, 0);
    this.plainNetwork = plainOf(network);
    this.plain = layoutOf(this.plainNetwork, 1);
    this.fold = new ContextFold(network, layout, this.plain, vector);
    this.present = this.tell(new Float32Array(contexts));
  }

  /** From now on it is told this: [K]. */
  tell(context: ArrayLike<number>): Float32Array {
    this.present = this.fold.fold(context).parameters;
    return this.present;
  }

  /** h(0) … h(T) under the present context: [T + 1, B, H]. */
  states(input: InputBatch): Float64Array {
    return cellOf(this.plainNetwork).forward(this.present, this.plain, this.plainNetwork, input).states;
  }

  /** What it answers in each state, 0 or 1; states are [n, H]. */
  answers(states: Float64Array): Uint8Array {
    const H = this.network.units;
    const weight = view(this.present, this.plain.heads[0].weight);
    const bias = view(this.present, this.plain.heads[0].bias);
    const found = new Uint8Array(states.length / H);
    for (let n = 0; n < found.length; n++) {
      let difference = bias[1] - bias[0];
      for (let i = 0; i < H; i++) difference += (weight[H + i] - weight[i]) * states[n * H + i];
      found[n] = difference > 0 ? 1 : 0;
    }
    return found;
  }

  /** diag(g_c) W_c under the present context: [H, H]. */
  get recurrent(): Float32Array {
    return view(this.present, this.plain.cell['recurrent.weight']);
  }

  /** τ of every neuron, in steps, 1 or more. */
  get tau(): Float32Array {
    return view(this.present, this.plain.cell.tau).map((tau) => Math.max(1, tau));
  }
}
