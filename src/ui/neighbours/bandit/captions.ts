import { whole } from '../../../math/english';
import { AGENTS, type AgentName } from '../../../neighbours/bandit/agents';
import { ARMS } from '../../../neighbours/bandit/settings';
import type { AgentSummary, BanditSummary } from '../../../neighbours/bandit/summary';
import type { AgentTrace } from '../../../neighbours/bandit/trace';
import { bestOf } from '../../../neighbours/bandit/world';
import type { Caption } from '../../text/caption';
import { listed } from '../../text/numbers';
import { LANE_NAMES } from './lanes';
import type { BanditView } from './view';

/** Where nothing can change. */
export const NO_CHANGE = 'no change can happen at p = 0: there is nothing to notice';
const start = (text: string) => text[0].toUpperCase() + text.slice(1);
const one = (value: number) => value.toFixed(1).replace('-', '−');
const two = (value: number) => value.toFixed(2);
const times = (count: number) => ['never', 'once', 'twice'][count] ?? `${whole(count)} times`;

/** Under the arms: what the last change did to the best one, and who has pulled the new one since. */
export function armsCaption(view: BanditView): Caption {
  const { before, arms, best, since, lanes, isHidden } = view;
  if (isHidden)
    return {
      look: 'What pays now?',
      news: 'The arms are hidden while you play, but for a second at each block’s end.',
    };
  const old = before ? bestOf(before) : best;
  const counted = lanes.filter(({ count, lane }) => count > 0 || lane !== 'you');
  const list = counted.map(({ lane, pulls }, i) => {
    const words = times(pulls[best]);
    return `${LANE_NAMES[lane]} ${i === 0 ? `has pulled ${ARMS[best]} ` : ''}${words}`;
  });
  const who = since > 0 ? ` ${listed(list)}${before ? ' since' : ''}.` : '';
  if (!before)
    return { look: `Follow ${ARMS[best]}.`, news: `It pays most, ${one(arms.means[best])}.${who}` };
  const from = `went from ${one(before.means[old])} to ${one(arms.means[old])}`;
  if (old === best)
    return { look: `Follow ${ARMS[best]}.`, news: `It ${from} and pays most as before.${who}` };
  const fell = arms.means[old] < before.means[old];
  const did = fell
    ? `fell from ${one(before.means[old])} to ${one(arms.means[old])}`
    : `rose from ${one(before.means[old])} to ${one(arms.means[old])}, but ${ARMS[best]} is at ${one(arms.means[best])}`;
  return { look: `Follow ${ARMS[old]} and ${ARMS[best]}.`, news: `${ARMS[old]} ${did}.${who}` };
}

/** "worse (2.49, 1.47)"; alike where two digits do not tell them apart. */
function compared(a: number, b: number): string {
  const word = two(a) === two(b) ? 'alike' : a > b ? 'worse' : 'better';
  return `${word} (${two(a)}, ${two(b)})`;
}

/** Under regret since the change: Doya-DaYu against the paper's Boltzmann, at the left end and at the right one. */
export function sinceCaption({ agents, settings }: BanditSummary): Caption {
  const look = 'Left end, right end.';
  const [doya, other] = [agents.doyaDayu, agents.boltzmann];
  if (settings.chance === 0) return { look: 'Nothing to see.', news: `${start(NO_CHANGE)}.` };
  if (!Number.isFinite(doya.first))
    return { look: 'Nothing yet.', news: 'In these worlds nothing has changed.' };
  const join = doya.first > other.first === doya.last > other.last ? 'and' : 'but';
  return {
    look,
    news: `Against Boltzmann, Doya\u2011DaYu starts ${compared(doya.first, other.first)} ${join} ends ${compared(doya.last, other.last)}.`,
  };
}

/** So many pulls before and after a change say how much α rises. */
const AROUND = { before: 50, after: 20 };

