import { nameOfN } from '../../../config/task-name';
import type { Lane } from '../../../state/lane';
import { hasSeveral } from '../../../state/networks';
import { exactPercent, percent } from '../../text/numbers';
import { testedWords } from '../../text/tested';
import { teethOf } from './data';

/** Above a guess by this much an answer is more than luck. */
const MORE_THAN_LUCK = 0.1;

/** What a lane can do, beside its name. */
export function accuracySummary(lane: Lane): string {
  const { threshold } = lane.config.curriculum;
  const teeth = teethOf(lane);
  const last = teeth.at(-1);
  if (!last) return 'not asked yet';
  const at = `${nameOfN(lane.config.task, last.N)}, at ${percent(last.accuracy, threshold)}`;
  if (hasSeveral(lane)) return `medians of ${lane.others.length + 1} networks, ${at}`;
  if (teeth.length === 1) return at;
  const above = teeth.filter(({ accuracy }) => accuracy > threshold).length;
  const what = `above ${exactPercent(threshold)}, ${testedWords(lane)}`;
  if (above === teeth.length) return `all ${above} ${what}`;
  const others = teeth.slice(0, -1);
  const gain = last.accuracy - last.chance;
  const best = others.every(({ accuracy, chance }) => accuracy <= threshold && accuracy - chance < gain);
  if (lane.heads.length === 1 && best && gain > MORE_THAN_LUCK) return `only the last: ${at}`;
  return `${above || 'none'} of ${teeth.length} ${what}`;
}

/** What a lane answers of the N under the cursor: in bold, and after it. */
export function accuracyAt(lane: Lane, N: number): { value?: string; words: string } {
  const tooth = teethOf(lane).find((each) => each.N === N);
  if (!tooth) return { words: `not asked for ${nameOfN(lane.config.task, N)}` };
  const value = percent(tooth.accuracy, lane.config.curriculum.threshold);
  return { value, words: `at ${nameOfN(lane.config.task, N)}, chance ${percent(tooth.chance)}` };
}
