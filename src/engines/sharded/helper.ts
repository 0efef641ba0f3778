import type { HelperOrder, HelperReply } from './protocol';
import { handedOver } from './room';
import { type HelperWorker, spawnHelper } from './spawn';

/** What it answers. */
type ShardGradient = Extract<HelperReply, { kind: 'learnt' }>;

/** A worker that computes gradients of shards, one at a time. */
export class Helper {
  /** Whether it can be given shards. */
  ready = false;
  private readonly worker: HelperWorker;
  private answer: ((gradient?: ShardGradient) => void) | undefined;
  private ended = false;

  /** @param onBroken called once where it breaks off, with half a sentence */
  constructor(
    begin: Extract<HelperOrder, { kind: 'begin' }>,
    private readonly onBroken: (how: string) => void,
  ) {
    this.worker = spawnHelper({
      hear: (reply) => {
        if (reply.kind === 'ready') this.ready = true;
        else this.settle(reply);
      },
      fail: (how) => {
        if (!this.ended) this.onBroken(how);
      },
    });
    this.worker.send(begin, []);
  }

  /** The gradient of a shard; nothing, where it ends before it has that. */
  learn(order: Omit<Extract<HelperOrder, { kind: 'learn' }>, 'kind'>): Promise<ShardGradient | undefined> {
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.ended) this.settle();
      else this.worker.send({ kind: 'learn', ...order }, handedOver(order.room));
    });
  }

  end(): void {
    this.ended = true;
    this.worker.end();
    this.settle();
  }

  private settle(gradient?: ShardGradient): void {
    this.answer?.(gradient);
    this.answer = undefined;
  }
}
