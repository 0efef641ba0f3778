import { inWords } from '../../../config/in-words';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { spoken } from '../../text/numbers';
import { atStart, possessive } from '../../text/sentence-case';
import { type Tooth, teethOf } from './data';

/** Below this accuracy an N that was once passed is lost. */
const LOST = 0.75;
/** Above a guess by less than this an answer may be one. */
const LUCK = 0.1;

/** Under the accuracies: what was lost on the way, and what was kept. */
export function accuracyCaption(lanes: readonly Lane[]): Caption {
  const together = togetherCaption(lanes);
  if (together) return together;
  const names = laneNames(lanes);
  const forgetters = lanes
    .map((lane, i) => ({ ...names[i], lane, lost: lostBy(lane) }))
    .filter(({ lost }) => lost.length > 1);
  const keepers = lanes
    .map((lane, i) => ({ ...names[i], lane, kept: keptBy(lane) }))
    .filter(({ kept }) => kept.length > 1);

  if (forgetters.length > 0) {
    const { name, lane, lost } = forgetters[0];
    const left = whatIsLeft(lane);
    return {
      look: keepers.length > 0 ? `A comb and ${left}.` : `${atStart(left)}.`,
      news: `Climbing to ${lane.heads.at(-1)}, ${name} lost ${spoken(lost)}.`,
    };
  }
  if (keepers.length > 0) {
    const { Name, name, lane, kept } = keepers[0];
    const learning = lane.heads.at(-1) as number;
    const done = lane.reached >= learning;
    return {
      look: 'A comb.',
      news: done
        ? `${Name} kept all ${inWords(kept.length)} N.`
        : `Learning ${learning}, ${name} keeps ${spoken(kept)}.`,
    };
  }
  const isMix = lanes.some(({ config }) => config.task.kind === 'mix');
  return { look: isMix ? 'Watch the other tasks.' : 'Watch the smaller N.' };
}

/** Of lanes with several networks each: what every one of them has lost or kept. */
function togetherCaption(lanes: readonly Lane[]): Caption | undefined {
  if (!lanes.every(hasSeveral)) return undefined;
  const each = lanes.map(networksOf);
  const forgets = each.findIndex((networks) => networks.every((network) => lostBy(network).length > 1));
  if (forgets < 0)
    return { look: 'Bars are medians.', news: 'Whiskers reach from the lowest network to the highest.' };
  const count = each[forgets].length;
  const keeps = each.some((networks) => networks.every((network) => keptBy(network).length > 1));
  const { name } = laneNames(lanes)[forgets];
  const all = each[forgets].every((network) => droppedBy(network).every(isLost));
  const news = all
    ? `None of ${possessive(name)} ${inWords(count)} kept a task it had dropped.`
    : `All ${inWords(count)} of ${name} lost tasks that they had dropped.`;
  const times = `${inWords(count)} times`;
  return {
    look: keeps ? `A comb and a single tooth, ${times}.` : 'Dropped is lost.',
    news: `Bars are medians. ${news}`,
  };
}

/** What the bars of a lane that has lost some look like. */
function whatIsLeft(lane: Lane): string {
  const gains = teethOf(lane).map(({ accuracy, chance }) => accuracy - chance);
  const [best, second] = gains.sort((a, b) => b - a);
  if (best < LUCK) return 'a row of guesses';
  return lane.heads.length === 1 && second < best / 2 ? 'a single tooth' : 'pale bars';
}

/** What a lane has passed and trains no more. */
function droppedBy(lane: Lane): Tooth[] {
  if (lane.config.curriculum.kind === 'none') return [];
  return teethOf(lane).filter(({ N, trained }) => !trained && N <= lane.reached);
}

const isLost = ({ accuracy }: Tooth): boolean => accuracy < LOST;

/** The Ns of those that it cannot answer any longer. */
const lostBy = (lane: Lane): number[] =>
  droppedBy(lane)
    .filter(isLost)
    .map(({ N }) => N);

/** The Ns that a lane has passed and all still answers; none if it fails at one of them. */
function keptBy(lane: Lane): number[] {
  if (lane.heads.length < 2) return [];
  const passed = teethOf(lane).filter(({ N }) => N <= lane.reached);
  return passed.every(({ accuracy }) => accuracy > lane.config.curriculum.threshold)
    ? passed.map(({ N }) => N)
    : [];
}
