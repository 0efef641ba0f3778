import type { Snapshot } from '../../cells/snapshot';
import { silentOf } from '../../config/silent';
import { type Lane, persistentPart } from '../lane';
import type { KeptLane } from './run';
import { summaryOf } from './summary';

/** What is kept of a lane besides its network. */
function knownOf(lane: Lane): Partial<Lane> {
  const { checkpoint: _, looking: __, whole: ___, ...known } = persistentPart(lane);
  return known;
}

/** What of a lane is worth another checkpoint when it changes. */
const checkpointKey = (lane: Lane): readonly unknown[] => [
  lane.step,
  silentOf(lane.config.network).length,
  ...Object.values(knownOf(lane)),
];

/** The lanes of a run as they were when they were last kept. */
export class KeptLanes {
  private readonly kept: Map<number, KeptLane>;
  private readonly keys = new Map<number, readonly unknown[]>();

  constructor(lanes: readonly KeptLane[] = []) {
    this.kept = new Map(lanes.map((lane) => [lane.id, lane]));
  }

  get size(): number {
    return this.kept.size;
  }

  /** Takes notice of lanes that have just been brought back: as they are, they lie on the disk. */
  follow(lanes: readonly Lane[]): void {
    for (const lane of lanes) {
      const broughtBack = lane.resumed && lane.status !== 'starting' && !this.keys.has(lane.id);
      if (broughtBack && this.kept.has(lane.id)) this.keys.set(lane.id, checkpointKey(lane));
    }
  }

  hasNews(lanes: readonly Lane[]): boolean {
    if (lanes.every(({ step }) => step === 0)) return false;
    // Of a run that begins with kept networks all are kept, or none: half of its lanes would stand for all.
    const comesBack = ({ id, status, checkpoint }: Lane) =>
      status === 'starting' && checkpoint !== undefined && !this.kept.has(id);
    if (lanes.some(comesBack)) return false;
    return this.changed(lanes).length > 0 || lanes.length < this.kept.size;
  }

  /** The lanes that differ from what was kept and can be asked. */
  changed(lanes: readonly Lane[]): Lane[] {
    return lanes.filter((lane) => {
      if (lane.status === 'starting' || lane.status === 'failed') return false;
      const key = this.keys.get(lane.id);
      return !key || checkpointKey(lane).some((value, i) => value !== key[i]);
    });
  }

  /** @param seconds how long it has trained */
  put(lane: Lane, snapshot: Snapshot, seconds: number): void {
    const summary = summaryOf(lane, snapshot, seconds);
    this.kept.set(lane.id, { id: lane.id, snapshot, known: knownOf(lane), summary });
    this.keys.set(lane.id, checkpointKey(lane));
  }

  /** Those of the present lanes that were ever kept, in their order; the others are given up. */
  of(present: readonly Pick<Lane, 'id'>[]): KeptLane[] {
    const ids = new Set(present.map(({ id }) => id));
    for (const id of this.kept.keys()) if (!ids.has(id)) this.kept.delete(id);
    return present.flatMap(({ id }) => this.kept.get(id) ?? []);
  }
}
