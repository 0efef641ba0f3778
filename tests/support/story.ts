import type { FieldValue } from '../../src/config/draft';
import type { EpochRecord } from '../../src/config/progress';
import type { RunConfig } from '../../src/config/schema';
import { append, emptySeries } from '../../src/math/decimate';
import { type Lane, newLane } from '../../src/state/lane';
import { smallConfig } from './config';

/** What happened to a lane, as far as the figures tell it. */
export interface Story {
  id?: number;
  kind?: RunConfig['curriculum']['kind'];
  /** The epochs at whose end N = startN, startN + 1, … were reached. */
  reachedAt?: number[];
  /** Epochs done, and the fraction of the present one. */
  now?: number;
  status?: Lane['status'];
  /** Mean τ at each promotion. */
  means?: number[];
  accuracy?: Record<string, number>;
  tau?: number[];
  tauStart?: number[];
  /** Losses per head by epoch: [epoch, nats]. */
  losses?: [number, number][];
  /** Settings that were changed in an epoch: by its number, [field, from, to], at its middle. */
  changed?: Record<number, [string, FieldValue, FieldValue][]>;
  config?: Record<string, object>;
}

/** A lane to which that has happened. */
export function laneOf(story: Story = {}): Lane {
  const {
    id = 0,
    kind = 'single',
    reachedAt = [],
    now = 0,
    status = 'running',
    means = [],
    changed = {},
    config,
  } = story;
  const settings = smallConfig({
    ...config,
    curriculum: { kind, stopN: 15, ...config?.curriculum },
    training: { stepsPerEpoch: 200, ...config?.training },
  });
  const { startN, stopN } = settings.curriculum;
  const headsFor = (N: number) => {
    if (kind === 'none') return [stopN];
    return kind === 'multi' ? Array.from({ length: N - startN + 1 }, (_, i) => startN + i) : [N];
  };
  const records = Array.from({ length: Math.floor(now) }, (_, i): EpochRecord => {
    const before = reachedAt.filter((epoch) => epoch <= i).length;
    const promoted = reachedAt.includes(i + 1);
    const heads = headsFor(startN + before);
    const mean = means[before];
    return {
      epoch: i + 1,
      step: (i + 1) * 200,
      heads,
      loss: 0.1 * heads.length,
      accuracy: Object.fromEntries(heads.map((N) => [N, promoted ? 0.99 : 0.8])),
      promoted,
      ...(changed[i + 1] && {
        changed: changed[i + 1].map(([field, from, to]) => ({ step: i * 200 + 100, field, from, to })),
      }),
      ...(promoted && mean !== undefined && { tau: { mean, sd: 0.3, max: 2 * mean } }),
    };
  });
  const reached = kind === 'none' && reachedAt.length > 0 ? stopN : startN - 1 + reachedAt.length;
  return {
    ...newLane(id, settings),
    status,
    epoch: Math.floor(now),
    step: Math.round(now * 200),
    heads: status === 'target' ? headsFor(reached) : headsFor(reached + 1),
    reached,
    records,
    accuracy: story.accuracy ?? {},
    tau: story.tau && Float32Array.from(story.tau),
    tauStart: story.tauStart && Float32Array.from(story.tauStart),
    losses: append(
      emptySeries,
      (story.losses ?? []).map(([epoch, value]) => ({ step: epoch * 200, value })),
    ),
  };
}

/** Neurons with the given τ, and as many at τ = 1 as make up 64. */
export const neurons = (...tau: number[]): number[] => [
  ...tau,
  ...new Array<number>(64 - tau.length).fill(1),
];
