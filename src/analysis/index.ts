import type { EngineFactory } from '../engines/engine';
import { recordActivity } from './activity';
import { breakNetwork } from './damage';
import { analyseDynamics } from './findings';
import { watch } from './sequence';

/** How far an analysis is. */
export interface AnalysisProgress {
  done: number;
  total: number;
  /** What is under way, where an analysis has several parts. */
  stage?: string;
  /** What has been found already, a part of the result. */
  found?: unknown;
}

/**
 * Finds something out about a network: a generator, so that a worker can do a piece at a time, tell how far it is, and stop
 * with `return()`. What takes milliseconds is a plain function, and is done before all else.
 */
type Analysis = (
  factory: EngineFactory,
  network: never,
  settings: never,
) => AsyncGenerator<AnalysisProgress, unknown, undefined> | object;

/** All that can be found out about a network, by name; what trains brings all that training needs, and comes when it is asked for. */
export const ANALYSES = {
  dynamics: () => analyseDynamics,
  sequence: () => watch,
  lesion: async () => (await import('./lesioned')).examineDamaged,
  damage: () => breakNetwork,
  activity: () => recordActivity,
  bias: async () => (await import('./bias-check')).checkBias,
  stateSpace: async () => (await import('./state-space')).exploreStates,
  retraining: async () => (await import('./retraining')).retrain,
} satisfies Record<string, () => Analysis | Promise<Analysis>>;

export type AnalysisName = keyof typeof ANALYSES;
type Named<Name extends AnalysisName> = Awaited<ReturnType<(typeof ANALYSES)[Name]>>;
/** What an analysis needs of a network, what it can be told, and what it finds. */
export type SubjectOf<Name extends AnalysisName> = Parameters<Named<Name>>[1];
export type SettingsOf<Name extends AnalysisName> = Parameters<Named<Name>>[2];
type Returned<Name extends AnalysisName> = ReturnType<Named<Name>>;
export type ResultOf<Name extends AnalysisName> =
  Returned<Name> extends AsyncGenerator<unknown, infer Result> ? Result : Returned<Name>;
