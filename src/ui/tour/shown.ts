import { inWords } from '../../config/in-words';
import { promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import type { TourStep } from '../../state/tour';
import type { PageMoment } from '../../state/tour-steps';
import { waitingOf } from '../controls/sheet/waiting';
import { phaseOf } from '../controls/transport/phase';
import { teethOf } from '../figures/accuracy/data';
import { lesionedHeadline } from '../headline/lesioned';
import { type LaneName, laneNames } from '../text/lane-names';
import { epochs, listed, percent } from '../text/numbers';
import { plain } from '../text/phrase';
import { atStart } from '../text/sentence-case';
import { pairOf } from './pair';

/** What the reader sees, having done it. */
export function shownWords(step: TourStep, moment: PageMoment): string {
  const { lanes, seen, cursor, picked } = moment;
  const pair = pairOf(lanes);
  const names = laneNames(lanes);
  switch (step) {
    case 'climb':
      return climbWords(lanes, names);
    case 'compare': {
      const N = cursor as number;
      const there = seen.flatMap((lane, i) => {
        const promotion = promotionsOf(lane.records).find((each) => each.N >= N);
        return promotion ? [`${names[i].name} after ${epochs(promotion.epoch)}`] : [];
      });
      const got = there.length > 0 ? `reached by ${listed(there)}` : 'not reached yet';
      return `N = ${N}: ${got}. The same N is marked in all charts, with exact values above each.`;
    }
    case 'forget':
      return forgetWords(seen, names, cursor as number);
    case 'slow': {
      const end = pair?.trained
        ? `To climb, ${pair.single.name} slows a few of its neurons down; ${pair.multi.name} keeps them fast, and slows as a network: τ_net.`
        : 'What the network makes of it, τ_net, is measured two charts on.';
      return `${pickedWords(lanes, picked)}${end}`;
    }
    case 'watch':
      return 'A ✕ is a wrong answer. A head answers from its last N bits and nothing before them: to remember is also to let go in time.';
    case 'damage':
      return damageWords(moment);
    case 'change':
      return changeWords(lanes);
    case 'end':
      return '';
  }
}

/** The neuron that was picked, by its τ. */
function pickedWords(lanes: readonly Lane[], { laneId, whose }: PageMoment['picked']): string {
  if (typeof whose !== 'number') return '';
  const tau = lanes.find(({ id }) => id === laneId)?.tau?.[whose];
  return tau === undefined ? '' : `Neuron ${whose + 1} has τ = ${tau.toFixed(1)}. `;
}

function climbWords(lanes: readonly Lane[], names: readonly LaneName[]): string {
  const furthest = lanes.reduce((best, { reached }, i) => (reached > lanes[best].reached ? i : best), 0);
  const { reached, heads, config } = lanes[furthest];
  if (reached < config.curriculum.startN) return 'The first epoch is done, and tested: see how far each is.';
  const next = heads.at(-1) ?? reached;
  const learning = next > reached ? ` and learns N = ${next}` : '';
  return `Promoted: ${names[furthest].name} has reached N = ${reached}${learning}. Each mark on a line is a promotion. They go on while you look around.`;
}

/** Below this accuracy an N that was once passed is lost. */
const LOST = 0.75;

function forgetWords(lanes: readonly Lane[], names: readonly LaneName[], N: number): string {
  const asked = lanes.flatMap((lane, i) => {
    const tooth = teethOf(lane).find((each) => each.N === N);
    return tooth ? [{ ...tooth, name: names[i].name, lane }] : [];
  });
  if (asked.length === 0) return `Nobody was asked for N = ${N} yet: bars come as they climb.`;
  const right = asked.map(({ name, accuracy, lane }) => {
    return `${name} ${percent(accuracy, lane.config.curriculum.threshold)}`;
  });
  const lost = asked.some(({ trained, accuracy, lane }) => !trained && N <= lane.reached && accuracy < LOST);
  const moral = lost ? ' What is not practised is forgotten.' : '';
  return `Right at N = ${N}: ${listed(right)}; a guess ${percent(asked[0].chance)}.${moral}`;
}

/** What the damage does that is on now. */
function damageWords({ lanes, damaged, isBreaking }: PageMoment): string {
  const told = lesionedHeadline(lanes, damaged, 'full');
  if (told) return `${plain(told)} Heal makes them whole again.`;
  if (isBreaking)
    return 'Copies of them are broken in every way: what is found stands at the end of the page.';
  return 'They are whole again. At the end of the page they are broken in every way, and measured.';
}

function changeWords(lanes: readonly Lane[]): string {
  const waiting = waitingOf(lanes).length;
  if (waiting > 0) {
    const changes = waiting === 1 ? 'One change waits' : `${inWords(waiting)} changes wait`;
    return `${atStart(changes)} for a reset; until then the run goes on as it was. Reset and apply when you like.`;
  }
  const phase = phaseOf(lanes);
  if (phase === 'running') return 'It takes effect with the next step: watch the lines turn.';
  return `${phase === 'ended' ? 'Reset, then press play' : 'Press play'} to see what it does.`;
}
