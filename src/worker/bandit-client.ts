import type { BanditCommand, BanditReply } from './bandit-protocol';
import { faultOf } from './fault';

/** Plays many worlds in a worker, one kind at a time. */
export class BanditClient {
  private worker: Worker | undefined;

  constructor(private readonly hear: (reply: BanditReply) => void) {}

  /** Plays these worlds in place of whatever was being played. */
  play(command: BanditCommand): void {
    this.stop();
    const worker = new Worker(new URL('./bandit.worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<BanditReply>) => {
      if (data.kind === 'failed' || data.done) this.stop();
      this.hear(data);
    };
    worker.onerror = (event) => {
      this.stop();
      this.hear({ kind: 'failed', message: faultOf(event) });
    };
    worker.postMessage(command);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}
