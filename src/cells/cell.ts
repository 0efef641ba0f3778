import type { NetworkConfig } from '../config/schema';
import type { Stream } from '../math/random';
import type { Layout } from './layout';

/** What a forward pass leaves behind for the backward pass; T steps, B sequences, H units. */
export interface Trace {
  /** h(0) … h(T): [T + 1, B, H]. */
  states: Float64Array;
  /** What the last step carries on to a next one: [B, carries · H]. */
  end: Float64Array;
}

/** The input of a batch of sequences; the length of h0 says how many, B. */
export interface InputBatch {
  /** T, the number of steps. */
  length: number;
  /** x(1) … x(T): [T, B]. */
  inputs: Float32Array;
  /** What is carried into the first step: [B, carries · H]. A row is h(0), of an LSTM [h(0) | c(0)]. */
  h0: Float32Array;
}

/** A kind of recurrent cell: its parameters, and its equations in plain TypeScript. */
export interface Cell<T extends Trace = Trace> {
  /** How many vectors of H numbers each step hands to the next: h alone, or an LSTM's h and c. */
  carries: 1 | 2;
  /** Which block of H rows of `recurrent.weight` drives the new (candidate) state, rather than a gate. */
  candidate: number;
  /** Names and shapes of its parameters, in the order of the flat vector. */
  shapes(units: number): Record<string, number[]>;
  /** Draws the initial values of its parameters, whatever the network's mask, into a flat vector. */
  initialise(vector: Float32Array, layout: Layout, network: NetworkConfig, stream: Stream): void;
  /** What sequences begin with in training: [B, carries · H]. */
  start(units: number, batch: number, stream: Stream): Float32Array;
  /** @param input where it begins may be as exact as what a step carries on */
  forward(
    vector: Float32Array,
    layout: Layout,
    network: NetworkConfig,
    input: Omit<InputBatch, 'h0'> & { h0: Float32Array | Float64Array },
  ): T;
  /**
   * Back-propagation through time.
   * @param last ∂L/∂h(T): [B, H], used up
   * @param gradient ∂L/∂parameters is added to it: a flat vector
   */
  backward(
    vector: Float32Array,
    layout: Layout,
    network: NetworkConfig,
    input: InputBatch,
    trace: T,
    last: Float64Array,
    gradient: Float64Array,
  ): void;
  /**
   * The time constant of every neuron, in steps, 1 or more.
   * @param activity a short run of the network, for cells whose time constants follow from what they do
   */
  timescales(vector: Float32Array, layout: Layout, activity: () => T): Float32Array;
}
