import type { Event } from '../worker/protocol';

/** The least time between two commits of telemetry to the store, in ms: charts cannot use more. */
const EVERY = 180;

/** Gathers the messages of all lanes, so that the page is drawn once for many of them. */
export class Inbox {
  private events = new Map<number, Event[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private deliveredAt = 0;

  constructor(private readonly deliver: (events: ReadonlyMap<number, readonly Event[]>) => void) {}

  /** @param soon whether a person waits for it: it is then shown at once */
  put(laneId: number, event: Event, soon: boolean): void {
    this.events.set(laneId, [...(this.events.get(laneId) ?? []), event]);
    const due = this.deliveredAt + EVERY - performance.now();
    if (soon) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), Math.max(0, due));
  }

  /** Forgets what a run that has ended still had to say. */
  clear(laneId: number): void {
    this.events.delete(laneId);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { events } = this;
    this.events = new Map();
    this.deliveredAt = performance.now();
    this.deliver(events);
  }
}
