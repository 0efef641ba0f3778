import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground } from './page';

/** The default experiment with small networks. */
const SMALL = './#v=1&units=48&batch=32&seed=5';

async function open(page: Page, address = SMALL): Promise<Playground> {
  await page.goto(address);
  const playground = new Playground(page);
  await playground.ready();
  return playground;
}

/** The saved network of a lane, without the time at which it was saved, and without the end that it was given while it trained. */
async function network(playground: Playground, lane: 'single' | 'multi') {
  const { path } = await playground.save(new RegExp(`^${lane}.head: Network$`, 'i'));
  const { createdAt: _, ...saved } = JSON.parse(readFileSync(path, 'utf8'));
  for (const record of saved.progress.history) delete record.changed;
  return saved;
}

/** Trains both lanes to their end. */
async function toTheEnd(playground: Playground): Promise<void> {
  await playground.button('Play').click();
  for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('stopped');
}

test('a run that is reloaded at any moment loses no epoch and ends as an unbroken one', async ({ page }) => {
  // It has no end until it has been broken into: no machine is too quick for that.
  const playground = await open(page);
  let before = 0;
  for (const pause of [300, 100, 30]) {
    await playground.button('Play').click();
    await expect(playground.readout(0)).toContainText(/learning.*epoch [1-9]/);
    await page.waitForTimeout(pause);
    await page.reload();
    await expect(playground.readout(0)).toContainText(/resumed at epoch|ready/);
    const { epoch } = await playground.standing(0);
    expect(epoch || 0).toBeGreaterThanOrEqual(before);
    before = epoch || 0;
  }
  expect(before).toBeGreaterThan(0);
  const epochs = [before, (await playground.standing(1)).epoch];
  await playground.sheet('Training');
  await page.getByRole('button', { name: /^More of Training/ }).click();
  const end = page.getByRole('textbox', { name: 'Give up after, as a number' });
  await end.fill(String(Math.max(...epochs) + 1));
  await end.press('Enter');
  await page.keyboard.press('Escape');
  await toTheEnd(playground);
  const saved = [await network(playground, 'single'), await network(playground, 'multi')];

  await playground.button('Reset').click();
  await playground.ready();
  await toTheEnd(playground);
  expect([await network(playground, 'single'), await network(playground, 'multi')]).toEqual(saved);
});

test('a worker that crashes is replaced, and goes on from its last checkpoint', async ({ page }) => {
  const playground = await open(page, './#v=1&seed=2');
  await playground.oneEpoch();
  const { epoch, steps } = await playground.standing(0);
  const crashed = await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('out of memory');
        });
      }),
    ),
  );
  expect(crashed.length).toBeGreaterThanOrEqual(2);
  await expect(page.getByText(/Single.head and Multi.head: .*out of memory/)).toBeVisible();
  await playground.button('Try again').click();
  await expect(playground.readout(0)).toContainText(`paused at epoch ${epoch}`);
  await playground.button('Play').click();
  await expect(playground.readout(0)).toContainText('steps/s');
  await playground.button('Pause').click();
  await expect(playground.readout(0)).toContainText('paused');
  expect((await playground.standing(0)).steps).toBeGreaterThan(steps);
});

test('a browser that keeps nothing says so once, and trains all the same', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('not in a private window', 'SecurityError');
    };
  });
  const playground = await open(page);
  await playground.oneEpoch();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('This browser does not keep the run (not in a private window)');
  await playground.button('Dismiss').click();
  await playground.oneEpoch();
  await expect(notice).toBeHidden();
});

test('a full disk is told, and training goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  const playground = await open(page);
  await playground.oneEpoch();
  await expect(page.getByRole('alert')).toContainText('This browser has no room left to keep the run');
  await playground.oneEpoch();
});

test('a second tab has a run of its own, and the table of runs opens any of them again', async ({
  page,
  context,
}) => {
  const first = await open(page);
  await first.oneEpoch();
  const other = await context.newPage();
  await other.goto('./#v=1&units=8&batch=8&max=30&lanes=2');
  const second = new Playground(other);
  await second.ready();
  await second.oneEpoch();
  await second.runs();
  const rows = other.getByRole('table', { name: 'Runs kept' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  for (const where of ['on this page', 'open in another tab'])
    await expect(rows.filter({ hasText: where })).toHaveCount(1);
  expect((await first.standing(0)).epoch).toBe(1);

  await page.close();
  await other
    .getByRole('checkbox', { name: /^Compare Single.head/ })
    .nth(0)
    .check();
  await other
    .getByRole('checkbox', { name: /^Compare Multi.head/ })
    .nth(1)
    .check();
  expect(await violations(other, '[role=dialog]')).toEqual([]);
  await other.getByRole('button', { name: 'Compare 2 lanes' }).click();
  for (const lane of [0, 1]) {
    await expect(second.readout(lane)).toContainText('resumed at epoch 1');
  }
  await second.runs();
  await expect(rows).toHaveCount(3);
  await rows.filter({ hasText: 'nits 48' }).last().getByRole('button', { name: 'Delete' }).click();
  await expect(rows).toHaveCount(2);
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
});

test('a shared link opens the same experiment, and says what was wrong with it', async ({ page }) => {
  const playground = await open(page, './#v=1&units=12&lr=0.1&speed=9');
  await expect(page.getByRole('alert')).toContainText('"speed" is no setting');
  await expect(page.getByRole('button', { name: /^Network 12 leaky neurons/ })).toBeVisible();
  await playground.button('Share').click();
  const link = await page.getByRole('textbox', { name: 'Link to this experiment' }).inputValue();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  expect(link).toMatch(/#v=1&units=12&lr=0\.1$/);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    window.location.hash = 'v=1&units=9&lanes=1';
  });
  await expect(page.getByRole('button', { name: /^Network 9 leaky neurons/ })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${link}&embed=1`);
  await playground.ready();
  await expect(page.getByRole('button', { name: 'File' })).toBeHidden();
  await expect(page.getByRole('complementary')).toBeHidden();
});
