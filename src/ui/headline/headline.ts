import { mean } from 'd3-array';
import { hasTau } from '../../config/cells';
import { inWords } from '../../config/in-words';
import { nameOfN, placeWords, shortNameOfN, streamPlace } from '../../config/task-name';
import { promotionsOf, type Wait, waitingOf, waitsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { hasSeveral, networksOf } from '../../state/networks';
import { sentenceName } from '../text/lane-names';
import { epochs } from '../text/numbers';
import type { Phrase, PhrasePart } from '../text/phrase';
import { atStart, within } from '../text/sentence-case';
import { severalSentence } from './several';
import { relativeChange, tauChange, VISIBLE } from './tau-change';

/** A step from one N to the next that took so many epochs is news in itself. */
const LONG = 10;
/** How much is told: all, without what the neurons do, or one sentence only. */
export const LENGTHS = ['full', 'brief', 'one sentence'] as const;
export type Length = (typeof LENGTHS)[number];

/** What has happened lately. */
export interface News {
  /** Ids of lanes, that of the latest event first. */
  order?: readonly number[];
  /** Ids of the lanes that have only just been promoted: of others nobody says "just". */
  fresh?: ReadonlySet<number>;
}

/** What has happened, newest first, in two sentences at most; before anything has, what to expect. */
export function headlineOf(
  lanes: readonly Lane[],
  { order = [], fresh = new Set() }: News = {},
  length: Length = 'full',
): Phrase {
  const rank = (lane: Lane) => (order.includes(lane.id) ? order.indexOf(lane.id) : order.length);
  const told = [...lanes].sort((a, b) => rank(a) - rank(b)).filter(hasNews);
  if (told.length === 0) return expectation(lanes, length);
  const [first, second] = told;
  const name = (lane: Lane) => sentenceName(lane, lanes);
  const sentence = (lane: Lane) => sentenceOf(lane, name(lane), fresh.has(lane.id), length);
  if (!second || length === 'one sentence') return sentence(first);
  const alike = fresh.has(first.id) === fresh.has(second.id);
  if (hasPassed(first) && hasPassed(second) && alike && !hasSeveral(first))
    return togetherOf(first, second, name, fresh.has(first.id));
  return [...sentence(first), ' ', ...sentence(second)];
}

const ended = ({ status }: Lane) => status !== 'running' && status !== 'paused' && status !== 'starting';
const hasNews = (lane: Lane) => ended(lane) || promotionsOf(lane.records).length > 0 || lane.epoch >= 1;

function expectation(lanes: readonly Lane[], length: Length): Phrase {
  const tasks = lanes.map(({ config, heads }) => (heads.length > 0 ? heads : [config.curriculum.startN]));
  const slow = lanes.some(({ config }) => hasTau(config.network) && config.network.tau.trainable);
  const many = lanes.length > 1;
  const who =
    lanes.length === 2 ? 'Both networks' : many ? `All ${inWords(lanes.length)} networks` : 'The network';
  const begin = `begin${many ? '' : 's'}`;
  const [[N]] = tasks;
  const alike = tasks.every((heads) => heads.length === 1 && heads[0] === N);
  const several = many ? 'with tasks of their own' : `with ${inWords(tasks[0].length)} tasks at once`;
  const { task } = lanes[0].config;
  const first = task.kind === 'mix' ? `with ${nameOfN(task, N)}` : `with the last ${inWords(N)} bits`;
  const bits = alike ? first : several;
  if (lanes.every(({ config }) => config.curriculum.kind === 'stream') && length !== 'one sentence')
    return [`${who} ${begin} ${bits}; with every block comes another task. Watch the loss.`];
  const watch = many ? 'Watch which climbs higher' : 'Watch how high it climbs';
  const neurons = many ? ', and whose neurons slow down' : ', and whether its neurons slow down';
  if (length === 'one sentence') return [`${who} ${begin} ${bits}.`];
  return [`${who} ${begin} ${bits}. ${watch}${slow ? neurons : ''}.`];
}

/** Two promotions at nearly the same time, in one sentence. */
function togetherOf(first: Lane, second: Lane, name: (lane: Lane) => string, isNew: boolean): Phrase {
  const who = { lane: first, name: name(first) };
  const other = { lane: second, name: within(name(second)) };
  if (first.reached === second.reached)
    return [who, ' and ', other, ` ${isNew ? 'both just' : 'have both'} passed ${reachedName(first)}.`];
  return [who, ` ${passed(isNew)} ${reachedName(first)}, `, other, ` ${reachedName(second)}.`];
}

const reachedName = ({ config, reached }: Lane) => nameOfN(config.task, reached);

const passed = (isNew: boolean) => (isNew ? 'just passed' : 'has passed');

function sentenceOf(lane: Lane, name: string, isNew: boolean, length: Length): Phrase {
  const who = { lane, name };
  const { status, reached, heads, epoch } = lane;
  const { task } = lane.config;
  const learning = nameOfN(task, heads.at(-1) ?? reached + 1);
  const full = length === 'full';
  const isWell = status !== 'failed' && status !== 'diverged';
  if (isWell && lane.config.curriculum.kind === 'stream') return streamSentence(lane, who);
  if (hasSeveral(lane) && isWell) return severalSentence(lane, who, full);
  if (status === 'failed') return [who, ' failed. ', asSentence(lane.trouble?.message)];
  if (status === 'diverged') return [who, ' diverged: ', asClause(lane.trouble?.message), '.'];
  if (status === 'gaveUp') return [who, ` stopped after ${epochs(epoch)} without passing ${learning}.`];
  if (status === 'target') return [who, ` reached ${shortNameOfN(task, reached)} `, ...withWhat(lane)];

  const wait = longWait(lane);
  if (wait) {
    const { before, after, from, to } = wait;
    const way =
      before < lane.config.curriculum.startN
        ? `to ${nameOfN(task, after)}`
        : `from ${nameOfN(task, before)} to ${shortNameOfN(task, after)}`;
    return [who, ' needed ', { strong: epochs(to - from) }, ` to get ${way}`, full ? slowing(lane) : '', '.'];
  }
  if (hasPassed(lane)) return [who, ` ${passed(isNew)} ${nameOfN(task, reached)}.`];
  const waiting = Math.floor(waitingOf(lane) ?? 0);
  if (waiting < 1) return [who, ` is learning ${learning}.`];
  return [
    who,
    ` has been on ${shortNameOfN(task, heads.at(-1) ?? reached + 1)} for ${epochs(waiting)}`,
    full ? itsSlowest(lane) : '',
    '.',
  ];
}

/** In a stream nothing is passed: where it is, and at its end what the loss was. */
function streamSentence(lane: Lane, who: PhrasePart): Phrase {
  const networks = networksOf(lane);
  const slowest = networks.reduce((a, b) => (b.epoch < a.epoch ? b : a));
  const place = streamPlace(slowest.config, slowest);
  if (slowest.status !== 'gaveUp' || !place)
    return [who, ` is in ${place ? placeWords(place) : 'a stream'}.`];
  const loss = mean(networks.flatMap(({ records }) => records.map((each) => each.loss / each.heads.length)));
  return [
    who,
    ` ended its ${inWords(place.blocks)} blocks with a mean loss of `,
    { strong: `${loss?.toFixed(3)}` },
    '.',
  ];
}

/** The last wait, where it was long and is not yet long ago. */
function longWait(lane: Lane): Wait | undefined {
  const wait = waitsOf(lane).at(-1);
  const took = wait ? wait.to - wait.from : 0;
  return took >= LONG && (waitingOf(lane) ?? 0) < took / 2 ? wait : undefined;
}

/** Whether the last promotion is what there is to tell: it is not long ago in epochs, however long these take. */
const hasPassed = (lane: Lane): boolean =>
  !ended(lane) && !longWait(lane) && promotionsOf(lane.records).length > 0 && (waitingOf(lane) ?? 0) < 2;

function withWhat(lane: Lane): Phrase {
  const relative = relativeChange(lane);
  if (Math.abs(relative) < VISIBLE) return [`in ${epochs(lane.epoch)}.`];
  return ['with neurons ', { strong: relative < 0 ? 'faster' : 'slower' }, ' than they began.'];
}

/** Whether the slowest neuron has left all that there was at the start behind. */
const hasTail = (lane: Lane): number | undefined => {
  const tau = tauChange(lane);
  return tau && tau.now.slowest > 1.5 * tau.start.slowest ? tau.now.slowest : undefined;
};

function slowing(lane: Lane): string {
  const before = promotionsOf(lane.records).at(-2)?.record.tau?.mean;
  const tau = tauChange(lane);
  if (!tau || before === undefined || tau.now.mean < before * (1 + VISIBLE)) return '';
  const slowest = hasTail(lane);
  return `, and its neurons are slowing${slowest ? `: the slowest now has τ = ${slowest.toFixed(1)}` : ''}`;
}

function itsSlowest(lane: Lane): string {
  const slowest = hasTail(lane);
  return slowest ? `; its slowest neuron is now at τ = ${slowest.toFixed(1)}` : '';
}

const asClause = (message = 'it cannot go on') => message.replace(/\.$/, '');
const asSentence = (message = 'It cannot go on.') => `${atStart(asClause(message))}.`;
