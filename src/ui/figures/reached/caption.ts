import { changedFields } from '../../../config/draft';
import { inWords } from '../../../config/in-words';
import { knowsBeginning, waitsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { epochs, listed } from '../../text/numbers';
import { possessive } from '../../text/sentence-case';
import { streamCaption } from '../../text/stream-caption';
import { epochReached, extremesOf } from '../over-networks';

/** So many of the latest steps are told one by one. */
const TOLD = 4;
/** A step that took more epochs than this is a gap to look at: it is told rather than how many were quick. */
const GAP = 2;
const ASKED_TO_KEEP = ['curriculum.kind', 'curriculum.window', 'curriculum.forget'];

/** Under N reached: how long the steps from one N to the next took. */
export function reachedCaption(lanes: readonly Lane[]): Caption {
  const stream = streamCaption(lanes);
  if (stream) return stream;
  const parting = partingCaption(lanes);
  if (parting) return parting;
  const names = laneNames(lanes);
  const climbers = lanes
    .map((lane, i) => ({ ...names[i], pace: paceOf(lane) }))
    .filter(({ pace }) => pace.waits.length > 0)
    .sort((a, b) => b.pace.slowest - a.pace.slowest);
  if (climbers.length === 0) return beginning(lanes);
  const allKnown = lanes.every(knowsBeginning);
  if (allKnown && climbers.every(({ pace }) => pace.waits.every((wait) => wait === 1))) {
    return { look: 'Look at the gaps.', news: 'Every step so far took one epoch.' };
  }

  // Of many lanes the slowest and the quickest.
  const told = climbers.length > 1 ? [climbers[0], climbers[climbers.length - 1]] : climbers;
  const parts = told.map(({ Name, name, pace }, i) =>
    i === 0 ? `${possessive(Name)} ${stepsTook(pace)}` : `${possessive(name)} ${stepsInShort(pace)}`,
  );
  return { look: 'Look at the gaps.', news: `${parts.join('; ')}.` };
}

/** Of lanes with several networks that all came to their ends: how far the slowest and the quickest are apart. */
function partingCaption(lanes: readonly Lane[]): Caption | undefined {
  const names = laneNames(lanes);
  const told = lanes.flatMap((lane, i) => {
    if (!hasSeveral(lane)) return [];
    const [N] = extremesOf(lane, ({ reached }) => reached);
    if (N < lane.config.curriculum.startN) return [];
    const [quickest, slowest] = extremesOf(lane, (network) => epochReached(network, N) as number);
    return [{ ...names[i], N, count: networksOf(lane).length, quickest, slowest, times: slowest / quickest }];
  });
  if (told.length === 0)
    return lanes.some(hasSeveral) ? { look: 'Look at where the thin lines part.' } : undefined;
  const parts = told
    .sort((a, b) => b.times - a.times)
    .map(({ Name, name, N, count, quickest, slowest, times }, i) => {
      const whose = possessive(i === 0 ? Name : name);
      return quickest === slowest
        ? `${whose} ${inWords(count)} took ${epochs(slowest)} each to N = ${N}`
        : `${whose} slowest network needed ${times.toFixed(1)} times as long as its quickest to N = ${N}`;
    });
  return { look: 'Look at where the thin lines part.', news: `${parts.slice(0, 2).join('; ')}.` };
}

function beginning(lanes: readonly Lane[]): Caption {
  const [first, ...others] = lanes;
  const climbing = lanes.every(({ config }) => config.curriculum.kind !== 'none');
  const alike = others.every(({ config }) => {
    const changed = changedFields(first.config, config);
    return changed.length > 0 && changed.every((key) => ASKED_TO_KEEP.includes(key));
  });
  return climbing && alike && others.length > 0
    ? { look: 'Same network, same start.', news: 'What differs is only what each is asked to keep.' }
    : { look: 'Look at the gaps.' };
}

interface Pace {
  /** In epochs, first to last. */
  waits: number[];
  /** The longest of the latest waits. */
  slowest: number;
  /** The N up to which every step took one epoch, where that is most of the way. */
  quickTo?: number;
}

function paceOf(lane: Lane): Pace {
  const steps = waitsOf(lane);
  const waits = steps.map(({ from, to }) => to - from);
  const slow = waits.findIndex((wait) => wait > 1);
  const quick = slow === -1 ? waits.length : slow;
  const mostly = knowsBeginning(lane) && quick >= 3 && quick >= (2 / 3) * waits.length;
  return {
    waits,
    slowest: Math.max(0, ...waits.slice(-TOLD)),
    quickTo: mostly ? steps[quick - 1].after : undefined,
  };
}

function stepsTook({ waits, quickTo, slowest }: Pace): string {
  if (quickTo !== undefined && slowest <= GAP) return `steps took one epoch each to N = ${quickTo}`;
  const last = waits.slice(-TOLD);
  if (last.length === 1) return `first step took ${epochs(last[0])}`;
  const which = last.length < waits.length ? `last ${inWords(last.length)} steps` : 'steps';
  return `${which} took ${alike(last) ? `${inWords(last[0])} ${unit(last[0])} each` : `${listed(last)} epochs`}`;
}

function stepsInShort({ waits, quickTo }: Pace): string {
  if (quickTo !== undefined) return `one each to N = ${quickTo}`;
  const last = waits.slice(-TOLD);
  if (last.length === 1) return `first ${inWords(last[0])}`;
  const which = last.length < waits.length ? `last ${inWords(last.length)} ` : '';
  return `${which}${alike(last) ? `${inWords(last[0])} each` : listed(last)}`;
}

const alike = (waits: readonly number[]) => waits.every((wait) => wait === waits[0]);
const unit = (count: number) => (count === 1 ? 'epoch' : 'epochs');
