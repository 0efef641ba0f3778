import { Stream } from '../../math/random';
import type { Agent, AgentInputs } from './agent';
import { Boltzmann } from './boltzmann';
import { DifferenceDoyaDayu } from './difference';
import { DiscountedUcb } from './discounted-ucb';
import { DoyaDayu } from './doya-dayu';
import { LiteralDoyaDayu } from './literal';

/** All who pull arms here. The settings of Boltzmann and D-UCB are the paper's, and where it says so, tuned to its worlds. */
const MAKERS = {
  doyaDayu: (inputs) => new DoyaDayu(inputs, 'nothing'),
  noiseOracle: (inputs) => new DoyaDayu(inputs, 'noise'),
  fullOracle: (inputs) => new DoyaDayu(inputs, 'noise and error'),
  difference: (inputs) => new DifferenceDoyaDayu(inputs),
  literal: (inputs) => new LiteralDoyaDayu(inputs),
  boltzmann: ({ stream }) => new Boltzmann(stream, 0.25, 0.25),
  tunedBoltzmann: ({ stream }) => new Boltzmann(stream, 0.6, 0.2),
  ducb: () => new DiscountedUcb(0.9999, 0.05, 'the pulled arm'),
  tunedDucb: () => new DiscountedUcb(0.99, 0.2, 'all arms'),
} satisfies Record<string, (inputs: AgentInputs) => Agent>;

export type AgentName = keyof typeof MAKERS;
export const AGENTS = Object.keys(MAKERS) as AgentName[];

/**
 * An agent at the beginning of a world. Each has a stream of its own, so that it does the same whoever else plays.
 * @param index which of the seed's worlds
 */
export function agentOf(name: AgentName, seed: number, index: number, truth: AgentInputs['truth']): Agent {
  const stream = Stream.of(seed, 'look', 1 + index * AGENTS.length + AGENTS.indexOf(name));
  return MAKERS[name]({ stream, truth });
}
