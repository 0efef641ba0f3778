import { checkBias } from '../analysis/bias-check';
import { measureDimensionality } from '../analysis/dimensionality';
import { opinionsReport } from '../analysis/opinions-report';
import { type MeasurementSettings, measureTimescales } from '../analysis/timescales';
import type { Snapshot } from '../cells/snapshot';
import { toldNetwork } from '../cells/told';
import type { EngineFactory } from '../engines/engine';
import { reportOf } from '../network/timescales-report';
import { engineOf } from './engine';
import { readNetwork } from './files';
import { finish } from './finish';
import type { Terminal } from './terminal';
import { probability, readArguments, UsageError, wholeNumber } from './usage';

/** How they are measured where nothing else is asked for. */
export const TIMESCALES: MeasurementSettings = {
  steps: 20_000,
  trials: 10,
  p: 'uniform',
  lag: 30,
  seed: 1,
};

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
      check: { type: 'boolean' },
    },
    ['the network file'],
  );
  const lag = lagOf(values.lag);
  const steps = wholeNumber('steps', values.steps, 1) ?? TIMESCALES.steps;
  if (steps < lag + 2)
    throw new UsageError(`--steps: expected ${lag + 2} or more for ${lag} lags, got ${steps}`);
  const trials = wholeNumber('trials', values.trials, 1) ?? TIMESCALES.trials;
  const seed = wholeNumber('seed', values.seed, 0) ?? TIMESCALES.seed;
  const p = values.p === undefined ? TIMESCALES.p : probability('p', values.p);

  const network = readNetwork(positionals[0], terminal);
  const factory = await engineOf();
  const settings = { steps, trials, p, lag, seed };
  const found = await timescalesOf(factory, toldNetwork(network, network.progress.heads), settings, terminal);
  if (!values.check) return found;
  return { ...found, check: await checked(factory, found, settings, terminal) };
}

/** As what the mean τ_net, the slowest and the population's would come out, were they the truth; null where there is none. */
async function checked(
  factory: EngineFactory,
  { meanTauNet, tauNet, mark, population }: Awaited<ReturnType<typeof timescalesOf>>,
  settings: MeasurementSettings,
  terminal: Pick<Terminal, 'progress'>,
) {
  const unmarked = tauNet.flatMap((tau, i) => (tau === null || mark[i] ? [] : [tau]));
  const found = {
    mean: meanTauNet,
    slowest: unmarked.length > 0 ? Math.max(...unmarked) : null,
    population: population.mark ? null : population.tauNet,
  };
  const taus = Object.values(found).filter((tau) => tau !== null);
  const biases = await finish(checkBias(factory, {}, { ...settings, taus }), terminal);
  return Object.fromEntries(
    Object.entries(found).map(([name, tau]) => [name, biases.find((bias) => bias.tau === tau) ?? null]),
  );
}

/** All that the command prints of a network. */
export async function timescalesOf(
  factory: EngineFactory,
  network: Snapshot,
  settings: MeasurementSettings,
  terminal: Pick<Terminal, 'progress'>,
) {
  const measured = await finish(measureTimescales(factory, network, settings), terminal);
  const report = reportOf(measured);
  return {
    ...report,
    neurons: { ...report.neurons, marks: measured.summary.marks },
    samples: measured.samples,
    secondOpinions: opinionsReport(measured.fits),
    dimensionality: await finish(measureDimensionality(factory, network, settings.seed), terminal),
  };
}

/** The largest lag of a fit; a double exponential has four parameters. */
export function lagOf(text: string | undefined): number {
  return wholeNumber('lag', text, 5) ?? TIMESCALES.lag;
}
