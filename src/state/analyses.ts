import { create } from 'zustand';
import type { AnalysisProgress, ResultOf, SettingsOf, SubjectOf } from '../analysis';
import { type KeptName, type KeptResult, withResult } from '../config/analyses';
import type { AnalysisClient, PendingAnalysis } from '../worker/analysis-client';
import type { Lane } from './lane';

/** A network that is analysed, as it was at one step. */
export interface NetworkMoment<Name extends KeptName> {
  N: number;
  step: number;
  network: SubjectOf<Name>;
}

/** How far the analyses are that are under way, by lane and name. */
export const useAnalysing = create<Record<number, Partial<Record<KeptName, AnalysisProgress>>>>()(() => ({}));

interface Page {
  lane(id: number): Lane | undefined;
  change(id: number, part: Partial<Lane>): void;
}

/** Has networks analysed when a person asks for it; what is found is kept with the lane, and travels in its files. */
export class Analyses {
  private readonly underWay = new Map<string, PendingAnalysis<unknown>>();

  constructor(
    private readonly page: Page,
    private readonly clientOf: (laneId: number) => Pick<AnalysisClient, 'analyse'>,
  ) {}

  /**
   * Analyses a copy of a network; one of a name at a time in each lane, and a new one takes the place of the one before.
   * Throws one sentence where it failed.
   * @returns once it is done or given up
   */
  async ask<Name extends KeptName>(
    id: number,
    name: Name,
    { N, step, network }: NetworkMoment<Name>,
    settings: SettingsOf<Name>,
  ): Promise<void> {
    this.cancel(id, name);
    const pending = this.clientOf(id).analyse(name, network, settings, {
      priority: 'asked',
      onProgress: (progress) => tell(id, name, progress),
    });
    this.underWay.set(keyOf(id, name), pending);
    tell(id, name, { done: 0, total: 1 });
    try {
      const result = await pending.result;
      const lane = this.page.lane(id);
      if (!result || !lane || this.underWay.get(keyOf(id, name)) !== pending) return;
      const found = { N, step, settings, result: plain<ResultOf<Name>>(result) } as KeptResult<Name>;
      this.page.change(id, { analyses: withResult(lane.analyses, name, found) });
    } finally {
      if (this.underWay.get(keyOf(id, name)) === pending) this.end(id, name);
    }
  }

  /** Gives an analysis up; what it has found so far is not kept. */
  cancel(id: number, name: KeptName): void {
    const pending = this.underWay.get(keyOf(id, name));
    if (!pending) return;
    this.end(id, name);
    pending.cancel();
  }

  /** Gives up all that is asked about a lane. */
  drop(id: number): void {
    for (const name of Object.keys(useAnalysing.getState()[id] ?? {})) this.cancel(id, name as KeptName);
  }

  private end(id: number, name: KeptName): void {
    this.underWay.delete(keyOf(id, name));
    tell(id, name, undefined);
  }
}

const keyOf = (id: number, name: KeptName): string => `${id} ${name}`;

/** What was found before stays found. */
function tell(id: number, name: KeptName, progress: AnalysisProgress | undefined): void {
  useAnalysing.setState((all) => {
    const { [name]: before, ...others } = all[id] ?? {};
    if (!progress) return { [id]: others };
    const { done, total, stage } = progress;
    const found = Object.assign({}, before?.found, progress.found);
    return { [id]: { ...others, [name]: { done, total, stage, found } } };
  });
}

/** As it comes back from a file: plain values. */
const plain = <T>(result: T): T => JSON.parse(JSON.stringify(result));
