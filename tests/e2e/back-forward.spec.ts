import { expect, test } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { Playground, SMALL } from './page';

/** With the browser's back-forward cache, which Playwright turns off. */
const { executablePath, args, env } = await findBrowser();
test.use({
  launchOptions: {
    executablePath,
    args,
    env: env as Record<string, string>,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a page that is gone back to is as it was, and keeps its run', async ({ page }) => {
  const playground = await Playground.open(page, SMALL);
  await playground.oneEpoch();
  await page.evaluate(() => {
    document.title = 'left';
    window.addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'restored' : 'anew';
    });
  });
  await page.goto('./manifest.webmanifest');
  await page.evaluate(() => window.history.back());
  await expect.poll(() => page.title().catch(() => '')).toBe('restored');
  expect((await playground.standing(0)).epoch).toBe(1);
  await playground.oneEpoch();
  await playground.runs();
  const rows = page.getByRole('table', { name: 'Runs kept' }).locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('on this page');
  await page.reload();
  await expect(playground.readout(0)).toContainText('resumed at epoch 2');
});
