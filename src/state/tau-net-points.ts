import type { DamageSubject } from '../analysis/damage-subject';
import type { Findings } from '../analysis/findings';
import type { Snapshot } from '../cells/snapshot';
import type { Measurement } from '../config/measurement';
import type { Progress } from '../config/progress';
import { reportOf } from '../network/timescales-report';
import type { Lane, TauNetPoint } from './lane';

/**
 * The N that a network stands for: the one it has just reached, and from its next update on the one it learns. Before
 * training that is the N before the first.
 */
export function nOf({ step, heads, history }: Progress, startN: number): number {
  if (step === 0) return startN - 1;
  const last = history.at(-1);
  return last?.promoted && last.step === step ? last.heads[last.heads.length - 1] : heads[heads.length - 1];
}

/** As much of a network as analyses need. */
export const subjectOf = ({ config, parameters, progress, resume }: Snapshot): DamageSubject => ({
  config,
  parameters,
  ...(config.network.context !== 'none' && { heads: progress.heads }),
  ...(resume && { resume: { streams: { init: resume.streams.init } } }),
});

/** Findings as they are kept with the run. */
export function measurementOf(N: number, step: number, findings: Findings): Measurement {
  const { timescales, connectivity, dimensionality } = findings;
  const { eigenvalues, ...weights } = connectivity;
  return {
    N,
    step,
    driving: { ...timescales.driving },
    ...reportOf(timescales),
    connectivity: weights,
    dimensionality,
  };
}

/** The few numbers of a measurement that are drawn against N. */
export function tauNetPointOf(measurement: Measurement): TauNetPoint {
  const { N, step, driving, connectivity, dimensionality } = measurement;
  const { meanTauNet, sdTauNet, meanTauNetError, neurons } = measurement;
  const { counted, fast, unfitted } = neurons;
  return {
    N,
    step,
    steps: driving.steps,
    trials: driving.trials,
    tauNet: { mean: meanTauNet, sd: sdTauNet, error: meanTauNetError, counted, fast, unfitted },
    of: counted + fast + unfitted,
    connectivity,
    dimensionality,
  };
}

/** What is known of a network that was saved: what it was at earlier promotions is not, so that it stands for itself. */
export function knownIn(
  snapshot: Snapshot,
): Pick<Lane, 'measurements' | 'looks' | 'analyses' | 'promotions'> {
  const { config, progress, measurements = [], analyses = {} } = snapshot;
  const { step } = progress;
  const itself = { N: nOf(progress, config.curriculum.startN), step, network: subjectOf(snapshot) };
  return {
    measurements,
    analyses,
    looks: measurements.map(tauNetPointOf).reduce<readonly TauNetPoint[]>(withTauNetPoint, []),
    promotions: step > 0 ? [itself] : [],
  };
}

/** A network with what is known of it, as it is saved. */
export function withKnown(
  snapshot: Snapshot,
  { measurements = [], analyses = {} }: Partial<Lane> = {},
): Snapshot {
  return {
    ...snapshot,
    ...(measurements.length > 0 && { measurements: [...measurements] }),
    ...(Object.keys(analyses).length > 0 && { analyses }),
  };
}

/** Whether one look tells more than another: it is later, or rests on more steps. */
const outdoes = (a: { step: number; steps: number }, b: { step: number; steps: number }): boolean =>
  a.step > b.step || (a.step === b.step && a.steps >= b.steps);

/** The looks with one more, smallest N first; of two at the same N the one that tells more. */
export function withTauNetPoint(looks: readonly TauNetPoint[], look: TauNetPoint): readonly TauNetPoint[] {
  const same = looks.find(({ N }) => N === look.N);
  if (same && !outdoes(look, same)) return looks;
  return [...looks.filter((each) => each !== same), look].sort((a, b) => a.N - b.N);
}

/** A lane after its network was looked at; what is already known better stays. */
export function withFindings(lane: Lane, N: number, step: number, findings: Findings): Partial<Lane> {
  const look = tauNetPointOf(measurementOf(N, step, findings));
  const known = lane.findings && {
    step: lane.findings.step,
    steps: lane.findings.findings.timescales.driving.steps,
  };
  return {
    looks: withTauNetPoint(lane.looks, look),
    findings: known && !outdoes(look, known) ? lane.findings : { N, step, findings },
  };
}

/** The measurements with one more, first to last; it takes the place of an earlier one of the same network. */
export const withMeasurement = (measurements: readonly Measurement[], one: Measurement): Measurement[] =>
  [...measurements.filter(({ step }) => step !== one.step), one].sort((a, b) => a.step - b.step);
