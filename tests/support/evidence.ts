import { CONDITION_IDS, type ConditionId, conditionOf, configOf } from '../../src/claims/conditions';
import type { NetworkNumbers } from '../../src/claims/evidence';
import { countFor, type EvidenceId } from '../../src/claims/evidence-ids';
import { TRIAL_IDS, type TrialId } from '../../src/claims/trials';

/** Numbers of every condition, by the condition's name. */
export type MadeUp = Record<EvidenceId, NetworkNumbers[]>;

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** A little more or less from network to network, the same each time. */
const jitter = (seed: number) => 1 + 0.01 * ((seed * 7) % 5) - 0.02;

/** How mean τ of a condition goes with N. */
function tauOf(id: ConditionId, N: number): number {
  if (id.startsWith('multi') || id === 'single-sigmoid') return 1.5 - 0.02 * N;
  return N < 8 ? 1.5 - 0.01 * N : 1.5 + 0.4 * (N - 8);
}

/** How many steps a condition takes for each N. */
function stepsOf(id: ConditionId): number {
  if (id === 'multi-frozen-2') return 300;
  if (id === 'multi-frozen-3') return 600;
  return id.startsWith('multi') ? 200 : 1800;
}

/** Where a condition's networks stop. */
function reachedOf(id: ConditionId): number {
  if (id === 'straight-10' || id === 'straight-15') return 1;
  if (/^single-(\d+-)?frozen/.test(id)) return 7;
  if (id === 'uneven-frozen-1') return 3;
  return configOf(id, 0).curriculum.stopN;
}

/** How many of twelve tasks a condition's networks hold. */
const HELD: Partial<Record<ConditionId, number>> = {
  'pack-6-input': 4,
  'pack-6-neurons': 5,
  'pack-6-synapses': 7,
  'pack-6-both': 7,
  'pack-6-rank-2': 7,
  'pack-10-neurons': 8,
  'pack-10-synapses': 9,
  'pack-10-both': 10,
};

/** What is found of a whole run: the loss of a stream, and τ at its end. */
const wholeOf = (id: ConditionId, a: number): NetworkNumbers['whole'] => ({
  loss: { stream: 0.14, 'stream-gain': 0.12, 'stream-faster': 0.12 }[id as string] ?? 0.2 * a,
  tau: id === 'even' ? { mean: 1.4 * a, sd: 0.3 * a } : { mean: 2.5 * a, sd: 1.5 * a },
});

function network(id: ConditionId, seed: number): NetworkNumbers {
  const a = jitter(seed);
  const single = id.startsWith('single');
  const { curriculum } = configOf(id, seed);
  const reached = reachedOf(id);
  const straight = curriculum.kind === 'none' || curriculum.kind === 'stream';
  const Ns = straight ? [curriculum.stopN].filter((N) => N <= reached) : range(2, reached);
  const per = stepsOf(id);
  const { dynamics, damage, retraining, contextNoise, whole } = conditionOf(id).measure;
  const accuracy = (N: number) => {
    if (id.startsWith('pack')) return N <= (HELD[id] ?? 11) ? 0.99 : 0.8;
    return reached >= curriculum.stopN ? 0.995 : 0.6;
  };
  return {
    seed,
    reached,
    epochs: 100,
    steps: 20_000,
    end: reached >= curriculum.stopN ? 'target' : 'gaveUp',
    accuracy: Object.fromEntries(range(curriculum.startN, curriculum.stopN).map((N) => [N, accuracy(N)])),
    promoted: Ns.map((N) => ({
      N,
      epoch: Math.round((per / 200) * (N - 1)),
      step: Math.round(per * (N - 1) * a),
      tau: { mean: tauOf(id, N) * a, sd: single && N > 8 ? 1.3 * a : 0.3 * a, max: 5 },
    })),
    dynamics: Object.fromEntries(
      dynamics.map((N) => [
        N,
        {
          tauNet: 2 + 0.1 * N * a,
          dimension: 2 * N,
          weight: (single ? -0.02 : -0.01) * a,
          radius: (single ? 3 : 0.9) * a,
        },
      ]),
    ),
    damage:
      damage === undefined
        ? undefined
        : {
            N: damage,
            accuracy: 0.97,
            fastest: (single ? 0.85 : 0.7) * a,
            slowest: (single ? 0.7 : 1) * a,
            least: 1,
            most: 0.6,
            withTau: (single ? -0.3 : 0.7) * a,
            withRecruitment: -0.88 * a,
            halfWeights: (single ? 0.3 : 0.46) * a,
            halfTau: (single ? 0.19 : 0.39) * a,
            halfTauSteps: 0.48 * a,
            head: Object.fromEntries(range(2, 9).map((N) => [N, single && N < 9 ? 0.5 : 0.99])),
            linear: Object.fromEntries(range(2, 12).map((N) => [N, 0.9 * a])),
            pace: { 1: 0.98, 2: 0.5 * a, 3: 0.5, 4: 0.5 },
          },
    ...(contextNoise !== undefined && { noisy: (/both|neurons/.test(id) ? 0.9 : 0.8) * a }),
    ...(whole && { whole: wholeOf(id, a) }),
    learnt: Object.fromEntries(retraining.map(({ N }) => [N, (single ? 0.7 : 0.9) * a])),
  };
}

