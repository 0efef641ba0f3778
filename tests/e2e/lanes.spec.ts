import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

/** One to four lanes: they come, differ and go. */

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('a third lane is added and made another network; a lane goes and comes back', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const playground = await Playground.open(page, './#v=1&batch=16&epoch=50&test=2');
  await playground.button('One epoch').click();
  await expect(playground.readout(1)).toContainText('paused at epoch 1');
  await page.locator('[data-opens="experiment"]').click();
  await playground.button('Add lane').click();
  await expect(playground.readout(2)).toContainText('ready');
  await expect(playground.readout(2)).toContainText('Sliding window');

  await playground.button('Units: each lane for itself').click();
  await page.getByRole('textbox', { name: 'Units of lane 3' }).fill('16');
  await page.getByRole('textbox', { name: 'Units of lane 3' }).press('Enter');
  // An untrained network takes the change at once; the others keep what they have learned.
  await expect(page.getByText('applies on reset')).toBeHidden();
  await page.getByRole('combobox', { name: 'Curriculum of lane 3' }).click();
  await page.getByRole('option', { name: 'single-head' }).click();
  await expect(playground.readout(2)).toContainText('Single, 16 units');
  await expect(playground.readout(2)).toContainText('ready');

  await playground.button('Menu of Single‑head').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('alert')).toContainText('Removed Single‑head.');
  await expect(page.getByRole('list', { name: 'Where the lanes are' }).getByRole('listitem')).toHaveCount(2);
  await expect(playground.button('Menu of Multi‑head')).toBeFocused();
  await playground.button('Undo').click();
  await expect(playground.readout(0)).toContainText('Single‑head');
  await expect(playground.readout(0)).toContainText('paused');
  await playground.button('Menu of Single‑head, 16 units').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  // Two lanes again: there is room for what the one that came back has learned.
  await expect(playground.readout(0)).toContainText('paused at epoch 1');
  expect(await playground.standing(0)).toMatchObject({ epoch: 1, steps: 50 });

  await playground
    .button('Units: the same for all lanes')
    .or(playground.button('Units: each lane for itself'))
    .click();
  await playground.button('Close').click();
  await expect(page.locator('[data-opens="network"]')).toContainText('64 leaky neurons');
});

test('a lane is added, set up and removed by keyboard alone; four fit wherever they are, and are in no one’s way', async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL);
  await page.locator('[data-opens="lane-0"]').focus();
  await page.keyboard.press('Enter');
  await expect(playground.button('Menu of Single‑head')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter');
  await expect(playground.readout(2)).toContainText('ready');
  await expect(playground.readout(1)).toContainText('Single‑head 2');
  await playground.button('Cell: each lane for itself').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Cell of lane 2' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(playground.readout(1)).toContainText('Single‑head, GRU');
  await expect(page.getByText('In the paper gates learn with Adam')).toBeVisible();
  await playground.button('Use it').press('Enter');
  await expect(page.getByText('In the paper gates learn with Adam')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Learning rate of lane 2' })).toHaveValue('0.003');
  await playground.button('Menu of Single‑head, GRU').press('Enter');
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await expect(playground.button('Menu of Single‑head')).toBeFocused();

  await playground.button('Add lane').focus();
  for (const lane of [2, 3]) {
    await page.keyboard.press('Enter');
    await expect(playground.readout(lane)).toContainText('ready');
  }
  // The button that added the last lane is gone.
  await expect(playground.button('Add lane')).toBeHidden();
  await expect(playground.button('Menu of No curriculum')).toBeFocused();
  await playground.button('Learning rate: each lane for itself').click();
  expect(await violations(page, 'aside, header')).toEqual([]);
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll('aside, header')].filter((each) => each.scrollWidth > each.clientWidth)
        .length,
  );
  expect(cut).toBe(0);
  expect(await widthOf(page)).toBe(1440);
  await playground.button('Close').click();
  // While a lane's name is pointed at, the other lanes step back.
  await page.getByRole('radio', { name: 'Sliding window' }).first().hover();
  await expect(page.locator('.of-lane-0').first()).toHaveCSS('opacity', '0.3');
  await expect(page.locator('.of-lane-2').first()).toHaveCSS('opacity', '1');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(playground.button('Menu')).toBeVisible();
  await expect.poll(() => widthOf(page)).toBe(390);
  await playground.button('Experiment').click();
  await page.locator('[data-opens="network"]').click();
  await expect(page.getByRole('combobox', { name: 'Cell' })).toBeVisible();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await expect.poll(() => widthOf(page)).toBe(390);
});
