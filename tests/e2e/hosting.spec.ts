import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { Playground, SMALL } from './page';
import { StaticHost } from './static-host';

/** The build on a plain host, under any path: what it asks for, and how it does without. */

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

test.use({ serviceWorkers: 'allow' });

let host: StaticHost;
test.beforeEach(async () => {
  host = await StaticHost.open(dist, '/some/sub/path/');
});
test.afterEach(() => host.close());

async function visit(page: Page): Promise<Playground> {
  await page.goto(new URL(SMALL, host.address).href);
  const playground = new Playground(page);
  await playground.ready();
  return playground;
}

/** The table of runs, whose script is only fetched when it is asked for. */
const runs = (page: Page) => page.getByRole('dialog', { name: 'Runs' }).getByRole('searchbox');

/** Until the page is kept for later. */
const installed = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

/** How many runs the browser keeps: a page that is closed keeps nothing any more. */
const runsOnDisk = () =>
  new Promise<number>((resolve) => {
    const opening = indexedDB.open('tau-playground');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('runs').objectStore('runs').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });

test('the page asks only its own host, does all that it does under its policy, and then without a network', async ({
  page,
  context,
}) => {
  const { address } = host; // a closed host has none
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(address)) elsewhere.push(url);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`forbidden: ${violatedDirective} ${blockedURI}`),
    ),
  );

  const playground = await visit(page);
  await playground.oneEpoch();
  await playground.sheet('Network');
  await page.keyboard.press('Escape');
  await playground.save('Save experiment');
  await playground.runs();
  await expect(runs(page)).toBeVisible();
  await installed(page);

  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  expect([...host.answers].filter(([, status]) => status !== 200)).toEqual([]);

  await test.step('a script that is put into the page does not run', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
  });

  await test.step('once opened, the page opens and trains without a network', async () => {
    await host.close();
    await page.reload();
    await expect(playground.readout(0)).toContainText('resumed at epoch 1');
    await playground.oneEpoch();
    await playground.runs();
    await expect(runs(page)).toBeVisible();
    await page.goto(new URL('claims/', address).href);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Does it hold?');
    await page.goto(new URL('neighbours/packing/', address).href);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('six neurons');
    await page.goto(new URL('neighbours/membrane/', address).href);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('two walls');
  });
});

test('a new build is there at the next visit, and a page of the old one goes on', async ({
  page,
  context,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'build-'));
  try {
    await newBuild(folder);
    const playground = await visit(page);
    await installed(page);
    const caches = () => page.evaluate(() => window.caches.keys());
    const [old] = await caches();
    host.folder = folder;

    // The host has no file of the old build any more, and the new build is found.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(caches).toHaveLength(2);
    await playground.runs();
    await expect(runs(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await playground.oneEpoch();
    await expect.poll(() => page.evaluate(runsOnDisk)).toBe(1);

    const next = await context.newPage();
    const script = () => next.locator('script[type=module]').getAttribute('src');
    await next.goto(host.address);
    expect(await script()).toContain('-another.js');

    // What the old build keeps goes once no page is open that began under it. A page of the same host, yet none of the
    // playground's, sees it. A visit before that would be one under the old build again; and where a debugger is attached to
    // its service worker, as to all here, one that comes just as the last page goes hangs in Chromium (never without).
    await page.close();
    await next.goto(new URL('/', host.address).href);
    await expect.poll(() => next.evaluate(() => window.caches.keys())).not.toContain(old);
    await next.goto(new URL(SMALL, host.address).href);
    await expect(new Playground(next).readout(0)).toContainText('resumed at epoch 1');
    expect(await script()).toContain('-another.js');
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The same program as another build: its scripts have other names. */
async function newBuild(folder: string): Promise<void> {
  await cp(dist, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  for (const name of scripts) await rename(join(assets, name), join(assets, another(name)));
  const texts = ['index.html', 'service-worker.js', ...scripts.map((name) => `assets/${another(name)}`)];
  for (const text of texts) {
    const path = join(folder, text);
    const before = await readFile(path, 'utf8');
    let after = before.replace(/(BUILD = )"\w+"/, '$1"another"');
    for (const name of scripts) after = after.replaceAll(name, another(name));
    await writeFile(path, after);
  }
}

const another = (name: string) => name.replace('.js', '-another.js');
