// Makes the picture in the README: builds the page, trains the default experiment in a browser until it has
// something to show, and photographs it. `node scripts/screenshot.mjs [minutes]`
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const minutes = Number(process.argv[2] ?? 1);

await build({ root, logLevel: 'warn' });
const server = await preview({ root, preview: { port: 0 } });
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
  });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('#play[data-phase=ready]').waitFor();
  await page.keyboard.press('Space');
  await page.waitForTimeout(minutes * 60_000);
  await page.screenshot({ path: `${root}docs/screenshot.png`, timeout: 120_000 });
} finally {
  await browser.close();
  await server.close();
}
