import { expect, type Page, test } from '@playwright/test';
import { Playground, SMALL } from './page';

/** The browser of the tests has no back-forward cache: what a page hears that is put into one, and is taken out again. */
const hear = (page: Page, kind: 'pagehide' | 'pageshow') =>
  page.evaluate((kind) => window.dispatchEvent(new PageTransitionEvent(kind, { persisted: true })), kind);

const held = (page: Page) =>
  page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name));

test('a page that is left holds nothing that keeps it out of the back-forward cache, and goes on, with a copy where another tab has its run by then', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (kind: string, ...rest) {
      if (/unload/.test(kind)) document.title = `listens to ${kind}`;
      addEventListener.call(this, kind, ...rest);
    };
    const { close } = IDBDatabase.prototype;
    IDBDatabase.prototype.close = function () {
      document.documentElement.dataset.database = 'closed';
      close.call(this);
    };
  });
  const playground = await Playground.open(page, SMALL);
  await playground.oneEpoch();
  await expect.poll(() => held(page)).toHaveLength(1);
  await hear(page, 'pagehide');
  await expect.poll(() => held(page)).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('data-database', 'closed');
  await hear(page, 'pageshow');
  await expect.poll(() => held(page)).toHaveLength(1);
  await playground.oneEpoch();
  await playground.kept();
  await expect(page).toHaveTitle(/^Tau Playground/);

  await hear(page, 'pagehide');
  const second = new Playground(await context.newPage());
  await second.page.goto(SMALL);
  await expect(second.readout(0)).toContainText('resumed at epoch 2');
  await second.oneEpoch();
  await second.kept();
  await hear(page, 'pageshow');
  await expect(page.getByRole('alert')).toContainText('open in another tab, too');
  await playground.oneEpoch();
  await playground.runs();
  const rows = page.getByRole('table', { name: 'Runs kept' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await page.reload();
  await expect(playground.readout(0)).toContainText('resumed at epoch 3');
});
