import type { InputBatch } from '../cells/cell';
import type { Layout } from '../cells/layout';
import type { ModulationConfig, NetworkConfig, TrainingConfig } from '../config/schema';

/** What is there at once, or comes when it has been read back. */
export type Later<T> = T | Promise<T>;

/**
 * An engine holds one network and trains it, one update a call. All engines compute the same numbers:
 * the reference engine says which, in plain TypeScript.
 *
 * Sizes: H units, B sequences a batch (always `spec.batchSize`), T steps a sequence, K active heads. Calls take effect in their order;
 * an engine that computes elsewhere queues the work, and may answer later when it is asked for numbers;
 * where it is lost, it answers with an error.
 */
export interface Engine {
  readonly spec: EngineSpec;
  readonly layout: Layout;
  /** Queues one update: forward, loss, backward, clipping, optimizer (paper, section 2.3). */
  train(batch: Batch, heads: Heads, update: Update): void;
  /** The gradient that `train` would follow, without following it. */
  gradient(batch: Batch, heads: Heads): Later<Gradient>;
  /** Sums over all updates since the last call; waits until they are done. */
  statistics(): Later<Statistics>;
  /**
   * Whether `train` would be taken up at once: false while earlier updates are still under way. Browsers notice
   * that such work is done only between tasks, so whoever waits for it must yield.
   */
  ready(): boolean;
  /** Whether it is still finding out how to train most quickly; where that is not said, it never does. */
  settling?(): boolean;
  /** Logits of the active heads after the last step: [K, B, 2]. */
  forward(input: InputBatch, heads: Heads): Later<Float32Array>;
  /** All states, and what to go on from. */
  simulate(input: InputBatch): Later<Simulation>;
  /** A copy of the parameters and of what the optimizer remembers. */
  save(): Later<EngineState>;
  /** Goes on from a state; what is not given is 0, as of a new network. */
  load(state: GivenState): void;
  dispose(): void;
}

/** What an engine is built for; none of it changes during its life, but for how many threads it may have. */
export interface EngineSpec {
  network: NetworkConfig;
  /** The seed of the run: it decides which connections a masked network has. */
  seed: number;
  optimizer: TrainingConfig['optimizer'];
  /** A gain that answers uncertainty; none, where it is left out. */
  modulation?: ModulationConfig;
  /** B. */
  batchSize: number;
  /** How many heads there is room for. */
  slots: number;
  /** The largest T. */
  maxLength: number;
  /** Who may share an update, where it is made of parts; one thread, where it is left out. It changes no number. */
  threads?: Threads;
}

/** How many threads there may be from now on: whoever divides a machine between engines sets it, also while they train. */
export interface Threads {
  most: number;
}

/** A batch to learn from. */
export interface Batch extends InputBatch {
  /** The right answers, 0 or 1: [K, B]. */
  labels: Uint8Array;
  /** What equal parts of the batch, one after the other, are told and asked, where the network is told its task. */
  told?: readonly Told[];
}

/** A context, and the question it is for. */
export interface Told {
  /** Which of the active heads' labels count, from 0. */
  head: number;
  /** c, a number for each of the active heads: [K]. */
  context: Float32Array;
}

/** The active heads: `count` head slots from `first` on. Other slots get no gradient and stay as they are. */
export interface Heads {
  first: number;
  count: number;
}

/** How the loss of a batch changes with the parameters. */
export interface Gradient {
  /** The sum over heads of the mean cross-entropy, in nats. */
  loss: number;
  /** ∂L/∂parameters, not clipped; 0 for heads that are not asked. A flat vector, until the next one is asked for. */
  gradient: Float32Array | Float64Array;
}

/** What a run without learning leaves. */
export interface Simulation {
  /** h(1) … h(T): [T, B, H]. */
  states: Float32Array;
  /** What the last step carries on, the `h0` of a run that continues this one: [B, carries · H]. */
  end: Float32Array;
}

/** Settings of one update. The gradient is first clipped to a global norm. */
export interface Update {
  learningRate: number;
  /** SGD only: its momentum, and whether that is Nesterov's. */
  momentum: number;
  nesterov: boolean;
  clipNorm: number;
  /** λ: SGD adds λ θ to the clipped gradient; Adam takes away η λ θ beside its step. Of all that learns but τ. */
  weightDecay: number;
  /** Whether τ learns too, where neurons have one. */
  trainTau: boolean;
  /** Whether `recurrent.weight` learns too. What does not learn stays as it is, and does not count in the norm. */
  trainRecurrent: boolean;
}

export interface Statistics {
  /** Updates summed over. */
  steps: number;
  /** Sum of the losses; a loss is the sum over heads of the mean cross-entropy, in nats. */
  loss: number;
  /** How many of the updates had a finite loss and gradient, counted up to the first that had not. */
  finiteSteps: number;
  /** Sum of the norms of the gradients before they were clipped, and how many of them were. */
  norm: number;
  clipped: number;
  /** The gain after the last of them, where there is one. */
  gain?: number;
  /** What went wrong meanwhile and was got over: half a sentence. */
  remark?: string;
}

/** What the optimizer remembers; a new one remembers zeros. Flat vectors are laid out as `Engine.layout` says. */
export interface Memory {
  /** SGD's momentum, or Adam's mean of the gradients. */
  momentum: Float32Array;
  /** Adam's mean of the squared gradients. */
  variance?: Float32Array;
  /** How many of Adam's updates each array has had, in the order of `arraysOf`: each learns at its own times. */
  updates?: number[];
  /** The gain of a network whose gain answers uncertainty. */
  gain?: number;
}

/** All that an engine holds between two updates. */
export interface EngineState extends Memory {
  /** A flat vector. */
  parameters: Float32Array;
}

/** A state of which only the parameters need to be there. */
export type GivenState = Pick<EngineState, 'parameters'> & Partial<EngineState>;

/** Where an engine runs, in the words the page shows. */
export interface EngineInfo {
  engine: 'reference' | 'webgl' | 'webgpu' | 'wasm';
  /** For people: "WebGL 2", "WebAssembly SIMD", "Plain TypeScript". */
  backend: string;
  /** The processor behind it, where it is known. */
  device?: string;
}

/** Makes engines of one kind; to have one means that this kind works here. */
export interface EngineFactory {
  readonly info: EngineInfo;
  create(spec: EngineSpec): Engine;
  /**
   * Pupils of whom several learn at the same time, where engines of this kind can have some.
   * @param spec of an engine that learns from one exercise
   * @param most how many exercises there are at a time
   */
  crew?(spec: EngineSpec, most: number): Pupils | undefined;
}

/** A batch to learn from, or a part of one, and the parameters of the network that does. */
export interface Exercise {
  batch: Batch;
  /** Those of another exercise may be the same vector, but not the same vector with other numbers. */
  parameters: Float32Array;
}

/** Whoever computes the gradients of exercises. */
export interface Pupils {
  /** Tells the gradients of so many exercises, in their order, each to be used up at once: the next one may take its place. */
  learn(
    count: number,
    exerciseOf: (k: number) => Exercise,
    heads: Heads,
    tell: (gradient: Gradient, k: number) => void,
  ): Later<void>;
  /** Whether they would take up more work at once. */
  ready(): boolean;
  /** Whether they are still finding out how to learn most quickly. */
  settling(): boolean;
  /** What went wrong since they were last asked and was got over: half a sentence. */
  remark(): string | undefined;
  dispose(): void;
}
