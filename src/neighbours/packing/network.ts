import type { PackingSettings } from './settings';

/** What was found out about a network after its training. */
export interface PackedNetwork {
  settings: PackingSettings;
  /** Of every task, as a fraction. */
  accuracy: readonly number[];
  /** Mean accuracy over the tasks at every one of `AMBIGUITIES`. */
  ambiguity: Readonly<Record<Ambiguity, readonly number[]>>;
  /** Undefined where only its results were kept. */
  inside?: PackedInside;
  /** How long its training took, in seconds; undefined where it was recorded. */
  seconds?: number;
}

/** What it takes to run a network again, and to see how its contexts move it. */
export interface PackedInside {
  /** By name. */
  parameters: Readonly<Record<string, readonly number[]>>;
  /** Of its effective Jacobian A_c, for each context re and im in turn: [K, 2 H]. */
  eigenvalues: readonly (readonly number[])[];
}

/** Two ways to be told half and half: with another task blended in, or with noise. */
export type Ambiguity = 'blend' | 'noise';

/** ε and σ, where the accuracy under them is measured. */
export const AMBIGUITIES: readonly number[] = Array.from({ length: 11 }, (_, i) => i / 20);
