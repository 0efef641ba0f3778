import type { Snapshot } from '../../cells/snapshot';
import type { RunConfig } from '../../config/schema';
import type { EngineInfo } from '../../engines/engine';
import type { SettingsAtFirst } from '../history';
import { bytesOf } from '../kept-networks';
import type { Lane } from '../lane';

/** One lane of a run, in the few values that a table shows. */
export interface LaneSummary {
  id: number;
  config: RunConfig;
  /** What settings were at first that were changed while it trained, by their fields. */
  atFirst?: SettingsAtFirst;
  epoch: number;
  step: number;
  reached: number;
  /** How long it has trained, in seconds. */
  seconds: number;
  /** What ran it: only the same engine goes on bit for bit. */
  engine?: EngineInfo['engine'];
  /** τ over neurons at the last epoch, and mean τ_net at the last N where it was looked at, in steps. */
  tau?: { mean: number; sd: number };
  tauNet?: number;
}

/** An experiment that was trained, as it is kept in this browser; the networks themselves lie beside it. */
export interface Run {
  id: string;
  /** Given by a person; such runs are never cleared away. */
  name?: string;
  notes?: string;
  /** In ms since 1970. */
  createdAt: number;
  updatedAt: number;
  /** The run that was used last has the largest; clocks may be wrong and may be set back. */
  order: number;
  /** The page that wrote it last. */
  writer?: string;
  lanes: LaneSummary[];
  /** Roughly how much room it takes. */
  bytes: number;
}

/** A run to be written: as the one that is used last, where it has no place in the order. */
export type NewRun = Omit<Run, 'order'> & Partial<Pick<Run, 'order'>>;

/** What a page goes on from when it writes a run: as it was read or written last. */
export type Writing = Pick<Run, 'order' | 'writer'>;

/** What a lane was when it was last kept, whole: training goes on from it as if it had never stopped. */
export interface KeptLane {
  id: number;
  snapshot: Snapshot;
  known: Partial<Lane>;
  summary: LaneSummary;
}

/** The networks that are kept with a lane as they were at an N, by their steps. */
export const networksAtN = ({ promotions = [], waiting = [] }: KeptLane['known']) =>
  new Map([...waiting, ...promotions].map((network) => [network.step, network]));

/** Roughly how many bytes an epoch of history takes. */
const RECORD_BYTES = 400;

/** Roughly how much room a lane takes, in bytes, with its networks of earlier. */
export function roomFor({ snapshot, known }: KeptLane): number {
  const { parameters, resume, progress } = snapshot;
  const networks = [...networksAtN(known).values()].map(({ network }) => network);
  const all = [{ parameters }, { parameters: resume?.momentum ?? [] }, ...networks];
  const numbers = all.reduce((sum, network) => sum + bytesOf(network), 0);
  return numbers + RECORD_BYTES * progress.history.length;
}
