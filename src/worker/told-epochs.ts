import type { Snapshot } from '../cells/snapshot';
import type { EpochRecord } from '../config/progress';
import type { Event } from './protocol';

/** A snapshot as it is sent: the page has the epochs that it has been told, and a long history takes long to send. */
export function withoutTold(snapshot: Snapshot, told: number): Pick<SnapshotEvent, 'snapshot' | 'told'> {
  const { progress } = snapshot;
  const history = progress.history.slice(told);
  return {
    snapshot: { ...snapshot, progress: { ...progress, history } },
    told: Math.min(told, progress.history.length),
  };
}

type SnapshotEvent = Extract<Event, { kind: 'snapshot' }>;

/** The epochs of a run that its worker has told; with them, snapshots have their whole history again. */
export class ToldEpochs {
  private records: EpochRecord[] = [];

  /** A message as the page is to have it. */
  hear(event: Event): Event {
    switch (event.kind) {
      case 'started':
        this.records = [...event.history];
        return event;
      case 'telemetry':
        this.records.push(...event.telemetry.records);
        return event;
      case 'snapshot':
        return { ...event, snapshot: this.whole(event) };
      default:
        return event;
    }
  }

  private whole({ snapshot, told }: SnapshotEvent): Snapshot {
    const { progress } = snapshot;
    const history = [...this.records.slice(0, told), ...progress.history];
    return { ...snapshot, progress: { ...progress, history } };
  }
}
