import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { CLAIMS } from '../../src/claims';
import { judged } from '../../src/ui/claims/standing';
import { VERDICTS } from '../../src/ui/claims/words';
import { violations } from './axe';
import { Playground } from './page';

/** The page of claims: read without scripts, by keys and on paper, and put to the test again. */

const file = fileURLToPath(new URL('../../src/claims/evidence.json', import.meta.url));
const evidence = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).conditions : {};
/** A claim on networks that are trained in seconds. */
const QUICK = 'no-curriculum-many';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every claim has its verdict, its figure and the way to train it', async ({ page }) => {
    await page.goto('./claims/');
    await expect(page.getByRole('article')).toHaveCount(CLAIMS.length);
    for (const claim of CLAIMS) {
      const { standing, figure } = judged(claim, evidence);
      const article = page.locator(`#${claim.id}`);
      await expect(article.getByText(VERDICTS[standing], { exact: true })).toBeVisible();
      await expect(article.getByRole('figure')).toHaveCount(figure ? 1 : 0);
      if (claim.preset)
        await expect(article.getByRole('link', { name: 'Train it' })).toHaveAttribute(
          'href',
          `../#preset=${claim.preset}`,
        );
    }
  });
});

const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('it is read by anybody, on a desk, a phone and paper, and its keys lead to the experiments', async ({
  page,
}) => {
  await page.goto('./claims/');
  expect(await violations(page)).toEqual([]);
  for (const numbers of await page.getByText('Its numbers').all()) await numbers.click();
  for (const width of [1440, 1024, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await beyond(page), `at ${width}`).toBe(0);
    if (width === 390) expect(await violations(page, `header, #${CLAIMS[0].id}`)).toEqual([]);
  }

  await page.emulateMedia({ media: 'print' });
  const [first, second] = CLAIMS;
  await expect(page.locator(`#${first.id}`)).toContainText(first.question);
  await expect(page.getByRole('link', { name: 'Train it' }).first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // A switch holds for the next visit, as on the other pages.
  const root = page.locator('html');
  const before = await root.getAttribute('data-mantine-color-scheme');
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await page.reload();
  await expect(root).toHaveAttribute('data-mantine-color-scheme', before === 'dark' ? 'light' : 'dark');

  await page.keyboard.press('j');
  await expect(page.locator(`#${first.id}`)).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.locator(`#${second.id}`)).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await new Playground(page).ready();
  expect(new URL(page.url()).pathname).toBe('/tau-playground/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Claims' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Does it hold?');
});

test('Test again trains fresh networks, and shows what they say beside what was shipped', async ({
  page,
}) => {
  await page.goto('./claims/');
  const claim = page.locator(`#${QUICK}`);
  const verdict = claim.getByText(/, trained here$/);
  await claim.getByRole('button', { name: /^Test/ }).press('Enter');
  await expect(claim.getByRole('progressbar')).toBeVisible();
  await expect(claim.getByRole('button', { name: 'Stop' })).toBeFocused();
  await expect(verdict).toHaveText('Holds, trained here');
  await expect(claim.getByText('5 networks · saved just now')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Holds, trained here');
  await expect(claim.getByRole('figure', { name: /Trained here$/ })).toBeVisible();
  expect(await violations(page, `#${QUICK}`)).toEqual([]);

  // What was kept is there again; a test that is stopped leaves it as it is.
  await page.reload();
  await expect(verdict).toHaveText('Holds, trained here');
  const seeds = await claim.getByText(/^Trained here, seeds/).innerText();
  await page.keyboard.press('Tab');
  await page.locator('#gates').getByRole('button', { name: /^Test/ }).click();
  await page.locator('#gates').getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('status')).toHaveText('Stopped before there was a result.');
  await expect(claim.getByText(seeds)).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all numbers' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toMatch(/^heads-at-once,here,\d+,reached,10\r$/m);
});
