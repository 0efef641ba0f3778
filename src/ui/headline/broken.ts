import type { Damage } from '../../config/analyses/damage';
import type { RetrainingSettings } from '../../config/analyses/retraining';
import { inWords } from '../../config/in-words';
import type { Bench, Breakable } from '../../state/breakable';
import type { Lane } from '../../state/lane';
import { slowestIn } from '../figures/damage-neurons/data';
import { learntNext } from '../figures/train-on/data';
import { sentenceName } from '../text/lane-names';
import { percent } from '../text/numbers';
import type { Phrase, PhrasePart } from '../text/phrase';
import { within } from '../text/sentence-case';
import type { Length } from './headline';

/** Networks are said to bear different noise from this ratio on, and to learn differently well from this difference on. */
const RATIO = 1.1;
const POINTS = 0.02;

/** Neurons whose loss is told: the slowest, or where none are, those that training has recruited most. */
type Group = 'slowest' | 'most recruited';

/** A network that was broken, and what it keeps without one of such neurons. */
interface Found {
  lane: Lane;
  N: number;
  result: Damage;
  kept: Partial<Record<Group, { mean: number; count: number }>>;
}

/**
 * What breaking has found; undefined where not all of the networks on the bench were broken.
 * @param what of their parameters has learnt the next tasks, where those are told
 */
export function brokenHeadline(
  lanes: readonly Lane[],
  bench: Bench,
  what: RetrainingSettings['what'],
  length: Length,
): Phrase | undefined {
  const found = bench.lanes.flatMap((each) => foundOf(each) ?? []);
  if (found.length === 0 || found.length < bench.lanes.length) return undefined;
  const name = ({ lane }: Pick<Found, 'lane'>) => ({ lane, name: sentenceName(lane, lanes) });
  const among = (one: Pick<Found, 'lane'>) => ({ lane: one.lane, name: within(name(one).name) });
  const group = groupOf(found);
  if (found.length === 1 || !group) {
    const told = found.flatMap((one) => {
      const sentence = aloneOf(one, among(one));
      return sentence ? [sentence] : [];
    });
    const [first, second] = told;
    return first && (second && length !== 'one sentence' ? [...first, ' ', ...second] : first);
  }
  const neurons = togetherOf(found, group, among);
  const more = length === 'one sentence' ? undefined : (nextOf(bench, what, name) ?? noiseOf(found, name));
  return more ? [...neurons, ' ', ...more] : neurons;
}

function foundOf({ lane, N, found }: Breakable): Found | undefined {
  if (!found) return undefined;
  const { result } = found;
  const { slowest, most } = result.summary;
  const told = (group: typeof most) =>
    group && group.mean !== null && group.count > 0 ? { mean: group.mean, count: group.count } : undefined;
  return {
    lane,
    N,
    result,
    kept: { slowest: slowestIn(result).length > 0 ? told(slowest) : undefined, 'most recruited': told(most) },
  };
}

/** The neurons that can be compared between networks of the same N, task and kind, and as many; undefined where none can. */
function groupOf(found: readonly Found[]): Group | undefined {
  const kinds = found.map(({ N, lane: { config } }) => {
    const { cell, units } = config.network;
    return JSON.stringify([N, config.task, cell, units]);
  });
  if (new Set(kinds).size > 1) return undefined;
  return (['slowest', 'most recruited'] as const).find(
    (group) =>
      new Set(found.map(({ kept }) => kept[group]?.count ?? Number.NaN)).size === 1 && found[0].kept[group],
  );
}

const countWords = (count: number, group: Group): string => `${inWords(count)} ${group} neurons`;

/** A share of the skill as it is told: "70 %", "all"; noise may leave a little more than all, or less than nothing. */
const share = (kept: number): string => (kept >= 0.995 ? 'all' : percent(Math.max(0, kept)));

