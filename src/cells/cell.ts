import type { NetworkConfig } from '../config/schema';
import type { Stream } from '../math/random';
import type { Layout } from './layout';

/** What a forward pass leaves behind for the backward pass; T steps, B sequences, H units. */
export interface Trace {
  /** h(0) … h(T): [T + 1, B, H]. */
  states: Float64Array;
}

/** The input of a batch of sequences; the length of h0 says how many, B. */
export interface Drive {
  /** T, the number of steps. */
  length: number;
  /** x(1) … x(T): [T, B]. */
  inputs: Float32Array;
  /** h(0): [B, H]. */
  h0: Float32Array;
}

/** A kind of recurrent cell: its parameters, and its equations in plain TypeScript. */
export interface Cell<T extends Trace = Trace> {
  /** Names and shapes of its parameters, in the order of the flat vector. */
  shapes(units: number): Record<string, number[]>;
  /** Draws the initial values of its parameters into a flat vector. */
  initialise(vector: Float32Array, layout: Layout, network: NetworkConfig, stream: Stream): void;
  forward(vector: Float32Array, layout: Layout, network: NetworkConfig, drive: Drive): T;
  /**
   * Back-propagation through time.
   * @param last ∂L/∂h(T): [B, H], used up
   * @param gradient ∂L/∂parameters is added to it: a flat vector
   */
  backward(
    vector: Float32Array,
    layout: Layout,
    network: NetworkConfig,
    drive: Drive,
    trace: T,
    last: Float64Array,
    gradient: Float64Array,
  ): void;
  /** Puts parameters back where the model wants them after an update. */
  constrain(vector: Float32Array, layout: Layout): void;
  /** The time constant of every neuron, in steps. */
  timescales(vector: Float32Array, layout: Layout): Float32Array;
}
