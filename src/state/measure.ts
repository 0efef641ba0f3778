import type { MeasurementSettings } from '../analysis/timescales';

/** How τ_net is estimated while a network trains. With shorter runs single neurons are far off, and the mean with them. */
export const LIVE_MEASUREMENT: MeasurementSettings = {
  steps: 20_000,
  trials: 10,
  p: 'uniform',
  seed: 0,
  lag: 30,
};
/** How it is measured in the paper. */
export const PAPER_MEASUREMENT: MeasurementSettings = { ...LIVE_MEASUREMENT, steps: 100_000 };
/** Networks with more neurons are estimated from less. */
const LARGE = 128;
/** The least that an estimate rests on. */
const FEWEST = { steps: 5000, trials: 5 };

/** How an untrained network is looked at: there are no fine differences to see in it yet. */
export const FIRST_MEASUREMENT: MeasurementSettings = { ...LIVE_MEASUREMENT, steps: FEWEST.steps };

/** A live estimate that takes about as long for large networks as for small ones: fewer steps, then fewer trials. */
export function liveMeasurement(units: number): MeasurementSettings {
  const { steps, trials } = LIVE_MEASUREMENT;
  const share = Math.min(1, (LARGE / units) ** 2);
  const fewerSteps = Math.max(FEWEST.steps, Math.round(steps * share));
  const left = (steps * share) / fewerSteps;
  return {
    ...LIVE_MEASUREMENT,
    steps: fewerSteps,
    trials: Math.max(FEWEST.trials, Math.round(trials * left)),
  };
}
