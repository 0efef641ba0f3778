import type { RestPoint, StateSpace } from '../../../analysis/state-space';
import { counted } from '../../../math/english';
import { percent } from '../../text/numbers';

const INPUTS: Record<RestPoint['input'], string> = {
  '0': 'under 0',
  '1': 'under 1',
  mean: 'under their mean',
};

/** "18 steps", "5.0 steps"; "without end" where nothing decays. */
export const stepsWords = (steps: number): string =>
  Number.isFinite(steps) ? `${stepsText(steps)} steps` : 'without end';

/** The number alone. */
export const stepsText = (steps: number): string =>
  Number.isFinite(steps) ? steps.toFixed(steps < 10 ? 1 : 0) : '∞';

/** "under 1: stable, slowest 2.2 steps, a turn takes 8.6". */
export function pointWords({ input, kind, isFixed, slowest, growing, period }: RestPoint): string {
  return [
    `${INPUTS[input]}: ${isFixed ? '' : 'slow, '}${kind}`,
    ...(growing > 0 ? [`driven away in ${counted(growing, 'direction')}`] : []),
    `slowest ${stepsWords(slowest)}`,
    ...(period === undefined ? [] : [`a turn takes ${stepsText(period)}`]),
  ].join(', ');
}

/** "3 components: 62 %" of the variance. */
export const sharesWords = ({ shares }: StateSpace): string =>
  `3 components: ${percent(shares.reduce((sum, share) => sum + share))}`;

/** "3 fixed points, 2 stable", "too large to search". */
export function countWords({ points, isSearched }: StateSpace): string {
  if (!isSearched) return 'too large to search';
  const fixed = points.filter(({ isFixed }) => isFixed);
  const slow = points.length - fixed.length;
  const stable = fixed.filter(({ kind }) => kind === 'stable').length;
  const words =
    fixed.length === 0 ? 'no fixed point' : `${counted(fixed.length, 'fixed point')}, ${stable} stable`;
  return slow === 0 ? words : `${words}, ${slow} slow`;
}
