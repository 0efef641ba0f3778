import type { KeptAnalyses } from '../config/analyses';
import { withChanges } from '../config/changes';
import { withLiveFields } from '../config/draft';
import type { Measurement } from '../config/measurement';
import type { Progress } from '../config/progress';
import type { RunConfig } from '../config/schema';
import type { StreamState } from '../math/random';
import type { NamedArray } from './named';

/** A network at one moment, whole: what is saved, sent between threads and gone on from. */
export interface Snapshot {
  config: RunConfig;
  progress: Progress;
  parameters: NamedArray[];
  /** Without it training goes on with a fresh optimizer and new random numbers. */
  resume?: Resume;
  /** What was measured of the network on its way. */
  measurements?: Measurement[];
  /** What analyses found out about it on its way. */
  analyses?: KeptAnalyses;
}

/** What the optimizer remembers, under the names of the parameters. */
export interface NamedMemory {
  /** SGD's momentum, or Adam's mean of the gradients. */
  momentum: NamedArray[];
  /** Adam's mean of the squared gradients. */
  variance?: NamedArray[];
  /** How many of Adam's updates each array has had. */
  updates?: Record<string, number>;
  /** The gain of a network whose gain answers uncertainty. */
  gain?: number;
}

export interface Resume extends NamedMemory {
  streams: Record<'init' | 'train' | 'test', StreamState>;
  /** Updates done in the present epoch, and the sum of their losses. */
  epochStep: number;
  epochLoss: number;
  epochGradients?: GradientSums;
}

/** The norms of gradients before they were clipped, added up, and how many of them were. */
export interface GradientSums {
  norm: number;
  clipped: number;
}

/** The same network under other settings, which are remembered as a change where it was trained under others. */
export function withSettings<T extends Snapshot>(snapshot: T, config: RunConfig): T {
  const { progress } = snapshot;
  if (progress.step === 0) return { ...snapshot, config };
  const changed = withChanges(progress.changed ?? [], snapshot.config, config, progress.step);
  return { ...snapshot, config, progress: { ...progress, changed } };
}

/** The same network under those of the settings that apply at once; throws one sentence where they do not fit its others. */
export const withLiveSettings = <T extends Snapshot>(snapshot: T, settings: RunConfig): T =>
  withSettings(snapshot, withLiveFields(snapshot.config, settings));
