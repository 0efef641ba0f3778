import type { Snapshot } from '../cells/snapshot';
import type { RunConfig } from '../config/schema';
import type { EngineChoice } from '../engines/choose';
import { LaneClient } from '../worker/client';
import type { Event } from '../worker/protocol';
import { TrainingWorker } from '../worker/training-worker';
import { Snapshots } from './snapshots';

/** What a run starts with. */
export interface RunStart {
  config: RunConfig;
  /** A network to go on from. */
  from?: Snapshot;
  engine: EngineChoice;
  /** Why not on that engine, in a sentence. */
  instead?: string;
}

/** What a lane can be told besides to start. */
type Order = Parameters<LaneClient['send']>[0];

/** The workers of an experiment, each made when a network needs one; networks beyond those that there may be share them. */
export class Workers {
  private readonly clients = new Map<number, LaneClient>();
  private readonly workers = new Set<TrainingWorker>();
  private readonly snapshots = new Snapshots((id) => this.send(id, { kind: 'snapshot' }));
  /** What is to be done when the worker of a lane that is about to end breaks first. */
  private readonly broken = new Map<number, (lastGood?: Snapshot) => void>();

  /**
   * @param most how many workers there may be
   * @param processors how many there are
   */
  constructor(
    private readonly most: () => number,
    private readonly processors: () => number,
    private readonly onEvent: (id: number, event: Event) => void,
  ) {}

  /** Ends the run of a network, if there is one, and begins another. */
  start(id: number, run: RunStart): void {
    const client = this.clients.get(id) ?? new LaneClient((event) => this.hear(id, event), this.leastBusy());
    this.clients.set(id, client);
    client.start(run);
    this.share();
    this.snapshots.again(id);
  }

  /** Tells a lane something; one that has not been started has nothing to be told. */
  send(id: number, order: Order): void {
    this.clients.get(id)?.send(order);
    this.share();
  }

  /** The network of a lane as it is now; where its run ends before it answers, of the run after that. */
  snapshot(id: number): Promise<Snapshot> {
    return this.snapshots.ask(id);
  }

  /** Answers whoever waits for the network of a lane whose worker has broken. */
  give(id: number, lastGood: Snapshot): void {
    this.snapshots.give(id, lastGood);
  }

  /** The network of a lane that is about to end; where its worker breaks first, the last good one. */
  lastSnapshot(id: number, lastGood?: Snapshot): Promise<Snapshot | undefined> {
    const broken = new Promise<Snapshot | undefined>((resolve) => {
      this.broken.set(id, (checkpoint = lastGood) => resolve(checkpoint));
    });
    return Promise.race([this.snapshot(id), broken]);
  }

  end(id: number): void {
    this.clients.get(id)?.dispose();
    this.clients.delete(id);
    this.broken.delete(id);
    this.share();
  }

  /** Lets the workers that train have the processors in equal shares: while none does, all that might. */
  private share(): void {
    const all = [...this.workers].filter(({ load }) => load > 0);
    const busy = all.filter((worker) => worker.busy);
    const sharing = busy.length > 0 ? busy : all;
    const threads = Math.floor(this.processors() / sharing.length) || 1;
    for (const worker of sharing) worker.share(threads);
  }

  private leastBusy(): TrainingWorker {
    for (const worker of this.workers) if (worker.load === 0) this.workers.delete(worker);
    const [least] = [...this.workers].sort((a, b) => a.load - b.load);
    if (least && this.workers.size >= this.most()) return least;
    const another = new TrainingWorker();
    this.workers.add(another);
    return another;
  }

  private hear(id: number, event: Event): void {
    this.share();
    if (event.kind === 'snapshot') this.snapshots.give(id, event.snapshot);
    this.onEvent(id, event);
    if (event.kind === 'failed') this.broken.get(id)?.(event.checkpoint);
  }
}
