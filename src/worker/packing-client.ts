import type { PackingSettings } from '../neighbours/packing/settings';
import type { PackingCommand, PackingReply } from './packing-protocol';

/** Whoever waits for networks. */
interface Listener {
  hear(settings: PackingSettings, reply: PackingReply): void;
  /** All that may go on has; what is left, if anything, is paused. */
  rest(): void;
}

/** A worker and the network that it trains. */
interface Busy {
  settings: PackingSettings;
  /** Blocks that it may still train. */
  allowed: number;
}

/** Trains networks, as many at once as it has workers; each worker takes the next that waits. */
export class PackingClient {
  private readonly waiting: PackingSettings[] = [];
  private readonly busy = new Map<Worker, Busy>();
  private blocks = 0;

  /** @param most how many workers there are at most */
  constructor(
    private readonly listener: Listener,
    private readonly most: number,
  ) {}

  add(networks: readonly PackingSettings[]): void {
    this.waiting.push(...networks);
  }

  /** Lets every network train so many blocks more: endlessly to play, 0 to pause. */
  allow(blocks: number): void {
    this.blocks = blocks;
    for (const [worker, busy] of this.busy) this.allowOne(worker, busy);
    while (blocks > 0 && this.busy.size < this.most && this.waiting.length > 0) this.next(this.spawn());
  }

  /** Ends all that is under way, and forgets what waits. */
  stop(): void {
    this.waiting.length = 0;
    for (const worker of this.busy.keys()) worker.terminate();
    this.busy.clear();
  }

  private spawn(): Worker {
    const worker = new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<PackingReply>) => this.hear(worker, data);
    worker.onerror = (event) =>
      this.hear(worker, { kind: 'failed', message: event.message || 'the worker could not be loaded' });
    return worker;
  }

  private next(worker: Worker): void {
    const settings = this.waiting.shift();
    if (!settings) {
      worker.terminate();
      this.busy.delete(worker);
      return;
    }
    const busy = { settings, allowed: 0 };
    this.busy.set(worker, busy);
    this.post(worker, { kind: 'train', settings });
    this.allowOne(worker, busy);
  }

  private allowOne(worker: Worker, busy: Busy): void {
    busy.allowed = this.blocks;
    this.post(worker, { kind: 'allow', blocks: this.blocks });
  }

  private post(worker: Worker, command: PackingCommand): void {
    worker.postMessage(command);
  }

  private hear(worker: Worker, reply: PackingReply): void {
    const busy = this.busy.get(worker);
    if (!busy) return;
    this.listener.hear(busy.settings, reply);
    if (reply.kind === 'progress') busy.allowed--;
    else if (this.busy.has(worker)) this.next(worker);
    if ([...this.busy.values()].every(({ allowed }) => allowed <= 0)) this.listener.rest();
  }
}
