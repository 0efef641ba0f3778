import type { Lane } from '../../state/lane';
import { questionsOf } from '../../state/questions';
import type { TourStep } from '../../state/tour';
import { leftBehind } from '../../state/tour-steps';
import { phaseOf } from '../controls/transport/phase';
import { exactPercent } from '../text/numbers';
import { pairOf } from './pair';

export const TITLES: Record<TourStep, string> = {
  climb: 'Press play',
  compare: 'Who remembers further back?',
  forget: 'What is left of what they learned?',
  slow: 'How slow is each neuron?',
  watch: 'Watch one remember',
  damage: 'What do they lose without a neuron?',
  change: 'Now change one thing',
  end: 'That was the tour',
};

/**
 * What a step is about, and what is to be done.
 * @param touch whether the reader has no mouse
 */
export function askWords(step: TourStep, lanes: readonly Lane[], touch: boolean): string {
  const pair = pairOf(lanes);
  const choose = touch ? 'Tap' : 'Point at';
  const keys = touch ? '' : ', or press ← → in it';
  switch (step) {
    case 'climb':
      return `${about(lanes)} ${toBegin(lanes)}`;
    case 'compare':
      return pair
        ? `They differ only in what they practise: ${pair.single.name} drops each N for the next, ${pair.multi.name} keeps them all. ${choose} an N in this chart${keys}.`
        : `The higher a line, the more bits that network remembers; where it is flat, one more bit takes long. ${choose} an N in this chart${keys}.`;
    case 'forget': {
      const which = leftBehind(lanes).size > 0 ? 'an N that one of them has left behind' : 'an N';
      return pair
        ? `${pair.single.Name} is asked only for its newest N, ${pair.multi.name} for all it has learned. ${choose} a smaller N, which the one has left behind and the other keeps${keys}.`
        : `A bar for each N: how often the answer is right. The short dash is what guessing gives. ${choose} ${which}${keys}.`;
    }
    case 'slow':
      return `Each mark is a neuron. Its time constant τ says for how many steps it holds on to what it has seen; the slow ones are at the right. ${phaseOf(lanes) === 'ready' ? 'Press play, then pick' : 'Pick'} one: ${touch ? 'tap' : 'click'} it${touch ? '' : ', or press ← →'}.`;
    case 'watch':
      return `The network reads bit after bit; each row below is a head that answers for its own N. ${touch ? 'Tap' : 'Click'} a bit, play them slowly, or type your own.`;
    case 'damage':
      return `Which neurons carry the memory? ${phaseOf(lanes) === 'ready' ? 'Press play, then press' : 'Press'} slowest to silence the slowest of each network, or disturb its weights with the slider. Training goes on with the whole ones.`;
    case 'change':
      return `${pair ? `What would help ${pair.single.name} to keep up?` : 'What would take them further?'} Try another learning rate, another threshold, other lanes, or another question.`;
    case 'end':
      return 'Where next? Each question begins a run of its own; this one is kept.';
  }
}

const NETWORKS = [
  'This network reads',
  'Both networks read',
  'All three networks read',
  'All four networks read',
];

/** What networks do and how they get on; the number of bits is left open. */
function about(lanes: readonly Lane[]): string {
  const [{ config }, ...others] = lanes;
  const alike = others.every((lane) => lane.config.task.kind === config.task.kind);
  const question = alike ? `: ${questionsOf(config.task).question(2).replace('2', 'N')}` : '.';
  const thresholds = new Set(lanes.map((lane) => lane.config.curriculum.threshold));
  const at =
    thresholds.size === 1 ? `${exactPercent(config.curriculum.threshold)} right` : 'right often enough';
  return `${NETWORKS[lanes.length - 1]} bits and answer${lanes.length === 1 ? 's' : ''} a question${question} ${climbing(lanes) ? `Once ${at}, N grows by one.` : 'N is the target from the start.'}`;
}

/** Whether anybody is promoted on the way to the target. */
const climbing = (lanes: readonly Lane[]) => lanes.some(({ config }) => config.curriculum.kind !== 'none');

function toBegin(lanes: readonly Lane[]): string {
  const first = climbing(lanes) ? 'first promotion' : 'end of an epoch';
  switch (phaseOf(lanes)) {
    case 'queued':
    case 'running':
      return `Wait for the ${first}.`;
    case 'ended':
      return 'Reset, then play.';
    default:
      return `Press play and wait for the ${first}.`;
  }
}
