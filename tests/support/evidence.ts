import { CONDITION_IDS, type ConditionId, conditionOf, configOf } from '../../src/claims/conditions';
import type { NetworkNumbers } from '../../src/claims/evidence';

/** Numbers of every condition, by the condition's name. */
export type MadeUp = Record<ConditionId, NetworkNumbers[]>;

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

/** Five networks of every condition, with which every claim holds. */
export const madeUp = (): MadeUp =>
  Object.fromEntries(
    CONDITION_IDS.map((id) => [
      id,
      range(0, (conditionOf(id).most ?? 5) - 1).map((seed) => network(id, seed)),
    ]),
  ) as MadeUp;
