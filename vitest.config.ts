import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { type Browser, findBrowser, withWebgpu } from './scripts/browser.mjs';
import viteConfig from './vite.config.ts';

const unit: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'unit',
    environment: 'node',
    include: ['tests/unit/**/*.test.ts'],
    maxWorkers: '100%', // nothing else is going on meanwhile
    isolate: false, // nothing is shared that a test of another file could trip over
  },
};

/** What takes an hour: only when it is asked for. */
const nightly: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'nightly', environment: 'node', include: ['tests/nightly/**/*.test.ts'], testTimeout: 0 },
};

/** Software takes seconds to compile what a graphics processor computes: a browser of its own, beside the others. */
const WEBGPU = 'tests/browser/webgpu*.test.ts';

const inBrowser = (
  name: string,
  browser: Browser,
  include: string,
  exclude: string[] = [],
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: [include],
    exclude,
    maxWorkers: '100%',
    isolate: false, // each file would fetch all modules anew
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: browser }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

// The unit tests run where no browser can be had, too.
const browser = await findBrowser().catch((error: Error) => {
  console.warn(`The browser tests are left out. ${error.message}`);
});
const browsers = browser
  ? [
      inBrowser('browser', browser, 'tests/browser/**/*.test.ts', [WEBGPU]),
      inBrowser('webgpu', withWebgpu(browser), WEBGPU),
    ]
  : [];

// A slow machine takes longer and does not fail: a wait is over as soon as what it waits for is there.
const patience = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 120_000 } } };
const setupFiles = ['tests/support/typed-arrays.ts'];

export default mergeConfig(
  viteConfig,
  defineConfig({ test: { ...patience, setupFiles, projects: [unit, nightly, ...browsers] } }),
);