/** "At N = 10 single-head keeps 70 % of its skill without one of its ten slowest neurons." */
function aloneOf({ kept, N }: Found, who: PhrasePart): Phrase | undefined {
  const group = (['slowest', 'most recruited'] as const).find((each) => kept[each]);
  const told = group && kept[group];
  if (!told) return undefined;
  const strong = { strong: share(told.mean) };
  return [
    `At N = ${N} `,
    who,
    ' keeps ',
    strong,
    ` of its skill without one of its ${countWords(told.count, group)}.`,
  ];
}

/** The same of networks that can be compared; of more than two of the one that keeps least, and of the one that keeps most. */
function togetherOf(found: readonly Found[], group: Group, name: (one: Found) => PhrasePart): Phrase {
  const keeps = ({ kept }: Found) => kept[group]?.mean ?? 0;
  const many = found.length > 2;
  const sorted = found.toSorted((a, b) => keeps(a) - keeps(b));
  const [first, last] = many ? [sorted[0], sorted[sorted.length - 1]] : found;
  const neurons = countWords(first.kept[group]?.count ?? 0, group);
  const [one, other] = [first, last].map((each) => share(keeps(each)));
  if (one === other) {
    const who = many ? `All ${inWords(found.length)} networks` : 'Both networks';
    return [`${who} keep `, { strong: one }, ` of their skill without one of their ${neurons}.`];
  }
  const all = other === 'all' ? ' of it' : '';
  const without = `Without one of its ${neurons} `;
  return many
    ? [
        without,
        name(first),
        ' keeps least of its skill, ',
        { strong: one },
        ', and ',
        name(last),
        ' most, ',
        { strong: other },
        `${all}.`,
      ]
    : [
        without,
        name(first),
        ' keeps ',
        { strong: one },
        ' of its skill; ',
        name(last),
        ' keeps ',
        { strong: other },
        `${all}.`,
      ];
}

/** "Multi-head bears 1.5 times as much noise in its weights."; nothing where one of more than two is compared with all others. */
function noiseOf(found: readonly Found[], name: (one: Found) => PhrasePart): Phrase | undefined {
  const halves = found.map(({ result }) => result.noise.weights.half);
  const [a, b] = halves;
  if (found.length !== 2 || a === null || b === null) return undefined;
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (ratio < RATIO) return ['Both bear about as much noise in their weights.'];
  const strong = { strong: `${ratio.toFixed(1)} times` };
  return [name(found[a > b ? 0 : 1]), ' bears ', strong, ' as much noise in its weights.'];
}

/** "Single-head learns the next task, N = 11, better: 86 % against 79 %."; nothing where not both have learnt it. */
function nextOf(
  bench: Bench,
  what: RetrainingSettings['what'],
  name: (one: { lane: Lane }) => PhrasePart,
): Phrase | undefined {
  const { Ns, lanes } = learntNext(bench.lanes, what);
  const learnt = lanes.flatMap(({ lane, points }) => {
    const point = points.find(({ N }) => N === Ns[0]);
    return point ? [{ lane, accuracy: point.accuracy }] : [];
  });
  if (learnt.length !== 2 || bench.lanes.length !== 2) return undefined;
  const [better, other] = learnt.toSorted((a, b) => b.accuracy - a.accuracy);
  const [most, least] = [better, other].map(({ accuracy }) => percent(accuracy));
  if (better.accuracy - other.accuracy < POINTS) {
    return [`Both learn the next task, N = ${Ns[0]}, about as well: `, { strong: most }, ` and ${least}.`];
  }
  return [
    name(better),
    ` learns the next task, N = ${Ns[0]}, better: `,
    { strong: most },
    ` against ${least}.`,
  ];
}

/** Whether that is news: the networks rest, or none of them has come further since. */
export const isNews = (bench: Bench, lanes: readonly Lane[]): boolean =>
  lanes.every(({ status }) => status !== 'running') || bench.lanes.every(({ lane, N }) => lane.reached === N);
