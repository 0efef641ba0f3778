import { type Effect, meanOf } from './effects';
import type { Evidence } from './evidence';
import type { ClaimFigure, Hue } from './figure';
import { dots, measured, valuesOf } from './numbers';

/** What a mark is in claims about agents in worlds that change. */
export const SET = ['set of 100 worlds', 'sets of 100 worlds'] as const;
export const conditions = ['worlds'] as const;
export const page = 'neighbours/bandit/';

/** A number of an agent in every set of worlds. */
export const ofAgent = (evidence: Evidence, agent: string, number: string): number[] =>
  valuesOf(evidence, 'worlds', measured(`${agent}.${number}`));

/** By how much a number of one agent is above another's. Both play the same worlds with the same luck: set by set. */
export function setBySet(evidence: Evidence, number: string, agents: readonly [string, string]): Effect {
  const [a, b] = agents.map((agent) => ofAgent(evidence, agent, number));
  return meanOf(a.slice(0, b.length).map((value, i) => value - b[i]));
}

/** A row of dots for each of some agents, of one number of theirs. */
export const agentDots = (
  evidence: Evidence,
  { number, label, scale = 'linear' }: { number: string; label: string; scale?: 'linear' | 'log' },
  agents: readonly (readonly [name: string, label: string, hue: Hue])[],
): ClaimFigure => ({
  kind: 'dots',
  axis: { label, scale, ...(scale === 'linear' && { include: [0] }) },
  rows: agents.map(([name, label, hue]) =>
    dots(evidence, 'worlds', measured(`${name}.${number}`), { label, hue }),
  ),
});
