import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { Playground, SMALL } from './page';
import { StaticHost } from './static-host';

/** Memory that a page shares with its workers, on a host that says nothing about it. */

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** One lane, whose updates take so long that helpers are called. */
const LARGE = './#v=1&lanes=1&units=200&batch=256&epoch=12&test=2&promote=100&max=1000000';

test.use({ serviceWorkers: 'allow' });

let host: StaticHost;
test.beforeEach(async () => {
  host = await StaticHost.open(dist, '/tau/');
});
test.afterEach(() => host.close());

/** Until the next visit will be answered by the service worker. */
const installed = (page: Page | Frame) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

const isolated = (page: Page | Frame) => page.evaluate(() => crossOriginIsolated);

/** Counts from here on the arrays that the worker which trains shares with its helpers, and those that it hands over. */
async function watched(page: Page): Promise<() => Promise<{ shared: number; handedOver: number }>> {
  const worker = page.workers().find((each) => each.url().includes('run.worker'));
  if (!worker) throw new Error('Nothing trains.');
  const seen = await worker.evaluateHandle(() => {
    const seen = { shared: 0, handedOver: 0 };
    if (globalThis.SharedArrayBuffer) {
      globalThis.SharedArrayBuffer = new Proxy(SharedArrayBuffer, {
        construct(target, length) {
          seen.shared++;
          return Reflect.construct(target, length);
        },
      });
    }
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: unknown, transfer: never) {
      seen.handedOver += (transfer as Transferable[]).length;
      postMessage.call(this, message, transfer);
    };
    return seen;
  });
  return () => seen.jsonValue();
}

/** Trains a new network until helpers have had a part in it: its history, and how they had the arrays. */
async function train(playground: Playground) {
  const { page } = playground;
  const arrays = await watched(page);
  let epoch = 0;
  let seen = await arrays();
  while (seen.shared + seen.handedOver === 0) {
    await playground.button('One epoch').click();
    await expect(playground.readout(0)).toContainText(`paused at epoch ${++epoch}`);
    seen = await arrays();
  }
  const { path } = await playground.save(/Network$/);
  const { progress } = JSON.parse(await readFile(path, 'utf8'));
  expect(progress.history).toHaveLength(epoch);
  return { ...seen, history: progress.history };
}

test('it is shared from the second visit on, and the first one trains to the same numbers without', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 }));
  await page.goto(new URL(LARGE, host.address).href);
  const playground = new Playground(page);
  await playground.ready();
  expect(await isolated(page)).toBe(false);
  const first = await train(playground);
  expect(first).toMatchObject({ shared: 0, handedOver: expect.any(Number) });
  await installed(page);
  await expect(playground.readout(0)).toContainText('paused'); // nothing has loaded it again

  await page.reload();
  await expect(playground.readout(0)).toContainText('resumed');
  expect(await isolated(page)).toBe(true);
  await playground.button('Reset').click();
  await playground.ready();
  const second = await train(playground);
  expect(second).toMatchObject({ shared: expect.any(Number), handedOver: 0 });
  const both = Math.min(first.history.length, second.history.length);
  expect(second.history.slice(0, both)).toEqual(first.history.slice(0, both));

  await page.goto(new URL('claims/', host.address).href);
  expect(await isolated(page)).toBe(true);
  const policy = await page.evaluate(async (file) => {
    const { headers } = await fetch(file);
    return headers.get('Cross-Origin-Embedder-Policy');
  }, '../before-paint.js');
  expect(policy).toBe('require-corp'); // Safari wants it of all that workers import
});

test.describe('within a page of another site, which shares none', () => {
  let around: Server;
  test.beforeEach(() => {
    around = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<iframe width="1200" height="800" src="${host.address}?embed=1${SMALL.slice(2)}"></iframe>`,
      );
    }).listen(0, '127.0.0.1');
  });
  test.afterEach(() => void around.close());

  test('the page trains without, also where the service worker answers', async ({ page }) => {
    const visit = async () => {
      await page.goto(`http://127.0.0.1:${(around.address() as AddressInfo).port}/`);
      const inner = page.frameLocator('iframe');
      await inner.getByRole('button', { name: 'One epoch' }).click();
      await expect(inner.getByRole('list', { name: 'Where the lanes are' })).toContainText('paused at epoch');
      const [frame] = page.mainFrame().childFrames();
      expect(await isolated(frame)).toBe(false);
      return frame;
    };
    await installed(await visit());
    const again = await visit();
    expect(await again.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  });
});