/** F of two halves after steps 1 to 5, and by the other measures. */
const halves = (probe: number[], others: number, Q = 0.49) => ({
  ...Object.fromEntries(probe.map((F, t) => [`probe${t + 1}`, F])),
  correlation: others,
  silencing: others,
  accuracy: 0.99,
  Q,
});
/** Regret of an agent: in all pulls, and a pull in the first and the last ones after a change. */
const agent = (name: string, total: number, first = 2, last = 0.3) => ({
  [`${name}.total`]: total,
  [`${name}.first`]: first,
  [`${name}.last`]: last,
  [`${name}.finalBlock`]: last,
});

/** What the models of neighbours come to. */
const TRIALS: Record<TrialId, Record<string, number | null>> = {
  'halves-1': halves([0.99, 0.9, 0.8, 0.7, 0.7], 0.8),
  'halves-4': halves([0.99, 0.5, 0.45, 0.4, 0.4], 0.6),
  'halves-20': halves([0.99, 0.4, 0.35, 0.3, 0.3], 0.5),
  'halves-40': halves([0.99, 0.3, 0.28, 0.28, 0.28], 0.5, 0.41),
  'halves-400': halves([0.99, 0.15, 0.15, 0.15, 0.15], 0.3, 0),
  'halves-50-neurons': halves([0.99, 0.2, 0.15, 0.1, 0.1], 0.5),
  'halves-shared': halves([0.05, 0.05, 0.05, 0.05, 0.05], 0.05),
  'halves-shared-1': halves([0.05, 0.05, 0.05, 0.05, 0.05], 0.05),
  'halves-still': halves([0.99, 0.2, 0.2, 0.2, 0.2], 0.2),
  worlds: {
    ...agent('doyaDayu', 3400, 2.5, 0.38),
    ...agent('noiseOracle', 2900),
    ...agent('fullOracle', 1400),
    ...agent('difference', 2100),
    ...agent('boltzmann', 3800, 1.5, 0.55),
    ...agent('tunedBoltzmann', 2500),
    ...agent('ducb', 3450, 1.8, 0.47),
    ...agent('tunedDucb', 1900),
    'doyaDayu.earlyRate': 0.05,
    'doyaDayu.lateRate': 0.03,
    'doyaDayu.earlyTemperature': 0.15,
    'doyaDayu.lateTemperature': 0.09,
  },
  'wall-swells': { risingPush: 8, risingFactor: 62, fallingPush: 2.7, fallingFactor: 0.006, two: 0.3 },
  'wall-shrinks': { risingPush: 19, risingFactor: 0.16, fallingPush: 9.7, fallingFactor: 2, two: 0.5 },
  'wall-attracts-swells': {
    risingPush: null,
    risingFactor: null,
    fallingPush: null,
    fallingFactor: null,
    two: 0,
  },
};

function trial(id: TrialId, seed: number): NetworkNumbers {
  const isRandom = !id.startsWith('wall');
  const measures = Object.entries(TRIALS[id]).map(([name, value]) => [
    name,
    value !== null && isRandom ? value * jitter(seed) : value,
  ]);
  const nothing = { accuracy: {}, promoted: [], dynamics: {}, learnt: {} };
  return {
    seed,
    reached: 0,
    epochs: 0,
    steps: 0,
    end: 'target',
    ...nothing,
    measures: Object.fromEntries(measures),
  };
}

const MADE = Object.fromEntries([
  ...CONDITION_IDS.map((id) => [
    id,
    range(0, (conditionOf(id).most ?? 5) - 1).map((seed) => network(id, seed)),
  ]),
  ...TRIAL_IDS.map((id) => [id, range(0, countFor(id, 5) - 1).map((seed) => trial(id, seed))]),
]) as MadeUp;

/** Five networks of every condition, with which every claim holds; whoever asks may change them. */
export const madeUp = (): MadeUp => structuredClone(MADE);
