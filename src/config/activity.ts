/** How long a network's activity is recorded. */
export interface ActivitySettings {
  trials: number;
  /** Steps of each trial, after the warm-up. */
  steps: number;
  seed: number;
}

/** How it is recorded where nothing else is asked for: as long as networks are tested after damage. */
export const ACTIVITY: ActivitySettings = { trials: 10, steps: 1000, seed: 1 };

/** What a network did while random bits came in, and what it should have answered: B trials, T steps, H neurons, K heads. */
export interface RecordedActivity {
  /** The Ns of the heads, smallest first: [K]. */
  heads: number[];
  /** Of every neuron, in steps: [H]. */
  tau: Float32Array;
  /** The bit that was shown, 0 or 1: [B, T]. */
  bits: Uint8Array;
  /** h after it: [B, T, H]. */
  states: Float32Array;
  /** The right answer of every head then, 0 or 1: [B, T, K]. */
  answers: Uint8Array;
}
