import { mean } from 'd3-array';
import type { Damage } from '../../../config/analyses/damage';
import { paperOf } from '../../../config/paper';
import { type Curve, curveOf, STEPS_AXIS, TAU_AXIS } from '../break/curves';
import type { Broken } from '../break/view';

/** How the size of noise in τ is told: as a share of ‖τ‖, or in steps a neuron. */
export type TauUnit = 'share' | 'steps';

/** What noise in τ leaves of each network that has one. */
export const tauCurves = (broken: readonly Broken[], unit: TauUnit): Curve[] =>
  tauNoiseOf(broken).map(({ lane, curve, rms }) =>
    unit === 'share'
      ? { ...curveOf(lane, curve, TAU_AXIS), paper: paperOf(lane.config)?.halfTau }
      : curveOf(lane, curve, STEPS_AXIS, rms),
  );

/** The noise in τ of each network, and how many steps ε = 1 is in it. */
export const tauNoiseOf = (broken: readonly Broken[]) =>
  broken.flatMap(({ lane, damage }) => {
    const curve = damage.noise?.tau;
    return curve ? [{ lane, curve, rms: tauRms(damage, curve) }] : [];
  });

type Noise = NonNullable<Damage['noise']['tau']>;

/** The root of the mean square of τ, in steps. */
function tauRms({ neurons = [] }: Partial<Damage>, { half, halfSteps }: Noise): number {
  if (half && halfSteps) return halfSteps / half;
  return Math.sqrt(mean(neurons, ({ tau }) => tau ** 2) ?? 1);
}
