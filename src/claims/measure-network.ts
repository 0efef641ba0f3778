import { noisy, toldAccuracy } from '../analysis/ambiguity';
import { breakNetwork } from '../analysis/damage';
import { analyseDynamics } from '../analysis/findings';
import { startOfHeads } from '../analysis/recruitment';
import { retrain } from '../analysis/retraining';
import { type MeasurementSettings, paperMean } from '../analysis/timescales';
import { ToldNetwork } from '../analysis/told-network';
import type { Snapshot } from '../cells/snapshot';
import type { Damage, DamageSettings } from '../config/analyses/damage';
import { DAMAGE } from '../config/breaking';
import type { EpochRecord } from '../config/progress';
import type { PromotionMeasures } from '../config/promotion-measures';
import { ofHeard } from '../config/silent';
import type { EngineFactory } from '../engines/engine';
import { Stream } from '../math/random';
import { type NetworkNumbers, stored } from './evidence';

/** How thoroughly networks are measured. */
interface Effort {
  driving: MeasurementSettings;
  damage: { trials: number; bits: number; seed: number; neurons: DamageSettings['neurons'] };
  /** Epochs in which a new head is learnt, with all parameters. */
  epochs: number;
  /** Noise in what a network is told: how often it is drawn for each task, and for how many sequences. */
  noise: { tellings: number; batch: number };
}

/** As the paper does it (sections 2.5 and 4.3): 10 trials of 100,000 steps, of 1,000 bits, and 20 epochs. */
const AS_THE_PAPER: Effort = {
  driving: { steps: 100_000, trials: 10, p: 'uniform', lag: 30, seed: 0 },
  damage: DAMAGE,
  epochs: 20,
  noise: { tellings: 300, batch: 10 },
};

/** A run that has ended, with the networks that it was promoted with. */
export interface EndedRun {
  network: Snapshot;
  /** The network that was promoted from N, if one was. */
  promoted(N: number): Snapshot | undefined;
}

export interface Measuring {
  part: string;
  done: number;
  total: number;
}

/** What is measured of the networks that a run was promoted with. */
export type MeasuredPart = Pick<NetworkNumbers, 'dynamics' | 'damage' | 'learnt' | 'noisy' | 'whole'>;

/**
 * Measures the networks that a run was promoted with; what it was not promoted from is left out. A generator, so that a
 * worker may tell how far it is and stop with `return()`.
 */
export async function* measurePromotions(
  factory: EngineFactory,
  { network, promoted }: EndedRun,
  measures: PromotionMeasures,
  { driving, damage, epochs, noise } = AS_THE_PAPER,
): AsyncGenerator<Measuring, MeasuredPart, undefined> {
  const found: MeasuredPart = { dynamics: {}, learnt: {} };
  // The run began with its seed: so it is known what its weights were, also where no network says so.
  const resume = { streams: { init: startOfHeads(network.config) } };
  const subject = (N: number) => {
    const at = promoted(N);
    return at && { config: at.config, parameters: at.parameters, resume };
  };
  for (const N of measures.dynamics) {
    const looked = subject(N);
    if (!looked) continue;
    const findings = yield* named(`dynamics at N = ${N}`, analyseDynamics(factory, looked, driving));
    const { timescales, connectivity, dimensionality } = findings;
    found.dynamics[N] = {
      tauNet: orNull(paperMean(ofHeard(timescales.fits, looked.config.network)).mean),
      dimension: dimensionality,
      weight: stored(connectivity.mean),
      radius: stored(connectivity.spectralRadius),
    };
  }
  const broken = measures.damage === undefined ? undefined : subject(measures.damage);
  if (broken && measures.damage !== undefined) {
    const settings = { ...damage, N: measures.damage };
    found.damage = damageNumbers(yield* named('damage', breakNetwork(factory, broken, settings)));
  }
  for (const { from, N } of measures.retraining) {
    const pupil = subject(from);
    if (!pupil) continue;
    const settings = { epochs, what: 'all', seed: 1, from, N } as const;
    const { accuracy } = yield* named(`learning N = ${N}`, retrain(factory, pupil, settings));
    found.learnt[N] = stored(accuracy[accuracy.length - 1]);
  }
  if (measures.contextNoise !== undefined)
    found.noisy = accuracyUnderNoise(network, measures.contextNoise, noise);
  if (measures.whole) found.whole = wholeRun(network);
  return found;
}

