import { measureDimensionality } from '../analysis/dimensionality';
import { measureTimescales } from '../analysis/timescales';
import { engineOf } from './engine';
import { readNetwork } from './files';
import { finish } from './finish';
import type { Terminal } from './terminal';
import { probability, readArguments, UsageError, wholeNumber } from './usage';

/** `timescales`: τ and τ_net of every neuron, from the network's activity under random bits. */
export async function timescales(args: string[], terminal: Terminal) {
  const { values, positionals } = readArguments(
    args,
    {
      steps: { type: 'string' },
      trials: { type: 'string' },
      p: { type: 'string' },
      lag: { type: 'string' },
      seed: { type: 'string' },
    },
    ['the network file'],
  );
  const lag = lagOf(values.lag);
  const steps = wholeNumber('steps', values.steps, 1) ?? 20_000;
  if (steps < lag + 2)
    throw new UsageError(`--steps: expected ${lag + 2} or more for ${lag} lags, got ${steps}`);
  const trials = wholeNumber('trials', values.trials, 1) ?? 10;
  const seed = wholeNumber('seed', values.seed, 0) ?? 1;
  const p = probability('p', values.p ?? 'uniform');

  const network = readNetwork(positionals[0], terminal);
  const factory = await engineOf();
  const measured = await finish(
    measureTimescales(factory, network, { steps, trials, p, lag, seed }),
    terminal,
  );
  const { mean, sd, counted, fast, unfitted } = measured.summary;
  return {
    tau: [...measured.tau],
    tauNet: measured.fits.map((fit) => fit.tauNet),
    model: measured.fits.map((fit) => fit.model),
    meanTauNet: mean,
    sdTauNet: sd,
    neurons: { counted, fast, unfitted },
    population: {
      ac: [...measured.populationAc],
      tauNet: measured.population.tauNet,
      model: measured.population.model,
    },
    dimensionality: await finish(measureDimensionality(factory, network, seed), terminal),
  };
}

/** The largest lag of a fit; a double exponential has four parameters. */
export function lagOf(text: string | undefined): number {
  return wholeNumber('lag', text, 5) ?? 30;
}
