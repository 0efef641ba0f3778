import { hasTau } from '../../config/cells';
import { inWords } from '../../config/in-words';
import type { Lane } from '../../state/lane';
import type { Damaged } from '../../state/lesions';
import { noiseWords } from '../figures/lesion/words';
import { sentenceName } from '../text/lane-names';
import { exactPercent, listed, percent } from '../text/numbers';
import type { Phrase } from '../text/phrase';
import { atStart, within } from '../text/sentence-case';
import type { Length } from './headline';

/** A change of an accuracy that is told. */
const VISIBLE = 0.01;
/** More silent neurons than this are counted, not named. */
const NAMED = 2;

/** A lane that is damaged: by what, in words, and what came of it. */
interface Hit {
  lane: Lane;
  what: string;
  effect: Phrase;
  /** The same in fewer words. */
  briefly: Phrase;
  /** The mean loss of accuracy over its tasks. */
  cost: number;
}

/**
 * What damage does to the networks while one looks at them; undefined where all are whole. Of more than two it tells of the
 * one that suffers most, and of the one that suffers least.
 */
export function lesionedHeadline(
  lanes: readonly Lane[],
  damaged: Readonly<Record<number, Damaged>>,
  length: Length,
): Phrase | undefined {
  const hits = lanes.flatMap((lane) =>
    damaged[lane.id] && !lane.recorded ? (hitOf(lane, damaged[lane.id]) ?? []) : [],
  );
  if (hits.length === 0) return undefined;
  const byCost = hits.toSorted((a, b) => b.cost - a.cost);
  const [first, second] = hits.length > 2 ? [byCost[0], byCost[byCost.length - 1]] : hits;
  const name = ({ lane }: Hit) => ({ lane, name: within(sentenceName(lane, lanes)) });
  if (length === 'brief') {
    const [one, other] = [first, second].map((hit) => (hit ? [name(hit), ' ', ...hit.briefly] : []));
    return ['Damaged, ', ...one, ...(second ? ['; ', ...other] : []), '.'];
  }
  const told = (hit: Hit): Phrase => [`${atStart(hit.what)} `, name(hit), ' ', ...hit.effect];
  if (!second || length === 'one sentence') return [...told(first), '.'];
  if (first.what === second.what) return [...told(first), '; ', name(second), ' ', ...second.effect, '.'];
  return [...told(first), '. ', ...told(second), '.'];
}

function hitOf(lane: Lane, damaged: Damaged): Hit | undefined {
  const { whole, accuracy } = damaged;
  const what = whatWords(lane, damaged.lesion);
  const all = Object.keys(whole).map(Number);
  const own = all.filter((N) => lane.heads.includes(N));
  const tasks = (own.length > 0 ? own : all.slice(-1)).map((N) => ({
    N,
    before: whole[N],
    now: accuracy[N],
  }));
  if (!what || tasks.length === 0) return undefined;
  const cost = tasks.reduce((sum, { before, now }) => sum + (before - now) / tasks.length, 0);
  const { threshold } = lane.config.curriculum;
  return { lane, what, effect: effectOf(tasks, threshold), briefly: effectOf(tasks, threshold, true), cost };
}

/** "without its three slowest neurons and with noise 0.1 in W"; undefined where nothing of it can harm this lane. */
function whatWords(lane: Lane, { silent, noise }: Damaged['lesion']): string | undefined {
  const harms = noise.of === 'weights' || hasTau(lane.config.network);
  const disturbed = harms ? noiseWords(noise) : undefined;
  const words = [
    ...(silent.length > 0 ? [`without ${neuronsWords(silent, lane.tau ?? [])}`] : []),
    ...(disturbed ? [`with ${disturbed}`] : []),
  ];
  return words.length > 0 ? words.join(' and ') : undefined;
}

/** "its slowest neuron", "three of its fastest neurons", "neurons 3 and 62", "five neurons". */
function neuronsWords(silent: readonly number[], tau: ArrayLike<number>): string {
  const count = silent.length;
  const end = endOf(silent, tau);
  if (end?.alone)
    return `its ${count > 1 ? `${inWords(count)} ` : ''}${end.which} neuron${count > 1 ? 's' : ''}`;
  if (end) return `${inWords(count)} of its ${end.which} neurons`;
  const names = [...silent].map((neuron) => neuron + 1).sort((a, b) => a - b);
  if (count <= NAMED) return `neuron${count > 1 ? 's' : ''} ${listed(names)}`;
  return `${inWords(count)} neurons`;
}

/** Whether neurons are the slowest or the fastest of a network; and whether no other is as slow or fast as one of them. */
function endOf(
  silent: readonly number[],
  tau: ArrayLike<number>,
): { which: 'slowest' | 'fastest'; alone: boolean } | undefined {
  const all = Array.from(tau);
  const others = all.filter((_, neuron) => !silent.includes(neuron));
  const those = silent.map((neuron) => all[neuron]);
  if (others.length === 0 || those.some((each) => each === undefined)) return undefined;
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const [lowest, highest] = [Math.min(...those), Math.max(...those)];
  // Where all are alike none is slower than others.
  if (Math.min(low, lowest) === Math.max(high, highest)) return undefined;
  if (lowest >= high) return { which: 'slowest', alone: lowest > high };
  if (highest <= low) return { which: 'fastest', alone: highest < low };
  return undefined;
}

interface Task {
  N: number;
  before: number;
  now: number;
}

/** What became of a network's tasks: of one its accuracy, of several those that are still above the threshold. */
function effectOf(tasks: readonly Task[], threshold: number, brief = false): Phrase {
  const had = tasks.filter(({ before }) => before > threshold);
  if (had.length > 1) {
    const kept = had.filter(({ now }) => now > threshold).length;
    const above = brief ? ' tasks' : ` tasks above ${exactPercent(threshold)}`;
    if (kept === had.length) return ['keeps ', { strong: `all ${inWords(kept)}` }, above];
    return ['keeps ', { strong: `${kept === 0 ? 'none' : inWords(kept)} of ${inWords(had.length)}` }, above];
  }
  const { N, before, now } = tasks[tasks.length - 1];
  const [from, to] = [before, now].map((each) => percent(each, threshold));
  if (Math.abs(before - now) <= VISIBLE) return ['stays at ', { strong: to }, ` at N = ${N}`];
  const way = brief ? '' : ` from ${from}`;
  return [`${now < before ? 'falls' : 'rises'}${way} to `, { strong: to }, ` at N = ${N}`];
}
