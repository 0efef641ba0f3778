import { cellOf } from '../cells';
import { initialiseHead } from '../cells/heads';
import { arraysOf, view } from '../cells/layout';
import { fromNamed, type NamedArray, names, toNamed } from '../cells/named';
import type { NamedMemory } from '../cells/snapshot';
import { timescalesOf } from '../cells/timescales';
import type { RunConfig } from '../config/schema';
import { curriculumOf } from '../curriculum';
import type { Engine, EngineFactory, EngineState, Heads } from '../engines/engine';
import type { Stream } from '../math/random';
import { maxBits } from '../tasks/batch';

/**
 * A network in an engine, with its heads known by their N: head N sits in slot N − base, or in slot 0 where
 * the curriculum has one head for all.
 */
export class HeadedNetwork {
  engine: Engine;
  private readonly shared: boolean;
  private readonly base: number;
  /** The smallest N that has a head. */
  private oldest: number;

  private constructor(
    private readonly factory: EngineFactory,
    private readonly config: RunConfig,
    heads: readonly number[],
  ) {
    this.shared = curriculumOf(config.curriculum).sharesHead ?? false;
    this.base = Math.min(config.curriculum.startN, heads[0]);
    this.oldest = heads[0];
    this.engine = this.engineFor(Math.max(config.curriculum.stopN, heads[heads.length - 1]));
  }

  /** A new network with random weights. */
  static initial(factory: EngineFactory, config: RunConfig, heads: readonly number[], stream: Stream) {
    const network = new HeadedNetwork(factory, config, heads);
    const { layout } = network.engine;
    const parameters = new Float32Array(layout.size);
    cellOf(config.network).initialise(parameters, layout, config.network, stream);
    for (let slot = 0; slot < network.slots(heads).count; slot++) {
      initialiseHead(parameters, layout, network.slots(heads).first + slot, stream);
    }
    network.load({ parameters, momentum: new Float32Array(layout.size) });
    return network;
  }

  /** A network with the given weights; its optimizer starts afresh without a memory, or with that of another kind. */
  static from(
    factory: EngineFactory,
    config: RunConfig,
    heads: readonly number[],
    parameters: readonly NamedArray[],
    memory?: NamedMemory,
  ) {
    const network = new HeadedNetwork(factory, config, heads);
    const { layout } = network.engine;
    const { first } = network.slots(heads);
    const vector = (arrays: readonly NamedArray[]) => fromNamed(arrays, layout, heads, first);
    const adam = config.training.optimizer === 'adam';
    const { momentum, variance, updates } = memory && adam === Boolean(memory.variance) ? memory : {};
    const counts = new Map(names(layout, heads, first).map(([name, slice]) => [slice, updates?.[name] ?? 0]));
    network.load({
      parameters: vector(parameters),
      momentum: momentum ? vector(momentum) : new Float32Array(layout.size),
      ...(variance && {
        variance: vector(variance),
        updates: arraysOf(layout).map((slice) => counts.get(slice) ?? 0),
      }),
    });
    return network;
  }

  /** The slots of the given Ns. */
  slots(heads: readonly number[]): Heads {
    return this.shared ? { first: 0, count: 1 } : { first: heads[0] - this.base, count: heads.length };
  }

  /** Every N up to `N` that can be asked: of its own head, or of the one head there is. */
  askable(N: number): { Ns: number[]; slots: Heads } {
    const from = this.shared ? this.config.curriculum.startN : this.oldest;
    const Ns = Array.from({ length: Math.max(1, N - from + 1) }, (_, i) => Math.min(from, N) + i);
    return { Ns, slots: this.slots(Ns) };
  }

  /** Makes room for new heads and draws their weights. */
  grow(heads: readonly number[], added: readonly number[], stream: Stream): void {
    const N = heads[heads.length - 1];
    const { spec } = this.engine;
    const state = this.engine.save();
    if (
      this.slots(heads).first + this.slots(heads).count > spec.slots ||
      this.lengthFor(N) > spec.maxLength
    ) {
      this.engine.dispose();
      this.engine = this.engineFor(N);
    }
    const { layout } = this.engine;
    const extended: EngineState = {
      parameters: extend(state.parameters, layout.size),
      momentum: extend(state.momentum, layout.size),
      variance: state.variance && extend(state.variance, layout.size),
      updates: state.updates, // of arrays after the last there have been none
    };
    if (!this.shared) {
      for (const each of added) initialiseHead(extended.parameters, layout, each - this.base, stream);
    }
    this.engine.load(extended);
  }

  /** The time constant of every neuron, in steps, 1 or more: [H] (see `timescalesOf`). */
  timescales(): Float32Array {
    const { config, engine } = this;
    return timescalesOf(engine.save().parameters, engine.layout, config, config.seed);
  }

  /** Sets all recurrent weights to 0, and with them what the optimizer remembers of them. */
  cut(): void {
    this.engine.load(this.withoutRecurrence(this.engine.save()));
  }

  /** Parameters, and what the optimizer remembers, under their names in the network file. */
  named(heads: readonly number[]): { parameters: NamedArray[] } & NamedMemory {
    const { layout } = this.engine;
    const { parameters, momentum, variance, updates } = this.engine.save();
    const { first } = this.slots(heads);
    const name = (vector: Float32Array) => toNamed(vector, layout, heads, first);
    const all = arraysOf(layout);
    return {
      parameters: name(parameters),
      momentum: name(momentum),
      ...(variance && { variance: name(variance) }),
      ...(updates && {
        updates: Object.fromEntries(
          names(layout, heads, first).map(([name, slice]) => [name, updates[all.indexOf(slice)]]),
        ),
      }),
    };
  }

  private load(state: EngineState): void {
    this.engine.load(this.config.network.recurrent ? state : this.withoutRecurrence(state));
  }

  private withoutRecurrence(state: EngineState): EngineState {
    const { layout } = this.engine;
    const slice = layout.cell['recurrent.weight'];
    for (const vector of [state.parameters, state.momentum, state.variance]) {
      if (vector) view(vector, slice).fill(0);
    }
    return { ...state, updates: state.updates?.with(arraysOf(layout).indexOf(slice), 0) };
  }

  private lengthFor(N: number): number {
    return maxBits(N) * this.config.task.repeat;
  }

  private engineFor(N: number): Engine {
    return this.factory.create({
      network: this.config.network,
      optimizer: this.config.training.optimizer,
      batchSize: this.config.training.batchSize,
      slots: this.shared ? 1 : N - this.base + 1,
      maxLength: this.lengthFor(N),
    });
  }
}

/** The same vector with zeros after it. */
function extend(vector: Float32Array, size: number): Float32Array {
  const longer = new Float32Array(size);
  longer.set(vector);
  return longer;
}
