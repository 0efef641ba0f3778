import type { TestReply, TestRequest } from './claims-protocol';
import { faultOf } from './fault';

/** Whoever waits for networks. */
interface Listener {
  hear(request: TestRequest, reply: TestReply): void;
  /** All that was asked for has been answered. */
  end(): void;
}

/** Trains and measures networks, as many at once as it has workers; each worker takes the next that waits. */
export class ClaimsClient {
  private readonly waiting: TestRequest[] = [];
  private readonly busy = new Map<Worker, TestRequest>();

  /** @param most how many workers there are at most */
  constructor(
    private readonly listener: Listener,
    private readonly most: number,
  ) {}

  add(requests: readonly TestRequest[]): void {
    this.waiting.push(...requests);
    while (this.busy.size < this.most && this.waiting.length > 0) this.next(this.spawn());
  }

  /** Ends all that is under way, and forgets what waits. */
  stop(): void {
    this.waiting.length = 0;
    for (const worker of this.busy.keys()) worker.terminate();
    this.busy.clear();
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./claims.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<TestReply>) => this.hear(worker, data);
    worker.onerror = (event) => this.hear(worker, { kind: 'failed', message: faultOf(event) });
    return worker;
  }

  private next(worker: Worker): void {
    const request = this.waiting.shift();
    if (!request) {
      worker.terminate();
      this.busy.delete(worker);
      if (this.busy.size === 0) this.listener.end();
      return;
    }
    this.busy.set(worker, request);
    worker.postMessage(request);
  }

  private hear(worker: Worker, reply: TestReply): void {
    const request = this.busy.get(worker);
    if (!request) return;
    this.listener.hear(request, reply);
    if (reply.kind !== 'progress' && this.busy.has(worker)) this.next(worker);
  }
}
