import type { Texture } from './gpu';

/** What a time step leaves: a state, and in cells with gates theirs. The first moment, before all steps, has none. */
export interface TimeStep {
  state: Texture;
  gates?: Texture;
}

/** What all steps of an update see. */
export interface Scene {
  /** The parameters, and below them what the optimizer remembers. */
  network: Texture;
  /** The parameters as time steps use them, which `Steps.fold` gives. */
  folded: Texture;
}

/** The time steps of a kind of cell, forward and back. */
export interface Steps {
  fold(network: Texture): Texture;
  /** Time step t = 1 … T, from the state before it. */
  forward(scene: Scene, before: Texture, t: number): TimeStep;
  /**
   * ∂L/∂ what time steps compute, of all of them: from 1 on.
   * @param moments from 0 on
   * @param errors of the heads' answers (see programs/errors.ts)
   * @param heads their first slot and how many there are
   */
  backward(scene: Scene, moments: TimeStep[], errors: Texture, heads: number[]): Texture[];
}