/** How many times as high α and T are within 20 pulls of a change as they were on average before it. */
export function leapsOf(
  { rates }: AgentTrace,
  changes: readonly number[],
): { pull: number; factor: number }[] {
  return changes.map((pull) => {
    const before = rates.subarray(pull - AROUND.before + 1, pull + 1);
    const after = rates.subarray(pull + 1, pull + 1 + AROUND.after);
    const mean = before.reduce((sum, each) => sum + each, 0) / before.length;
    return { pull, factor: Math.max(...after) / mean };
  });
}

/** Under α and T: how they answer to the changes of this world. */
export function ratesCaption(view: BanditView): Caption {
  const { world, traces, isHidden, pull } = view;
  const seen = isHidden ? world.changes.filter((change) => change < view.from) : world.changes;
  const leaps = leapsOf(traces.doyaDayu, seen).toSorted((a, b) => b.factor - a.factor);
  if (leaps.length === 0)
    return {
      look: 'No triangles.',
      news: isHidden && pull > 0 ? 'No change has been seen yet.' : 'This world never changes.',
    };
  const [most, least] = [leaps[0], leaps[leaps.length - 1]];
  const at = ({ pull, factor }: (typeof leaps)[number], times = '') =>
    `${factor < 9.95 ? factor.toFixed(1) : factor.toFixed(0)}${times} (pull ${whole(pull)})`;
  const rises = leaps.length > 1 ? `${at(least)} to ${at(most, ' times')}` : at(most, ' times');
  return {
    look: 'Look under the triangles.',
    news: `Within 20 pulls of a change α is ${rises} what it was.`,
  };
}

/** How many standard errors two means are apart. */
const apartBy = (a: AgentSummary, b: AgentSummary) =>
  Math.abs(a.total.mean - b.total.mean) / Math.hypot(a.total.error, b.total.error);

/** Under the regret so far. The paper's own rivals are not ranked by it: how far apart they end is all that is said. */
export function lostCaption({ agents }: BanditSummary): Caption {
  const apart = apartBy(agents.doyaDayu, agents.boltzmann);
  const words = apart < 0.5 ? 'next to each other' : `${one(apart)} standard errors apart`;
  const tuned = agents.tunedDucb.total.mean;
  const least = Math.min(agents.doyaDayu.total.mean, agents.boltzmann.total.mean, tuned);
  const end = least === tuned ? ' Tuned D\u2011UCB climbs least.' : '';
  return { look: 'Compare the slopes.', news: `Doya\u2011DaYu and Boltzmann end ${words}.${end}` };
}

const ROWS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

/** Under the table: what tuning does, and whether the paper's own comparison holds in these worlds. */
export function worthCaption({ agents }: BanditSummary, rows: readonly AgentName[]): Caption {
  const look = `Read the ${ROWS[rows.indexOf('tunedDucb')]} row.`;
  const gain = agents.doyaDayu.total.mean - agents.tunedDucb.total.mean;
  const amount = Math.round(Math.abs(gain) / 10) * 10;
  const tuned = `A D\u2011UCB tuned to the paper’s worlds ${gain >= 0 ? 'beats' : 'loses to'} the published agent by ${whole(amount)}.`;
  const rivals = [agents.boltzmann, agents.ducb];
  if (!Number.isFinite(agents.doyaDayu.first)) return { look, news: tuned };
  const startsWorse = rivals.every(({ first }) => agents.doyaDayu.first > first);
  const endsBetter = rivals.every(({ last }) => agents.doyaDayu.last < last);
  const holds = startsWorse && endsBetter ? 'holds: worse at first, better at last' : 'does not hold here';
  return { look, news: `${tuned} The paper’s own comparison, against its own settings, ${holds}.` };
}

/** Agents in the order of the table: who lost least comes first. */
export const inOrder = ({ agents }: BanditSummary, some: readonly AgentName[] = AGENTS): AgentName[] =>
  some.toSorted((a, b) => agents[a].total.mean - agents[b].total.mean);
