import type { EpochRecord } from '../../config/progress';
import type { Lane, NetworkAtN } from '../lane';
import { type KeptLane, networksAtN } from './run';

/** So many epochs lie on the disk together: what is full is not written again with every checkpoint. */
const CHUNK = 500;

/** Where a network belongs that lies beside its lane. */
type Place = Omit<NetworkAtN, 'network'>;

/** A lane as it lies on the disk: what is written once lies beside it. */
export type StoredLane = Omit<KeptLane, 'known'> & {
  run: string;
  known: Omit<Partial<Lane>, 'promotions' | 'waiting'> & {
    promotions?: readonly Place[];
    waiting?: readonly Place[];
  };
  /** How many chunks of its first epochs lie beside it; none of what an older version has kept. */
  chunks?: number;
};

/** A lane, and what lies beside it: its history in chunks, its networks by their steps. */
export interface StoredParts {
  lane: StoredLane;
  chunks: EpochRecord[][];
  networks: ReadonlyMap<number, NetworkAtN>;
}

export function stored({ known, snapshot, ...lane }: KeptLane, run: string): StoredParts {
  const { history } = snapshot.progress;
  const count = Math.floor(history.length / CHUNK);
  const chunks = Array.from({ length: count }, (_, i) => history.slice(i * CHUNK, (i + 1) * CHUNK));
  const progress = { ...snapshot.progress, history: history.slice(count * CHUNK) };
  const { promotions = [], waiting = [] } = known;
  const places = (networks: readonly NetworkAtN[]) => networks.map(({ N, step }): Place => ({ N, step }));
  return {
    lane: {
      ...lane,
      run,
      snapshot: { ...snapshot, progress },
      known: { ...known, promotions: places(promotions), waiting: places(waiting) },
      chunks: count,
    },
    chunks,
    networks: networksAtN(known),
  };
}

/** The lane with its whole history and its networks again; what lies in its place without a network is left out. */
export function whole(
  { chunks: _, known, snapshot, ...lane }: StoredLane,
  chunks: readonly EpochRecord[][],
  networks: readonly NetworkAtN[],
): KeptLane {
  const history = [...chunks.flat(), ...snapshot.progress.history];
  const { promotions = [], waiting = [] } = known;
  const byStep = new Map(networks.map((network) => [network.step, network]));
  const placed = (places: readonly Place[]) => places.flatMap(({ step }) => byStep.get(step) ?? []);
  return {
    ...lane,
    snapshot: { ...snapshot, progress: { ...snapshot.progress, history } },
    known: { ...known, promotions: placed(promotions), waiting: placed(waiting) },
  };
}
