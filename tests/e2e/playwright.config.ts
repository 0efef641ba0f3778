import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser, withoutWebgl } from '../../scripts/browser.mjs';

// The production build, served from a folder as many public sites are: specs go to './', never to '/'.
const base = '/tau-playground/';

// Playwright reads this file again in its worker processes: they inherit the port from here.
process.env.E2E_PORT ??= String(await freePort());
const port = Number(process.env.E2E_PORT);
const url = `http://localhost:${port}${base}`;

// WebGL drawn by software is passed over by the page; the tests of its engine have it.
const { executablePath, args, env } = withoutWebgl(await findBrowser());

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 3, // tests wait now and then, and two processors have time for another one
  fullyParallel: true,
  // A slow machine takes longer and does not fail: a wait is over as soon as what it waits for is there.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  forbidOnly: true,
  use: {
    baseURL: url,
    serviceWorkers: 'block', // each test gets what the host sends; hosting.spec.ts is about the other way
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath, args, env: env as Record<string, string> },
    contextOptions: { reducedMotion: 'reduce' }, // nothing is looked at half faded in, or waited for while it moves
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --base ${base} --port ${port} --strictPort`,
    cwd: '../..',
    url,
    reuseExistingServer: false,
  },
});

function freePort() {
  return new Promise<number>((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
