import { initialise } from '../cells';
import { initialiseHead, initialiseSlot } from '../cells/heads';
import { arraysOf, isTold, view } from '../cells/layout';
import type { NamedArray } from '../cells/named';
import { forget, silence } from '../cells/silence';
import type { NamedMemory } from '../cells/snapshot';
import { timescalesOf } from '../cells/timescales';
import type { NetworkConfig, RunConfig } from '../config/schema';
import { silentOf } from '../config/silent';
import { curriculumOf } from '../curriculum';
import type { Engine, EngineFactory, EngineState, Heads } from '../engines/engine';
import type { Stream } from '../math/random';
import { maxSteps } from '../tasks/batch';
import { nameState, stateOf } from './named-state';

/**
 * A network in an engine, with its heads known by their N: head N sits in slot N − base, or in slot 0 where
 * the curriculum has one head for all.
 */
export class HeadedNetwork {
  engine: Engine;
  private shared: boolean;
  private readonly base: number;
  /** The Ns that have a head: those in training, and smaller ones that have left it. */
  private known: readonly number[];

  private constructor(
    private readonly factory: EngineFactory,
    private config: RunConfig,
    heads: readonly number[],
  ) {
    this.shared = curriculumOf(config.curriculum).sharesHead ?? false;
    this.base = Math.min(config.curriculum.startN, heads[0]);
    this.known = [...heads];
    this.engine = this.engineFor(heads);
  }

  /** A new network with random weights. */
  static initial(factory: EngineFactory, config: RunConfig, heads: readonly number[], stream: Stream) {
    const network = new HeadedNetwork(factory, config, heads);
    const { layout } = network.engine;
    const parameters = new Float32Array(layout.size);
    initialise(parameters, layout, config, stream);
    if (isTold(layout)) initialiseHead(parameters, layout, 0, stream);
    for (let slot = 0; slot < network.slots(heads).count; slot++) {
      initialiseSlot(parameters, layout, network.slots(heads).first + slot, stream);
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
    const adam = config.training.optimizer === 'adam';
    const known = memory && adam === Boolean(memory.variance) ? memory : {};
    network.load(stateOf({ ...known, parameters }, network.engine.layout, heads, network.slots(heads).first));
    return network;
  }

  /** The slots of the given Ns. */
  slots(heads: readonly number[]): Heads {
    return this.shared ? { first: 0, count: 1 } : { first: heads[0] - this.base, count: heads.length };
  }

  /** Every N up to `N` that can be asked: of its own head, or of the one head there is. */
  askable(N: number): { Ns: number[]; slots: Heads } {
    const from = this.shared ? this.config.curriculum.startN : this.known[0];
    const Ns = Array.from({ length: Math.max(1, N - from + 1) }, (_, i) => Math.min(from, N) + i);
    return { Ns, slots: this.slots(Ns) };
  }

  /**
   * Goes on with other heads, perhaps under another curriculum: their weights and what the optimizer knows of them
   * go along. One head for all goes on as that of the new N, unless that is to be new.
   * @param added those among `heads` that get random weights
   */
  async changeHeads(
    config: RunConfig,
    heads: readonly number[],
    added: readonly number[],
    stream: Stream,
  ): Promise<void> {
    const shared = curriculumOf(config.curriculum).sharesHead ?? false;
    if (shared && this.shared && added.length === 0) this.known = heads;
    // Heads that leave training can still be asked, until new ones take their place.
    const grows = !shared && !this.shared && added.every((N) => N > last(this.known));
    const kept = this.known.filter((N) => grows || (heads.includes(N) && !added.includes(N)));
    const named = await this.named(kept);

    this.config = config;
    this.shared = shared;
    this.known = [...kept.filter((N) => !heads.includes(N)), ...heads];
    const { spec } = this.engine;
    if (this.slotsFor(heads) > spec.slots || maxSteps(config.task, last(heads)) > spec.maxLength) {
      this.engine.dispose();
      this.engine = this.engineFor(heads);
    }
    const { layout } = this.engine;
    const state = stateOf(named, layout, kept, this.slots(kept).first);
    for (const N of added) initialiseSlot(state.parameters, layout, this.slots([N]).first, stream);
    this.load(state);
  }

  /** The time constant of every neuron, in steps, 1 or more: [H] (see `timescalesOf`). */
  async timescales(): Promise<Float32Array> {
    const { config, engine } = this;
    return timescalesOf((await engine.save()).parameters, engine.layout, config, config.seed);
  }

  /** Goes on without what the settings of a network have not: a recurrence, or neurons that are silent. */
  async limit(network: NetworkConfig): Promise<void> {
    this.config = { ...this.config, network };
    this.load(await this.engine.save());
  }

  /** Parameters, and what the optimizer remembers, under their names in the network file. */
  async named(heads: readonly number[]): Promise<{ parameters: NamedArray[] } & NamedMemory> {
    return nameState(await this.engine.save(), this.engine.layout, heads, this.slots(heads).first);
  }

  private load(state: EngineState): void {
    this.silence(state);
    this.engine.load(this.config.network.recurrent ? state : this.withoutRecurrence(state));
  }

  /** Sets all there is of silent neurons to 0, and with them what the optimizer remembers of them. */
  private silence({ parameters, momentum, variance }: EngineState): void {
    const { engine, config } = this;
    const neurons = silentOf(config.network);
    silence(parameters, engine.layout, config.network, neurons);
    for (const memory of [momentum, variance]) if (memory) forget(memory, engine.layout, neurons);
  }

  private withoutRecurrence(state: EngineState): EngineState {
    const { layout } = this.engine;
    const slice = layout.cell['recurrent.weight'];
    for (const vector of [state.parameters, state.momentum, state.variance]) {
      if (vector) view(vector, slice).fill(0);
    }
    return { ...state, updates: state.updates?.with(arraysOf(layout).indexOf(slice), 0) };
  }

  /** How many slots the heads take, with those of the Ns before them. */
  private slotsFor(heads: readonly number[]): number {
    return this.shared ? 1 : last(heads) - this.base + 1;
  }

  /** An engine with room for all that training will come to. */
  private engineFor(heads: readonly number[]): Engine {
    const N = Math.max(this.config.curriculum.stopN, last(heads));
    return this.factory.create({
      network: this.config.network,
      seed: this.config.seed,
      optimizer: this.config.training.optimizer,
      modulation: this.config.modulation,
      batchSize: this.config.training.batchSize,
      slots: this.slotsFor([N]),
      maxLength: maxSteps(this.config.task, N),
    });
  }
}

const last = (heads: readonly number[]): number => heads[heads.length - 1];
