import { mean } from 'd3-array';
import { layoutOf } from '../cells';
import { fromNamed } from '../cells/named';
import { timescalesOf } from '../cells/timescales';
import type { Damage, DamageSettings, LostNeuron } from '../config/analyses/damage';
import { isLarge, SOME } from '../config/breaking';
import { silentOf } from '../config/silent';
import type { EngineFactory } from '../engines/engine';
import { ascending } from '../math/ascending';
import { Stream } from '../math/random';
import { rankCorrelation } from '../math/rank-correlation';
import { type Ablation, ablate } from './ablation';
import type { DamageSubject } from './damage-subject';
import { readStates } from './forgetting';
import { disturb, tauRms } from './noise';
import { testPaces } from './pace';
import { recruitmentOf } from './recruitment';

/** What is under way. */
export type DamageStage = 'neurons' | 'noise in W' | 'noise in τ' | 'readout' | 'pace';
export interface DamageProgress {
  stage: DamageStage;
  done: number;
  total: number;
  /** The part that has just been finished. */
  found?: Partial<Damage>;
}

/** How many are compared: 20 with 20 in large networks, as the paper's authors do, 10 with 10 in small ones. */
const groupSize = (units: number) => (isLarge({ units }) ? SOME.ends : Math.min(10, Math.floor(units / 2)));
/** How many neurons are taken out between two reports of what was found. */
const TOLD_TOGETHER = 8;
/** The seed's stream by which equal τ are put in order. */
const TIES = 3000;

/**
 * Breaks a network in every way: without single neurons, with noise in W and in τ; and asks what can still be read from it
 * (the paper, section 4.3). Networks with the same seed get the same bits and the same noise.
 */
export async function* breakNetwork(
  factory: EngineFactory,
  subject: DamageSubject,
  settings: DamageSettings,
): AsyncGenerator<DamageProgress, Damage, undefined> {
  const { config, parameters } = subject;
  const layout = layoutOf(config.network, 0);
  const vector = fromNamed(parameters, layout, [], 0);
  const tau = timescalesOf(vector, layout, config, settings.seed);
  const raw = parameters.find(({ name }) => name === 'tau')?.values ?? tau;
  const silent = new Set(silentOf(config.network));
  const order = ascending(raw, Stream.of(settings.seed, 'look', TIES)).filter(
    (neuron) => !silent.has(neuron),
  );
  const chosen = settings.neurons === 'all' || !isLarge(config.network) ? order : someOf(order);
  const recruitment = recruitmentOf(subject);

  const { N } = settings;
  const neuronsOf = ({ relative }: Ablation) =>
    relative.map((each, k) => ({
      neuron: chosen[k],
      tau: tau[chosen[k]],
      recruited: recruitment?.[chosen[k]] ?? null,
      relative: each,
    }));
  const ablation = yield* staged('neurons', ablate(factory, subject, settings, chosen), ({ done, sofar }) =>
    done % TOLD_TOGETHER === 0 ? { N, accuracy: sofar.accuracy, neurons: neuronsOf(sofar) } : undefined,
  );
  const { accuracy } = ablation;
  const neurons = neuronsOf(ablation);
  const lost = { N, accuracy, neurons, summary: summarise(neurons, raw, groupSize(order.length)) };
  lost.neurons.sort((a, b) => a.neuron - b.neuron);
  yield { stage: 'neurons', done: 1, total: 1, found: lost };

  const weights = yield* staged('noise in W', disturb(factory, subject, settings, 'weights'));
  yield { stage: 'noise in W', done: 1, total: 1, found: { noise: { weights, tau: null } } };
  const inTau = layout.cell.tau && (yield* staged('noise in τ', disturb(factory, subject, settings, 'tau')));
  const halfSteps = inTau?.half ? inTau.half * tauRms(subject) : null;
  const noise = { weights, tau: inTau ? { ...inTau, halfSteps } : null };
  yield { stage: 'noise in τ', done: 1, total: 1, found: { noise } };

  const readout = yield* staged('readout', readStates(factory, subject, settings));
  yield { stage: 'readout', done: 1, total: 1, found: { readout } };
  const pace = yield* staged('pace', testPaces(factory, subject, settings));
  return { ...lost, noise, readout, pace };
}

function someOf(order: readonly number[]): number[] {
  const { ends, between } = SOME;
  const middle = order.slice(ends, -ends);
  const picked = Array.from(
    { length: between },
    (_, k) => middle[Math.floor(((k + 0.5) * middle.length) / between)],
  );
  return [...order.slice(0, ends), ...picked, ...order.slice(-ends)];
}

/** @param neurons the fastest first */
function summarise(neurons: readonly LostNeuron[], raw: ArrayLike<number>, size: number): Damage['summary'] {
  const known = neurons.every(({ recruited }) => recruited !== null);
  const byRecruitment = [...neurons].sort((a, b) => (a.recruited ?? 0) - (b.recruited ?? 0));
  const relative = neurons.map((each) => each.relative ?? 0);
  const correlated = neurons.every((each) => each.relative !== null);
  const withRelative = (values: readonly number[]) => (correlated ? rankCorrelation(relative, values) : null);
  return {
    fastest: groupMean(neurons.slice(0, size)),
    slowest: groupMean(neurons.slice(-size)),
    least: known ? groupMean(byRecruitment.slice(0, size)) : null,
    most: known ? groupMean(byRecruitment.slice(-size)) : null,
    rankCorrelation: {
      tau: withRelative(neurons.map(({ neuron }) => raw[neuron])),
      recruited: known ? withRelative(neurons.map(({ recruited }) => recruited ?? 0)) : null,
    },
  };
}

function groupMean(neurons: readonly LostNeuron[]): Damage['summary']['fastest'] {
  const all = neurons.flatMap(({ relative }) => relative ?? []);
  return { mean: mean(all) ?? null, count: all.length };
}

async function* staged<T, Step extends { done: number; total: number }>(
  stage: DamageStage,
  work: AsyncGenerator<Step, T, undefined>,
  foundIn?: (step: Step) => Partial<Damage> | undefined,
): AsyncGenerator<DamageProgress, T, undefined> {
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
    yield { stage, done: value.done, total: value.total, found: foundIn?.(value) };
  }
}
