import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

// The production build, served as it would be in public, in the browser that scripts/browser.mjs finds.
// Playwright reads this file again in its worker processes: they inherit the port from here.
process.env.E2E_PORT ??= String(await freePort());
const port = Number(process.env.E2E_PORT);

const { executablePath, args, env } = await findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: { executablePath, args, env: env as Record<string, string> },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: '../..',
    port,
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
