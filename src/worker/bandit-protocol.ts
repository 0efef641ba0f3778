import type { WorldSettings } from '../neighbours/bandit/settings';
import type { BanditSummary } from '../neighbours/bandit/summary';

/** What the page on the bandit tells a worker: which worlds to play. It is stopped by being ended. */
export interface BanditCommand {
  settings: WorldSettings;
  seed: number;
}

export type BanditReply =
  /** What is known so far. */
  { kind: 'summary'; summary: BanditSummary; done: boolean } | { kind: 'failed'; message: string };
