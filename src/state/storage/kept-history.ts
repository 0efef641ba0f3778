import type { EpochRecord } from '../../config/progress';
import type { KeptLane } from './run';

/** So many epochs lie on the disk together: what is full is not written again with every checkpoint. */
const CHUNK = 500;

/** A lane as it lies on the disk: its snapshot has only those epochs that come after the full chunks. */
export type StoredLane = KeptLane & {
  run: string;
  /** How many chunks lie beside it; none of what an older version has kept. */
  chunks?: number;
};

/** A lane, and the chunks of its history beside it. */
export function stored(lane: KeptLane, run: string): { lane: StoredLane; chunks: EpochRecord[][] } {
  const { snapshot } = lane;
  const { history } = snapshot.progress;
  const count = Math.floor(history.length / CHUNK);
  const chunks = Array.from({ length: count }, (_, i) => history.slice(i * CHUNK, (i + 1) * CHUNK));
  const progress = { ...snapshot.progress, history: history.slice(count * CHUNK) };
  return { lane: { ...lane, snapshot: { ...snapshot, progress }, run, chunks: count }, chunks };
}

/** The lane with its whole history again. */
export function whole({ chunks: _, ...lane }: StoredLane, chunks: readonly EpochRecord[][]): KeptLane {
  const { snapshot } = lane;
  const history = [...chunks.flat(), ...snapshot.progress.history];
  return { ...lane, snapshot: { ...snapshot, progress: { ...snapshot.progress, history } } };
}

/** Which chunks of which lanes this page has written, by the last epoch in each. */
export class WrittenChunks {
  private readonly lasts = new Map<string, readonly EpochRecord[]>();

  /** The numbers of those that do not lie on the disk as they are. */
  missing(run: string, lane: number, chunks: readonly EpochRecord[][]): number[] {
    const lasts = this.lasts.get(key(run, lane)) ?? [];
    return [...chunks.keys()].filter((i) => chunks[i][CHUNK - 1] !== lasts[i]);
  }

  /** They lie there now. */
  set(run: string, lane: number, chunks: readonly EpochRecord[][]): void {
    this.lasts.set(
      key(run, lane),
      chunks.map((chunk) => chunk[CHUNK - 1]),
    );
  }
}

const key = (run: string, lane: number): string => `${run} ${lane}`;
