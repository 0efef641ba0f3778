import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground } from './page';

/** Experiments to begin with. */

test('a question puts its lanes on the page, ready to play; the run before is kept', async ({ page }) => {
  const playground = await Playground.open(page);
  await playground.button('Play').click();
  await expect(playground.readout(0)).toContainText('steps/s');
  await playground.button('Pause').click();
  await page.locator('[data-opens="experiment"]').click();
  const card = (question: string) => page.getByRole('button', { name: question });
  await expect(card('One head or many?').last()).toHaveAttribute('aria-pressed', 'true');

  await card('How slow may neurons be?').click();
  for (const [lane, tau] of [1, 2, 3].entries()) {
    await expect(playground.readout(lane)).toContainText(`τ = ${tau}`);
    await expect(playground.readout(lane)).toContainText('ready');
  }
  await expect(card('How slow may neurons be?')).toHaveAttribute('aria-pressed', 'true');
  await expect(card('How slow may neurons be?')).toContainText(/about \d+ (s|min)/);

  await card('Do gates change this?').click();
  await playground.button('Close').click();
  await expect(page.locator('[data-opens="experiment"]')).toContainText('Do gates change this?');
  await expect(page.locator('[data-opens="network"]')).toContainText('64 LSTM neurons');
  await playground.ready();
  await playground.button('Play').click();
  await expect(playground.readout(0)).toContainText('steps/s');
  await playground.button('Pause').click();

  await playground.runs();
  // What was begun but not trained is nothing to keep.
  await expect(
    page.getByRole('table', { name: 'Runs kept in this browser' }).locator('tbody tr'),
  ).toHaveCount(2);
});

test('diversity and gain: the blocks of a stream and its gain, the spread of τ, what was measured', async ({
  page,
}) => {
  const playground = await Playground.open(page, './#preset=gain&units=8&batch=8&epoch=20&test=1');
  await playground.button('Play').click();
  for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('all blocks done');
  await expect(page.getByText('blocks with a mean loss of').first()).toBeVisible();
  const loss = page.getByRole('figure', { name: 'How wrong are they?' });
  await page.getByRole('heading', { name: 'Inside the networks' }).scrollIntoViewIfNeeded();
  await loss.scrollIntoViewIfNeeded();
  await expect(page.getByRole('figure', { name: 'How loud do weights speak?' })).toContainText(
    'the task changes',
  );

  await page.locator('[data-opens="experiment"]').click();
  await page.getByRole('button', { name: 'Does diversity pay?' }).click();
  await playground.button('Close').click();
  await expect(page.getByText('Over seeds 100 to 109, trained τ comes apart').first()).toBeVisible();
  const spread = page.getByRole('figure', { name: 'Do neurons become different?' });
  await spread.getByRole('radio', { name: 'mean', exact: true }).check();
  await expect(page.getByRole('figure', { name: 'Do neurons slow down as N grows?' })).toBeVisible();
});

test('at the size of the paper it says before play how long it takes here, and times changed settings anew', async ({
  page,
}) => {
  const playground = await Playground.open(page, './#preset=paper&units=256&batch=128');
  const table = page.getByRole('table', { name: 'How long it takes on this computer' });
  const row = (N: number) => table.getByRole('row', { name: new RegExp(`^${N} `) });
  const basis = page.getByText(/^An update at N = 8 takes [\d.]+( and [\d.]+)? s here/);
  await expect(basis).toBeVisible();
  await expect(row(10)).toHaveText(/^10(\d+ (min|h|days)|[\d.]+ (h|days)){2}$/);
  await expect(row(30)).toContainText('–');
  await expect(row(100)).toContainText('not reached');
  await expect(playground.readout(0)).toContainText('ready');
  expect(await violations(page)).toEqual([]);

  const shown = await basis.textContent();
  await playground.sheet('Network');
  const units = page.getByRole('textbox', { name: 'Units, as a number' });
  await units.fill('420');
  await units.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await basis.allTextContents()).some((words) => words !== shown)).toBe(true);
  await playground.sheet('Training');
  const batch = page.getByRole('textbox', { name: 'Batch, as a number' });
  await batch.fill('64');
  await batch.press('Enter');
  await page.keyboard.press('Escape');
  await expect(table).toHaveCount(0);
});
