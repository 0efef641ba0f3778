import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

/** The page around the figures: what opens over it, and the single keys. */

test("the way past the bars, single keys until they are switched off, and lists and forms in no one's way", async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL);
  await expect(page).toHaveURL(/#v=1&promote=1&/); // as the page writes it itself
  const address = page.url();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(page.url()).toBe(address);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());

  await page.keyboard.press('Space');
  await expect(playground.button('Pause')).toBeVisible();
  await expect(playground.readout(0)).toContainText('steps/s');
  await page.keyboard.press('Space');
  await expect(playground.button('Play')).toBeVisible();
  await page.keyboard.press('Shift+R');
  await expect(playground.readout(0)).toContainText('paused');
  await page.keyboard.press('r');
  await playground.ready();

  await page.locator('[data-opens="experiment"]').click();
  await page.getByRole('switch', { name: 'Shortcuts by single keys' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-opens="experiment"]')).toBeFocused(); // which comes a moment after, and would take a key
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await expect(playground.button('Play')).toBeVisible();
  await expect(playground.readout(0)).toContainText('ready');

  await page.locator('[data-opens="experiment"]').click();
  await page.getByRole('button', { name: /^More of Network/ }).click();
  await page.getByRole('combobox', { name: 'Curriculum of lane 1' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(await violations(page, 'aside, [role=listbox]')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^τ: trained/ }).click();
  await expect(page.getByRole('switch', { name: 'Train τ' })).toBeVisible();
  expect(await violations(page, 'aside')).toEqual([]);
  // One Escape for the form, one for the sheet; then the focus is back where it came from.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Experiment' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-opens="experiment"]')).toBeFocused();
});
