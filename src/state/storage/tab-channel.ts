import type { Ownership } from './ownership';
import { wait } from './patience';

/** How long other tabs have to answer, in ms. */
const ANSWER = 200;

interface Message {
  kind: 'who' | 'mine';
  ids: readonly string[];
}

/**
 * Tabs that have no locks ask one another which runs they have. A tab that is closed does not answer, and so its run can
 * be gone on with at once; nor does one that is frozen or too busy: then both have the run until one of them finds that
 * the other has written it (write-checkpoint.ts).
 */
export class TabChannel implements Ownership {
  private readonly mine = new Set<string>();
  private channel: BroadcastChannel | undefined;

  async hold(id: string): Promise<(() => void) | undefined> {
    if ((await this.ask([id])).has(id)) return undefined;
    this.mine.add(id);
    this.open();
    return () => {
      this.mine.delete(id);
      if (this.mine.size === 0) this.close();
    };
  }

  async held(ids: readonly string[]): Promise<Set<string>> {
    const others = await this.ask(ids);
    return new Set(ids.filter((id) => this.mine.has(id) || others.has(id)));
  }

  private async ask(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const taken = new Set<string>();
    const hear = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'mine') for (const id of data.ids) taken.add(id);
    };
    const channel = this.open();
    channel?.addEventListener('message', hear);
    channel?.postMessage({ kind: 'who', ids } satisfies Message);
    await wait(ANSWER);
    channel?.removeEventListener('message', hear);
    return taken;
  }

  private open(): BroadcastChannel | undefined {
    if (this.channel || typeof BroadcastChannel === 'undefined') return this.channel;
    const channel = new BroadcastChannel('tau-playground/runs');
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      const own = data.kind === 'who' ? data.ids.filter((id) => this.mine.has(id)) : [];
      if (own.length > 0) channel.postMessage({ kind: 'mine', ids: own } satisfies Message);
    };
    this.channel = channel;
    return channel;
  }

  /** A page that waits in the back-forward cache must have none open. */
  private close(): void {
    this.channel?.close();
    this.channel = undefined;
  }
}
