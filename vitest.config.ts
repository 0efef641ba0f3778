import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser.mjs';
import viteConfig from './vite.config.ts';

// The unit tests must run where no browser can be had.
const browser = await findBrowser().catch((error: Error) => {
  console.warn(`The browser tests are left out. ${error.message}`);
});

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' },
        },
        ...(browser
          ? [
              {
                extends: true as const,
                test: {
                  name: 'browser',
                  include: ['tests/browser/**/*.test.ts'],
                  browser: {
                    enabled: true,
                    headless: true,
                    screenshotFailures: false,
                    provider: playwright({ launchOptions: browser }),
                    instances: [{ browser: 'chromium' as const }],
                  },
                },
              },
            ]
          : []),
      ],
    },
  }),
);
