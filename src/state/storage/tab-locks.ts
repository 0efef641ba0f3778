import type { Ownership } from './ownership';

const nameOf = (id: string) => `tau-playground/run/${id}`;

/**
 * A tab has a run as long as it has a lock, which the browser takes away when the page is gone. A page with a lock is also
 * spared where Chrome freezes hidden tabs that keep a processor busy (to save energy, after five minutes): it trains on.
 */
export class TabLocks implements Ownership {
  hold(id: string, patience: number): Promise<(() => void) | undefined> {
    return new Promise((resolve) => {
      const granted = () => new Promise<void>((release) => resolve(release));
      navigator.locks
        .request(nameOf(id), { signal: AbortSignal.timeout(patience) }, granted)
        // Where locks are refused a run is not another tab's: whoever writes over another is found out in any case.
        .catch(({ name }: Error) => resolve(name === 'TimeoutError' ? undefined : () => {}));
    });
  }

  async held(ids: readonly string[]): Promise<Set<string>> {
    const names = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
    return new Set(ids.filter((id) => names.has(nameOf(id))));
  }
}
