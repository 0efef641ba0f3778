import type { Page } from '@playwright/test';

/** A page whose tab can be hidden: timers then ring when the test lets a minute pass, and no frame is drawn. Workers have their own. */
export async function hideable(
  page: Page,
): Promise<{ hide(): Promise<void>; minute(): Promise<void>; trained(): Promise<number> }> {
  await page.addInitScript(() => {
    const timers: (() => void)[] = [];
    let step = 0;
    class HeardWorker extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          step = data.telemetry?.step ?? step;
        });
      }
    }
    window.Worker = HeardWorker;
    const hide = () => {
      const late = (act: () => void) => -timers.push(act);
      Object.assign(window, {
        setTimeout: late,
        requestAnimationFrame: () => 0,
        requestIdleCallback: () => 0,
      });
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const minute = () => {
      for (const act of timers.splice(0)) act();
    };
    Object.assign(window, { hide, minute, trained: () => step });
  });
  const call = (name: string) => page.evaluate<number>(`${name}()`);
  return {
    hide: async () => void (await call('hide')),
    minute: async () => void (await call('minute')),
    trained: () => call('trained'),
  };
}

/** The steps of the run that was used last, as they lie on the disk. */
export const stepsOnDisk = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('tau-playground');
        opening.onsuccess = () => {
          const all = opening.result.transaction('runs').objectStore('runs').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              Math.max(
                0,
                ...all.result.flatMap(({ lanes }) => lanes.map(({ step }: { step: number }) => step)),
              ),
            );
          };
        };
      }),
  );
