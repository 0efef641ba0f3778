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
  return configOf(id, 0).curriculum.stopN;
}

function network(id: ConditionId, seed: number): NetworkNumbers {
  const a = jitter(seed);
  const single = id.startsWith('single');
  const { curriculum } = configOf(id, seed);
  const reached = reachedOf(id);
  const straight = curriculum.kind === 'none';
  const Ns = straight ? [curriculum.stopN].filter((N) => N <= reached) : range(2, reached);
  const per = stepsOf(id);
  const { dynamics, damage, retraining } = conditionOf(id).measure;
  return {
    seed,
    reached,
    epochs: 100,
    steps: 20_000,
    end: reached >= curriculum.stopN ? 'target' : 'gaveUp',
    accuracy: Object.fromEntries(
      range(2, curriculum.stopN).map((N) => [N, reached >= curriculum.stopN ? 0.995 : 0.6]),
    ),
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
