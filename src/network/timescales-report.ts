import type { Measurement } from '../config/measurement';

/** A τ_net as it was estimated. */
interface Estimated {
  tauNet: number | null;
  error: number | null;
  model: 1 | 2 | null;
  mark: NonNullable<Measurement['mark']>[number];
}

/** As much of what was found of timescales as is kept. */
interface Found {
  tau: Float32Array;
  fits: readonly Estimated[];
  population: Estimated;
  populationAc: Float64Array;
  summary: {
    mean: number | null;
    sd: number | null;
    error: number | null;
    counted: number;
    fast: number;
    unfitted: number;
    uncertain: number;
  };
}

/** Timescales in plain values, as they are kept with a network and, with more, printed by the command line. */
export function reportOf({ tau, fits, population, populationAc, summary }: Found) {
  const { mean, sd, error, counted, fast, unfitted, uncertain } = summary;
  return {
    tau: [...tau],
    tauNet: fits.map((fit) => fit.tauNet),
    tauNetError: fits.map((fit) => fit.error),
    model: fits.map((fit) => fit.model),
    mark: fits.map((fit) => fit.mark),
    meanTauNet: mean,
    sdTauNet: sd,
    meanTauNetError: error,
    neurons: { counted, fast, unfitted, uncertain },
    population: {
      ac: Array.from(populationAc, (value) => (Number.isFinite(value) ? value : null)),
      tauNet: population.tauNet,
      tauNetError: population.error,
      model: population.model,
      mark: population.mark,
    },
  };
}
