import type { NoiseCurve } from '../../../config/analyses/damage';
import type { Lane } from '../../../state/lane';
import type { Axis } from '../../kit/axes';

/** What noise leaves of one network's skill. */
export interface Curve {
  lane: Lane;
  /** Sizes of the noise, in ε or in steps, smallest first; mean and s.d. of relative accuracy. */
  points: readonly { size: number; mean: number; sd: number }[];
  /** Where half of the skill is lost. */
  half?: number;
  /** The same in the paper. */
  paper?: number;
}

/**
 * A curve as it is drawn: no size beyond the axis, and none of 0, which a logarithmic axis has not.
 * @param unit what ε = 1 is: 1 for shares, τ_rms for steps
 */
export function curveOf(lane: Lane, { epsilon, relative, half }: NoiseCurve, axis: Axis, unit = 1): Curve {
  return {
    lane,
    points: epsilon.flatMap((each, i) => {
      const [mean, sd] = relative[i] ?? [null, null];
      const size = each * unit;
      const fits = size >= axis.min * (1 - 1e-6) && size <= axis.max;
      return fits && mean !== null ? [{ size, mean, sd: sd ?? 0 }] : [];
    }),
    half: half === null ? undefined : half * unit,
  };
}

/** Whether all of these networks answer by chance, even whole. */
export const areByChance = (curves: readonly Curve[]): boolean =>
  curves.length > 0 && curves.every(({ points }) => points.length === 0);

/** A size of noise as it is written: "0.32", "0.08". */
export const sizeWords = (size: number): string =>
  size >= 0.1 ? size.toFixed(2) : String(Number(size.toPrecision(1)));

/** Sizes of noise go a little beyond 3. */
const SHARE = 3.2;
export const WEIGHTS_AXIS: Axis = { min: 0.01, max: SHARE, ticks: [0.01, 0.03, 0.1, 0.3, 1, 3] };
export const TAU_AXIS: Axis = { min: 0.003, max: SHARE, ticks: [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3] };
export const STEPS_AXIS: Axis = { min: 0.01, max: 5, ticks: [0.01, 0.1, 1, 5] };
