import type { Telemetry } from './protocol';

/** The least time between two messages, in ms. */
const EVERY = 200;

/** What changes from message to message. */
export type Fresh = Pick<Telemetry, 'records' | 'losses' | 'accuracy' | 'tau' | 'remark'>;

/**
 * What a lane has to say. One message is in flight until the page has taken it in: meanwhile records and
 * losses gather, and of the rest the newest is kept.
 */
export class Outbox {
  /** What has come since the last message. */
  fresh: Fresh = { records: [], losses: [] };
  private inFlight = false;
  private urgent = false;
  private sentAt = 0;

  /** @param post sends a message with what is fresh */
  constructor(private readonly post: (fresh: Fresh) => void) {}

  /** Whether it is time for another message. */
  get due(): boolean {
    return !this.inFlight && performance.now() - this.sentAt > EVERY;
  }

  /** Sends a message, at once or as soon as the one before it has arrived. */
  send(): void {
    this.urgent = this.inFlight;
    if (this.inFlight) return;
    this.inFlight = true;
    this.sentAt = performance.now();
    this.post(this.take());
  }

  /** The last message has arrived. */
  acknowledge(): void {
    this.inFlight = false;
    if (this.urgent) this.send();
  }

  /** What is fresh, which from now on it is no more. */
  take(): Fresh {
    const { fresh } = this;
    this.fresh = { records: [], losses: [] };
    return fresh;
  }
}
