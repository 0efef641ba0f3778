import { defineConfig } from '@playwright/test';
import { type Browser, findBrowser, withoutWebgl, withWebgpu } from '../../scripts/browser.mjs';

const browser = await findBrowser();
const launch = ({ executablePath, args, env }: Browser) => ({
  launchOptions: { executablePath, args, env: env as Record<string, string> },
});
const ENGINES = 'engines.spec.ts';

export default defineConfig({
  testDir: '.',
  globalSetup: './host.ts',
  outputDir: '../../test-results',
  workers: 3, // tests wait now and then, and two processors have time for another one
  fullyParallel: true,
  // A slow machine takes longer and does not fail: a wait is over as soon as what it waits for is there.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  forbidOnly: true,
  use: {
    baseURL: process.env.E2E_ADDRESS, // of host.ts, in the processes of the tests
    serviceWorkers: 'block', // each test gets what the host sends; hosting.spec.ts is about the other way
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' }, // nothing is looked at half faded in, or waited for while it moves
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  // What software computes in place of a graphics processor is passed over by the page; the tests of its engines have it. They
  // take a browser of their own: first, or it would begin when all others are done.
  projects: [
    { name: 'with graphics', testMatch: ENGINES, use: launch(withWebgpu(browser)) },
    { name: 'page', testIgnore: ENGINES, use: launch(withoutWebgl(browser)) },
  ],
});
