import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { areByChance, type Curve, sizeWords } from '../break/curves';
import { nothingToLose } from '../break/words';

/** What is worth a ratio. */
const MUCH = 1.1;

/** Under the noise in W: where half of the skill is lost, and how far apart that is. */
export function weightsNoiseCaption(curves: readonly Curve[]): Caption {
  if (areByChance(curves)) return nothingToLose(curves);
  const look = 'Where each curve crosses half.';
  const crossing = crossingOf(curves);
  if (crossing.length === 0) return { look };
  const [first] = crossing;
  const words = crossing.map(({ Name, name, half }, i) =>
    i === 0 ? `${Name} at ε = ${sizeWords(half)}` : `${name} at ${sizeWords(half)}`,
  );
  const ratio = crossing[crossing.length - 1].half / first.half;
  const times = crossing.length === 2 && ratio > MUCH ? `: ${ratio.toFixed(1)} times as much` : '';
  return { look, news: `${words.join(', ')}${times}.` };
}

/** The lanes that lose half of their skill, the first to do so first. */
export function crossingOf(curves: readonly Curve[]) {
  const names = laneNames(curves.map(({ lane }) => lane));
  return curves
    .flatMap(({ half }, i) => (half === undefined ? [] : [{ ...names[i], half }]))
    .sort((a, b) => a.half - b.half);
}
