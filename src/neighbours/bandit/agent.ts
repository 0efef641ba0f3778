import type { Stream } from '../../math/random';
import type { Arms } from './world';

/** Who pulls arms, and learns from what they pay. */
export interface Agent {
  /** What it believes of each arm's mean. */
  readonly means: Float64Array;
  /** How unsure it is of each, in units of reward; nothing where it knows no doubt. */
  readonly spread?: (arm: number) => number;
  /** α of its last update. */
  readonly rate: number;
  /** T of its next choice; nothing where it always takes what looks best. */
  readonly temperature?: number;
  choose(): number;
  learn(arm: number, reward: number): void;
}

/** What an agent may draw from, and what only an oracle looks at: the arms as they truly are. */
export interface AgentInputs {
  stream: Stream;
  truth: { arms: Arms };
}

/**
 * Draws an arm with a probability in proportion to e^{x/T}; a temperature of 0 takes the largest.
 * @param scratch of the length of `values`: overwritten
 */
export function drawSoftmax(
  values: Float64Array,
  temperature: number,
  stream: Stream,
  scratch: Float64Array,
) {
  let most = values[0];
  for (let i = 1; i < values.length; i++) if (values[i] > most) most = values[i];
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += Math.exp((values[i] - most) / Math.max(temperature, Number.EPSILON));
    scratch[i] = sum;
  }
  const lot = stream.uniform() * sum;
  let arm = 0;
  while (arm < values.length - 1 && scratch[arm] <= lot) arm++;
  return arm;
}
