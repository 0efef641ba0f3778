import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, PROMOTED } from './page';

const tour = (page: Page) => page.getByRole('region', { name: 'Tour' });
const next = (page: Page) => tour(page).getByRole('button', { name: 'Next' });
const inAddress = (page: Page) => new URL(page.url()).hash.includes('tour=1');

/** Goes to the next step, whose control gets the focus from the tour's own button. */
async function goOn(page: Page, step: string) {
  await next(page).press('Enter');
  await expect(tour(page)).toContainText(step);
  await expect(tour(page)).toBeFocused();
  await expect(next(page)).toBeHidden();
  await tour(page).getByRole('button', { name: 'Show me' }).press('Enter');
}

test('seven things, each done on the page’s own controls, by keyboard alone', async ({ page }) => {
  await page.goto(PROMOTED.replace('#', '?tour=1#').concat('&stop=4'));
  const playground = new Playground(page);
  await playground.ready();
  await expect(tour(page)).toContainText('1 of 7');
  await expect(tour(page)).not.toBeFocused();
  await expect.poll(() => page.url()).toMatch(/\/#v=1&[^?]*stop=4[^?]*&tour=1$/);
  expect(await violations(page, '[aria-label="Tour"]')).toEqual([]);

  await page.keyboard.press('Space');
  await expect(next(page)).toBeVisible();
  await expect(tour(page)).toContainText(/reached N\s=\s\d/);
  await expect(tour(page)).not.toBeFocused();
  for (const lane of [0, 1]) {
    await expect(playground.readout(lane)).toContainText('stopped at the target');
  }

  await goOn(page, '2 of 7');
  await expect(page.getByRole('slider', { name: /How far back/ })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(tour(page)).toContainText(/N\s=\s2: reached by single.head after/);
  // The page's one polite region says so, too.
  await expect(page.getByRole('status').filter({ hasText: /N = 2: reached by/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(tour(page)).toBeFocused();

  await goOn(page, '3 of 7');
  await page.keyboard.press('End');
  await expect(next(page)).toBeHidden(); // nobody has left N = 4 behind
  await page.keyboard.press('ArrowLeft');
  await expect(tour(page)).toContainText(/Right at N\s=\s3: single.head \d+\s%/);

  await goOn(page, '4 of 7');
  await page.keyboard.press('End');
  await expect(tour(page)).toContainText(/Neuron \d+ has τ\s=\s\d/);

  // What this step is about is loaded once it is in view.
  await next(page).press('Enter');
  await expect(tour(page)).toContainText('5 of 7');
  await page.getByRole('textbox', { name: 'Your own bits' }).fill('110');
  await expect(tour(page)).toContainText('✕ is a wrong answer');
  expect(await violations(page, '[aria-label="Tour"]')).toEqual([]);

  await goOn(page, '6 of 7');
  await expect(page.getByRole('slider', { name: 'Size of the noise' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tour(page)).toContainText(/With noise 0.01 in W single.head/);

  await goOn(page, '7 of 7');
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tour(page)).toContainText('to see what it does');

  await next(page).press('Enter');
  await expect(tour(page)).toContainText('That was the tour');
  await tour(page).getByRole('button', { name: 'What if time is frozen?' }).press('Enter');
  await expect(tour(page)).toBeHidden();
  await expect(page.locator('[data-opens="experiment"]')).toContainText('What if time is frozen?');
  await expect.poll(() => page.url()).not.toContain('tour=1');

  // Once more from the beginning, and away again.
  await playground.button('Tour').press('Enter');
  await expect(tour(page)).toBeFocused();
  await expect(tour(page)).toContainText('1 of 7');
  expect(inAddress(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(tour(page)).toBeHidden();
  await expect(playground.button('Tour')).toBeFocused();
  expect(inAddress(page)).toBe(false);
});

test('on a phone the tour stands over the transport and hides nothing that it is about', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = await Playground.open(page);
  await playground.button('Menu').click();
  await page.getByRole('menuitem', { name: 'Tour' }).click();
  await expect(tour(page)).toBeFocused();
  for (const step of [1, 2, 3, 4, 5, 6, 7]) {
    await expect(tour(page)).toContainText(`${step} of 7`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const band = await tour(page).boundingBox();
    const bar = await page.getByRole('region', { name: 'Transport' }).boundingBox();
    expect((band?.y ?? 0) + (band?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
    if (step === 5) await expect(page.getByRole('textbox', { name: 'Your own bits' })).toBeVisible();
    await tour(page).getByRole('button', { name: 'Show me' }).click();
    const focus = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON());
    // Play is in the bar below; and before that was pressed, there is nothing to damage.
    if (step !== 1 && step !== 6) expect(focus.top).toBeLessThan(band?.y ?? 0);
    await tour(page).getByRole('button', { name: 'Skip step' }).click();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await tour(page).getByRole('button', { name: 'End tour' }).click();
  await expect(playground.button('Menu')).toBeFocused();
});
