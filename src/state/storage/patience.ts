/** How many ticks a wait has. */
const TICKS = 20;

/**
 * Acts after so many ms in which the page could be answered: a page that is busy, or waits frozen in the browser's cache,
 * counts one tick of them at most, for what it waits for cannot come in.
 * @returns what stops the wait
 */
function after(ms: number, act: () => void): () => void {
  let ticks = 0;
  const timer = setInterval(() => {
    if (++ticks < TICKS) return;
    clearInterval(timer);
    act();
  }, ms / TICKS);
  return () => clearInterval(timer);
}

/** Waits so many ms. */
export const wait = (ms: number): Promise<undefined> =>
  new Promise((resolve) => after(ms, () => resolve(undefined)));

/** The same answer if it comes in so many ms; else it rejects with these words. */
export async function within<T>(ms: number, answer: Promise<T>, words: string): Promise<T> {
  let stop: (() => void) | undefined;
  const late = new Promise<never>((_, reject) => {
    stop = after(ms, () => reject(new DOMException(words, 'TimeoutError')));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop?.();
  }
}
