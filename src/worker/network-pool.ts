import { faultOf } from './fault';
/** What a worker that trains one network at a time is told. */
export type PoolCommand<Wanted> =
  | { kind: 'train'; settings: Wanted }
  /** How many more blocks it may train, each with a test at its end: 0 is a pause. */
  | { kind: 'allow'; blocks: number };

/** What it may always answer: that it gave up. */
interface Failure {
  kind: 'failed';
  message: string;
}

/** Whoever waits for networks. */
export interface PoolListener<Wanted, Heard> {
  hear(settings: Wanted, reply: Heard | Failure): void;
  /** All that may go on has; what is left, if anything, is paused. */
  rest(): void;
}

/** A worker and the network that it trains. */
interface Busy<Wanted> {
  settings: Wanted;
  /** Blocks that it may still train. */
  allowed: number;
}

/** Trains networks, as many at once as it has workers; each worker takes the next that waits. */
export class NetworkPool<Wanted, Heard extends { kind: string }> {
  private readonly waiting: Wanted[] = [];
  private readonly busy = new Map<Worker, Busy<Wanted>>();
  private blocks = 0;

  /**
   * @param begin makes a worker
   * @param most how many workers there are at most
   */
  constructor(
    private readonly listener: PoolListener<Wanted, Heard>,
    private readonly begin: () => Worker,
    private readonly most: number,
  ) {}

  add(networks: readonly Wanted[]): void {
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
    const worker = this.begin();
    worker.onmessage = ({ data }: MessageEvent<Heard>) => this.hear(worker, data);
    worker.onerror = (event) => this.hear(worker, { kind: 'failed', message: faultOf(event) });
    return worker;
  }

  private next(worker: Worker): void {
    const settings = this.waiting.shift();
    if (settings === undefined) {
      worker.terminate();
      this.busy.delete(worker);
      return;
    }
    const busy = { settings, allowed: 0 };
    this.busy.set(worker, busy);
    this.post(worker, { kind: 'train', settings });
    this.allowOne(worker, busy);
  }

  private allowOne(worker: Worker, busy: Busy<Wanted>): void {
    busy.allowed = this.blocks;
    this.post(worker, { kind: 'allow', blocks: this.blocks });
  }

  private post(worker: Worker, command: PoolCommand<Wanted>): void {
    worker.postMessage(command);
  }

  private hear(worker: Worker, reply: Heard | Failure): void {
    const busy = this.busy.get(worker);
    if (!busy) return;
    this.listener.hear(busy.settings, reply);
    if (reply.kind === 'progress') busy.allowed--;
    else if (this.busy.has(worker)) this.next(worker);
    if ([...this.busy.values()].every(({ allowed }) => allowed <= 0)) this.listener.rest();
  }
}