/** The mean accuracy over all tasks of a network that is told noise with its task. */
function accuracyUnderNoise(
  { config, parameters, progress }: Snapshot,
  deviation: number,
  sample: Effort['noise'],
): number {
  const byName = Object.fromEntries(parameters.map(({ name, values }) => [name, [...values]]));
  const told = new ToldNetwork(config.network, byName, progress.heads.length);
  const stream = Stream.of(config.seed, 'look');
  const accuracy = toldAccuracy(told, config.task, noisy(deviation), sample, stream);
  return stored(accuracy.reduce((sum, each) => sum + each, 0) / accuracy.length);
}

/** Of the whole run of a network. */
function wholeRun({ progress: { history } }: Snapshot): NetworkNumbers['whole'] {
  const loss = history.reduce((sum, each) => sum + each.loss, 0) / history.length;
  const tau = history.at(-1)?.tau;
  return {
    loss: stored(loss),
    ...(tau && { tau: { mean: stored(tau.mean), sd: stored(tau.sd) } }),
  };
}

/** What is known of a run without its networks. */
export function trainedNumbers(
  { config, progress }: Snapshot,
  end: NetworkNumbers['end'],
): Omit<NetworkNumbers, keyof MeasuredPart> {
  const { reached = 0, epoch, step, history } = progress;
  const last = history.at(-1);
  return {
    seed: config.seed,
    reached,
    epochs: epoch,
    steps: step,
    end,
    accuracy: rounded({ ...last?.untrained, ...last?.accuracy }),
    promoted: history.filter(({ promoted }) => promoted).map(promotionOf),
  };
}

function promotionOf({ heads, epoch, step, tau }: EpochRecord): NetworkNumbers['promoted'][number] {
  const N = heads[heads.length - 1];
  if (!tau) return { N, epoch, step };
  const { mean, sd, max } = tau;
  return { N, epoch, step, tau: { mean: stored(mean), sd: stored(sd), max: stored(max) } };
}

function damageNumbers({ N, accuracy, summary, noise, readout, pace }: Damage): NetworkNumbers['damage'] {
  const by = <T>(table: Record<string, T>, pick: (entry: T) => number | null) =>
    Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, orNull(pick(entry))]));
  return {
    N,
    accuracy: stored(accuracy),
    fastest: orNull(summary.fastest.mean),
    slowest: orNull(summary.slowest.mean),
    least: orNull(summary.least?.mean),
    most: orNull(summary.most?.mean),
    withTau: orNull(summary.rankCorrelation.tau),
    withRecruitment: orNull(summary.rankCorrelation.recruited),
    halfWeights: orNull(noise.weights.half),
    halfTau: orNull(noise.tau?.half),
    halfTauSteps: orNull(noise.tau?.halfSteps),
    head: by(readout, ({ head }) => head),
    linear: rounded(Object.fromEntries(Object.entries(readout).map(([n, { linear }]) => [n, linear]))),
    pace: rounded(Object.fromEntries(Object.entries(pace).map(([k, { plain }]) => [k, plain]))),
  };
}

const orNull = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : stored(value);

const rounded = (table: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, stored(value)]));

async function* named<T>(
  part: string,
  work: AsyncGenerator<{ done: number; total: number }, T, undefined>,
): AsyncGenerator<Measuring, T, undefined> {
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
    yield { part, done: value.done, total: value.total };
  }
}
