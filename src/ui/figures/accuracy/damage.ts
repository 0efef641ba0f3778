import type { Lesion } from '../../../analysis/lesion';
import { inWords } from '../../../config/in-words';
import { counted } from '../../../math/english';
import { chanceOf } from '../../../state/chance';
import type { Lane } from '../../../state/lane';
import type { Damaged } from '../../../state/lesions';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { neuronName } from '../../text/neuron-words';
import { percent } from '../../text/numbers';
import { atStart } from '../../text/sentence-case';
import { noiseWords } from '../lesion/words';

/** What damage has changed at one N. */
export interface Fall {
  N: number;
  before: number;
  now: number;
}

/** Smaller changes are not worth a mark. */
const VISIBLE = 0.01;

/** Where the damage changes an accuracy by more than a point, smallest N first. */
export const fallsOf = ({ whole, accuracy }: Damaged): Fall[] =>
  Object.entries(whole)
    .map(([N, before]) => ({ N: Number(N), before, now: accuracy[N] ?? Number.NaN }))
    .filter(({ before, now }) => Math.abs(before - now) > VISIBLE)
    .sort((a, b) => a.N - b.N);

/** Who was so near to chance had nothing to lose. */
const GUESS = 0.05;

/** Where it costs most; undefined where it costs nothing. */
const worstOf = ({ config }: Pick<Lane, 'config'>, damaged: Damaged): Fall | undefined =>
  fallsOf(damaged)
    .filter(({ N, before, now }) => now < before && before > chanceOf(config.task, N) + GUESS)
    .sort((a, b) => a.now - a.before - (b.now - b.before))[0];

/** "N = 10 falls from 96 % to 75 %". */
export function fallWords(lane: Pick<Lane, 'config'>, damaged: Damaged): string {
  const { threshold } = lane.config.curriculum;
  const worst = worstOf(lane, damaged);
  if (!worst) return 'bears it';
  return `N = ${worst.N} falls from ${percent(worst.before, threshold)} to ${percent(worst.now, threshold)}`;
}

/** Under the accuracies of damaged networks. */
export function damageCaption(lanes: readonly Lane[], damaged: Readonly<Record<number, Damaged>>): Caption {
  const names = laneNames(lanes);
  const hit = lanes
    .flatMap((lane, i) => {
      const fall = damaged[lane.id] && worstOf(lane, damaged[lane.id]);
      return fall ? [{ name: names[i].name, lane, fall, cost: fall.before - fall.now }] : [];
    })
    .sort((a, b) => b.cost - a.cost)[0];
  const look = 'Dashed: before the damage.';
  if (!hit) return { look, news: 'No answer clearly above chance is worse by more than a point.' };
  const what = shortWords(damaged[hit.lane.id].lesion);
  const points = Math.round(100 * hit.cost);
  return { look, news: `${what} ${hit.name} ${counted(points, 'point')} at N = ${hit.fall.N}.` };
}

/** "Neuron 62 costs", "Three neurons and noise cost". */
function shortWords({ silent, noise }: Lesion): string {
  const neurons =
    silent.length > 1
      ? `${inWords(silent.length)} neurons`
      : silent.map((neuron) => neuronName(neuron)).join('');
  const disturbed = neurons && noise.size > 0 ? 'noise' : noiseWords(noise);
  const causes = [neurons, disturbed].filter(Boolean);
  return `${atStart(causes.join(' and '))} cost${causes.length > 1 || silent.length > 1 ? '' : 's'}`;
}
