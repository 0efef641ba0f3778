import type { RestPoint } from '../../../analysis/state-space';
import { counted } from '../../../math/english';
import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { whenMeasured } from '../../text/measuring';
import { percent } from '../../text/numbers';
import type { ExploredLane } from './data';
import { stepsWords } from './words';

/** A memory this long, in steps, outlasts most sequences. */
const LONG = 100;

/** Under the states: what was found of the points where networks stand still. */
export function stateSpaceCaption(lanes: readonly Lane[], seen: readonly ExploredLane[]): Caption {
  const names = laneNames(lanes);
  const searched = seen.filter(({ explored }) => explored.space.isSearched);
  if (seen.length === 0)
    return { look: 'A dot for every state.', news: 'States are looked at when an N is reached.' };
  if (searched.length === 0) return { look: 'Too many neurons.', news: sharesNews(seen, names, lanes) };
  const each = searched.map(({ lane, explored }, i) => {
    const { Name, name } = names[lanes.indexOf(lane)];
    return `${i === 0 ? `${Name} has` : name} ${foundWords(fixedOf(explored.space.points))} ${whenMeasured(explored)}`;
  });
  return { look: lookOf(searched), news: `${each.join(', ')}.` };
}

const fixedOf = (points: readonly RestPoint[]): RestPoint[] => points.filter(({ isFixed }) => isFixed);
const isStable = ({ kind }: RestPoint): boolean => kind === 'stable';

function lookOf(seen: readonly ExploredLane[]): string {
  const all = seen.map(({ explored }) => fixedOf(explored.space.points));
  const stable = all.flat().filter(isStable);
  if (stable.some(({ slowest }) => slowest >= LONG)) return 'Where it is put, it stays.';
  const restless = (input: RestPoint['input']) =>
    all.some((points) => !points.some((point) => point.input === input && isStable(point)));
  const inputs = (['0', '1'] as const).filter(restless);
  if (inputs.length > 0) return `Hollow or no mark under ${inputs.join(' and ')}.`;
  return 'Filled marks draw it in.';
}

/** "3 stable points, the slowest of 18 steps, and one that is not". */
function foundWords(fixed: readonly RestPoint[]): string {
  if (fixed.length === 0) return 'no fixed point';
  const stable = fixed.filter(isStable);
  const others = fixed.length - stable.length;
  const otherWords = `${others} that ${others === 1 ? 'is' : 'are'} not`;
  if (stable.length === 0) return `no stable point, ${otherWords}`;
  const slowest = Math.max(...stable.map(({ slowest }) => slowest));
  const words = `${counted(stable.length, 'stable point')} (${stable.length === 1 ? '' : 'slowest '}${stepsWords(slowest)})`;
  return others === 0 ? words : `${words} and ${otherWords}`;
}

/** "Three components hold 62 % of single-head’s variance …" where nothing was searched for. */
function sharesNews(
  seen: readonly ExploredLane[],
  names: ReturnType<typeof laneNames>,
  lanes: readonly Lane[],
): string {
  const each = seen.map(({ lane, explored }, i) => {
    const { name } = names[lanes.indexOf(lane)];
    const share = percent(explored.space.shares.reduce((sum, one) => sum + one));
    return i === 0 ? `Three components hold ${share} of the variance in ${name}` : `${share} in ${name}`;
  });
  return `No points are searched for. ${each.join(', ')}.`;
}
