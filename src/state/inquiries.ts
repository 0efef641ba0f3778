import type { AnalysisProgress, ResultOf, SettingsOf, SubjectOf } from '../analysis';
import type { Lesion } from '../analysis/lesion';
import type { Sequence } from '../analysis/sequence';
import type { Trained } from '../analysis/simulation';
import type { Snapshot } from '../cells/snapshot';
import type { ActivitySettings, RecordedActivity } from '../config/activity';
import type { AnalysisClient, PendingAnalysis } from '../worker/analysis-client';
import type { Priority } from '../worker/protocol';
import { subjectOf } from './tau-net-points';

type Tell = (progress: AnalysisProgress) => void;

/** What can be asked about a copy of a network; nothing of it is kept. */
export interface Inquiries {
  /** Shows the network of a lane, as it is now, a row of bits ("0110"), damaged where it is; undefined where that failed. */
  watch(laneId: number, bits: string, lesion?: Lesion): Promise<Sequence | undefined>;
  /** Looks at a damaged copy of a network. */
  examine(
    network: SubjectOf<'lesion'>,
    settings: SettingsOf<'lesion'>,
    tell: Tell,
  ): PendingAnalysis<ResultOf<'lesion'>>;
  /** Records what a network does while random bits come in; undefined where its worker was lost. */
  record(network: Trained, settings: ActivitySettings): Promise<RecordedActivity | undefined>;
  /** As what a true τ would come out of a measurement of such a length. */
  checkBias(settings: SettingsOf<'bias'>, tell: Tell): PendingAnalysis<ResultOf<'bias'>>;
  /** The answer of a network to a row of bits, or the states that it goes through. */
  inquire<Name extends 'sequence' | 'stateSpace'>(
    name: Name,
    network: SubjectOf<Name>,
    settings: SettingsOf<Name>,
    priority: Priority,
  ): PendingAnalysis<ResultOf<Name>>;
}

/** @param snapshot gives the network of a lane as it is now */
export function inquiries(
  analysis: AnalysisClient,
  snapshot: (laneId: number) => Promise<Snapshot>,
): Inquiries {
  return {
    async watch(laneId, bits, lesion) {
      const network = subjectOf(await snapshot(laneId));
      return analysis
        .analyse('sequence', network, { bits, lesion }, { priority: 'asked' })
        .result.catch(() => undefined);
    },
    examine: (network, settings, onProgress) =>
      analysis.analyse('lesion', network, settings, { priority: 'asked', onProgress }),
    record: (network, settings) =>
      analysis.analyse('activity', network, settings, { priority: 'asked' }).result,
    checkBias: (settings, onProgress) =>
      analysis.analyse('bias', {}, settings, { priority: 'asked', onProgress }),
    inquire: (name, network, settings, priority) => analysis.analyse(name, network, settings, { priority }),
  };
}
