import type { CellKind } from '../config/cells';
import type { EngineFactory, EngineInfo, Later } from './engine';

export type EngineName = EngineInfo['engine'];

/** A kind of engine, as it is known before any of it is loaded. */
export interface EngineKind {
  name: EngineName;
  /** What it is called where it cannot be had. */
  backend: string;
  /** The cells it has; all, where that is not said. */
  cells?: readonly CellKind[];
  /** Whether it is there to be read, not to be quick: it is never timed, and the last resort. */
  plain?: boolean;
  /** Whether threads may share an update with a large batch. */
  shares?: boolean;
  /**
   * Looks, without loading it, what it would run on; throws one sentence where it cannot run. With a reason it could, but is
   * passed over unless it is asked for.
   */
  probe(): Later<{ device?: string; reason?: string }>;
  /**
   * Fetches it, and refuses with one sentence where it does not work.
   * @param onLost called once what it runs on has been taken away
   */
  load(onLost: (message: string) => void): Promise<EngineFactory>;
}

/** Whether an engine can have a network of that cell. */
export const hasCell = ({ cells }: EngineKind, { cell }: { cell: CellKind }): boolean =>
  cells?.includes(cell) ?? true;
