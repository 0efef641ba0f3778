import type { ModulesWeights } from '../neighbours/modules/network';
import type { ModulesResult } from '../neighbours/modules/recorded';
import type { ModulesSettings } from '../neighbours/modules/settings';

/** A network that the page on two halves asks for. */
export interface WantedModules {
  settings: ModulesSettings;
  seed: number;
}

export type ModulesReply =
  | { kind: 'progress'; update: number; weights: ModulesWeights }
  | { kind: 'network'; result: ModulesResult; weights: ModulesWeights }
  | { kind: 'failed'; message: string };
