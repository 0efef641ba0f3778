import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, PROMOTED } from './page';

const figure = (page: Page) => page.getByRole('figure', { name: 'Watch it remember' });
const strip = (page: Page) => figure(page).getByRole('slider');
const words = (page: Page) => strip(page).getAttribute('aria-valuetext');
const ownBits = (page: Page) => figure(page).getByRole('textbox', { name: 'Your own bits' });

test('one steps through the bits with buttons, keys and the mouse, or gives one’s own, and asks another head', async ({
  page,
}) => {
  const playground = await Playground.open(page, PROMOTED);
  await page.getByRole('heading', { name: 'Inside the networks' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await expect(strip(page)).toBeVisible();

  // Untrained networks guess.
  await expect(figure(page)).toContainText('Only guesses yet.');
  await expect(figure(page).getByText('Bit 22 of 28')).toBeVisible();

  await playground.button('A bit on').click();
  await expect(figure(page).getByRole('status')).toHaveText(
    /^bit 23 of 28, a [01]; head \d+ says (odd|even), /,
  );
  await playground.button('A bit back').click();
  await playground.button('A bit back').click();
  await expect(figure(page).getByText('Bit 21 of 28', { exact: true })).toBeVisible();

  await strip(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await words(page)).toMatch(/^bit 22 of 28, /);
  await page.keyboard.press('Home');
  expect(await words(page)).toMatch(/^bit 1 of 28, a [01]; It has seen 1 of 2 bits\.$/);
  await page.keyboard.press('End');
  await expect(strip(page)).toHaveAttribute('aria-valuenow', '28');

  const { x, y, width } = (await strip(page).boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.move(x + width - 10, y + 100);
  await page.mouse.down();
  await page.mouse.move(x + 130, y + 100, { steps: 3 });
  await page.mouse.up();
  await expect(strip(page)).toHaveAttribute('aria-valuenow', '1');

  const bit = async () => Number(await strip(page).getAttribute('aria-valuenow'));
  await page.clock.install(); // so that a while need not be waited for
  await playground.button('Play the bits slowly').click();
  await expect.poll(bit).toBeGreaterThan(2);
  await playground.button('Stop playing the bits').click();
  const stopped = await bit();
  await page.clock.runFor(10_000);
  expect(await bit()).toBe(stopped);

  await ownBits(page).fill('1101 0');
  await expect(figure(page).getByText('Bit 5 of 5')).toBeVisible();
  await expect(figure(page).getByRole('row')).toHaveCount(6);
  await ownBits(page).fill('110107');
  await expect(figure(page).getByRole('alert')).toHaveText('Bit 6 is “7”; only 0 and 1 are bits.');
  await expect(ownBits(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(figure(page).getByText('Bit 5 of 5')).toBeVisible();
  expect(await violations(page, figure(page))).toEqual([]);
  await ownBits(page).fill('');
  await expect(figure(page).getByText('Bit 22 of 28')).toBeVisible();

  // With training the heads become more, and ↑ and ↓ ask another one.
  await playground.oneEpoch();
  await expect(figure(page).getByRole('columnheader', { name: 'Head 3' })).toBeAttached();
  await expect(figure(page)).toContainText('Two questions at once.');
  await strip(page).focus();
  await page.keyboard.press('ArrowUp');
  expect(await words(page)).toMatch(/; head 2 says /);
  await page.keyboard.press('ArrowDown');
  expect(await words(page)).toMatch(/; head 3 says /);

  await page.getByRole('radio', { name: 'Single‑head' }).check();
  await expect(figure(page)).toContainText('One question again and again.');
  await page.setViewportSize({ width: 390, height: 844 });
  await strip(page).scrollIntoViewIfNeeded();
  await expect(figure(page).getByText(/^Bit \d+ of 14$/)).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page, figure(page))).toEqual([]);
});
