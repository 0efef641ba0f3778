/**
 * Which tab a run belongs to: a lock that the browser takes away only when the page is gone. Without locks
 * (a page that is not served securely) no run is ever taken over from another page.
 */
const nameOf = (id: string) => `tau-playground/run/${id}`;

/**
 * Takes a run for this tab until it is given back; undefined where another tab has it.
 * @param patience how long to wait for it, in ms: a page that is just being reloaded lets go late
 */
export function hold(id: string, patience: number): Promise<(() => void) | undefined> {
  if (!navigator.locks) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const granted = () => new Promise<void>((release) => resolve(release));
    navigator.locks
      .request(nameOf(id), { signal: AbortSignal.timeout(patience) }, granted)
      .catch(() => resolve(undefined));
  });
}

/** The runs that some tab has open. */
export async function held(ids: readonly string[]): Promise<Set<string>> {
  const names = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  return new Set(ids.filter((id) => names.has(nameOf(id))));
}
