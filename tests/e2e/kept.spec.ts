import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { hideable, stepsOnDisk } from './hidden-tab';
import { Playground, SMALL } from './page';

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

test('a run that is reloaded at any moment loses no epoch and ends as an unbroken one, and the theme stays', async ({
  page,
}) => {
  // It gets its end once it has been broken into: no machine is too quick for that.
  const playground = await Playground.open(page, SMALL);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(251, 250, 248)');
  await page.getByRole('button', { name: /dark/i }).click();
  expect(await background()).toBe('rgb(18, 20, 22)');
  await playground.oneEpoch();
  await playground.kept();
  let before = 1;
  for (const epochs of [2, 1]) {
    await playground.button('Play').click();
    await expect
      .poll(async () => (await playground.standing(0)).epoch)
      .toBeGreaterThanOrEqual(before + epochs);
    await page.reload();
    for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText(/resumed at epoch|ready/);
    expect(await background()).toBe('rgb(18, 20, 22)');
    const { epoch } = await playground.standing(0);
    expect(epoch || 0).toBeGreaterThanOrEqual(before);
    before = epoch || 0;
  }
  const epochs = [before, (await playground.standing(1)).epoch || 0];
  await playground.sheet('Training');
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

test('a run goes on in a hidden tab, is kept there every minute, and is offered again after the tab has crashed', async ({
  page,
  context,
}) => {
  const tab = await hideable(page);
  const playground = await Playground.open(page, SMALL);
  await playground.button('Play').click();
  await expect(playground.readout(0)).toContainText('steps/s');
  // Its lock spares it from being frozen.
  const locks = () =>
    page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name));
  expect(await locks()).toContainEqual(expect.stringMatching(/^tau-playground\/run\//));
  await tab.hide();
  for (let minutes = 0; minutes < 2; minutes++) {
    const before = await tab.trained();
    await expect.poll(tab.trained).toBeGreaterThan(before + 500);
    await expect
      .poll(async () => {
        await tab.minute();
        return stepsOnDisk(page);
      })
      .toBeGreaterThan(before);
  }
  const kept = await stepsOnDisk(page);
  const crashed = page.waitForEvent('crash');
  await Promise.all([crashed, page.goto('chrome://crash').catch(() => {})]);
  await page.close();

  const again = new Playground(await context.newPage());
  await again.page.goto('./');
  for (const lane of [0, 1]) await expect(again.readout(lane)).toContainText('resumed at epoch');
  const { steps } = await again.standing(0);
  expect(Math.max(steps, (await again.standing(1)).steps)).toBeGreaterThanOrEqual(kept);
});

test('a worker that crashes is replaced, and goes on from its last checkpoint; a tab that is duplicated goes on with a copy', async ({
  page,
  context,
}) => {
  const playground = await Playground.open(page, SMALL);
  await playground.oneEpoch();
  await playground.kept();
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

  const entry = await page.evaluate(() => window.history.state);
  const other = await context.newPage();
  await other.addInitScript((entry) => window.history.replaceState(entry, ''), entry);
  await other.goto(SMALL);
  const second = new Playground(other);
  await expect(second.readout(0)).toContainText('resumed at epoch 1');
  await expect(other.getByRole('alert')).toContainText('open in another tab, too');
  await second.oneEpoch();
  await second.runs();
  const rows = other.getByRole('table', { name: 'Runs kept' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  for (const where of ['on this page', 'open in another tab'])
    await expect(rows.filter({ hasText: where })).toHaveCount(1);
  expect((await playground.standing(0)).epoch).toBe(1);

  await playground.button('Play').click();
  await expect(playground.readout(0)).toContainText('steps/s');
  await playground.button('Pause').click();
  await expect(playground.readout(0)).toContainText('paused');
  expect((await playground.standing(0)).steps).toBeGreaterThan(steps);
});

test('where the database never answers the page begins, says so once, and trains all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    indexedDB.open = (...args) => {
      const opening = open.apply(indexedDB, args);
      opening.addEventListener = () => {};
      return opening;
    };
  });
  const playground = await Playground.open(page, SMALL);
  await expect(page.getByRole('button', { name: /^Network 16 leaky neurons/ })).toBeVisible();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('This browser keeps nothing for this page: a reload begins anew.');
  await playground.oneEpoch();
  await playground.button('Dismiss').click();
  await playground.oneEpoch();
  await playground.runs();
  const runs = page.getByRole('dialog', { name: 'Runs' });
  await expect(runs).toContainText('The runs that this browser keeps cannot be opened: it');
  await expect(runs).not.toContainText('Nothing has been trained');
  await expect(notice).toBeHidden();
});

test('without locks a run belongs to one tab, too, and comes back once that is closed', async ({
  page,
  context,
}) => {
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
  );
  const first = await Playground.open(page, SMALL);
  await first.oneEpoch();
  await first.kept();
  await page.reload();
  await expect(first.readout(0)).toContainText('resumed at epoch 1');

  const second = await Playground.open(await context.newPage(), SMALL);
  await second.runs();
  const row = second.page.getByRole('table', { name: 'Runs kept' }).locator('tbody tr');
  await expect(row).toContainText('open in another tab');
  await page.close();
  await second.page.keyboard.press('Escape');
  await second.runs();
  await expect(row).not.toContainText('open in another tab');
  await row.getByRole('button', { name: 'Open' }).click();
  await expect(second.readout(0)).toContainText('resumed at epoch 1');
});

test('a second tab has a run of its own, and the table of runs opens any of them again', async ({
  page,
  context,
}) => {
  const first = await Playground.open(page, SMALL);
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
  await other.getByRole('radio', { name: 'seeds together' }).check();
  const conditions = other.getByRole('table', { name: /^Kept networks by what they share/ });
  await expect(conditions.locator('tbody tr')).toHaveCount(4);
  for (const row of [0, 1]) await conditions.getByRole('checkbox').nth(row).check();
  await expect(conditions.locator('tfoot td')).toHaveText(Array(4).fill('too few'));
  expect(await violations(other, '[role=dialog]')).toEqual([]);
  await other.getByRole('radio', { name: 'each run' }).check();
  await other.getByRole('button', { name: 'Compare 2 lanes' }).click();
  for (const lane of [0, 1]) {
    await expect(second.readout(lane)).toContainText('resumed at epoch 1');
  }
  await second.runs();
  await expect(rows).toHaveCount(3);
  await rows.filter({ hasText: 'nits 16' }).last().getByRole('button', { name: 'Delete' }).click();
  await expect(rows).toHaveCount(2);
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
});

test('a shared link opens the same experiment, and says what was wrong with it; a full disk is told, too', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  const playground = await Playground.open(page, './#v=1&units=12&lr=0.1&speed=9');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('"speed" is no setting');
  await expect(page.getByRole('button', { name: /^Network 12 leaky neurons/ })).toBeVisible();
  await playground.button('Share').click();
  const link = await page.getByRole('textbox', { name: 'Link to this experiment' }).inputValue();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  expect(link).toMatch(/#v=1&units=12&lr=0\.1$/);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    window.location.hash = 'v=1&units=9&batch=9&epoch=9&lanes=1';
  });
  await expect(page.getByRole('button', { name: /^Network 9 leaky neurons/ })).toBeVisible();

  await playground.oneEpoch(1);
  await expect(notice).toContainText('The reason: there is no room left.');
  await playground.oneEpoch(1);
});
