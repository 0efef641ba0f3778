import type { Timescales } from './timescales';

/** Timescales in plain values, as they are kept with a network and printed by the command line. */
export function reportOf({ tau, fits, population, populationAc, samples, summary }: Timescales) {
  const { mean, sd, error, ...neurons } = summary;
  return {
    tau: [...tau],
    tauNet: fits.map((fit) => fit.tauNet),
    tauNetError: fits.map((fit) => fit.error),
    model: fits.map((fit) => fit.model),
    mark: fits.map((fit) => fit.mark),
    meanTauNet: mean,
    sdTauNet: sd,
    meanTauNetError: error,
    samples: { ...samples },
    neurons,
    population: {
      ac: Array.from(populationAc, (value) => (Number.isFinite(value) ? value : null)),
      tauNet: population.tauNet,
      tauNetError: population.error,
      model: population.model,
      mark: population.mark,
    },
  };
}
