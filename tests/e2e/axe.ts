import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe has against the page, or against a part of it, by its rule and the first element: everything in the light
 * theme, and contrasts once more in the dark one.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  // Through the debugger, as nothing else may put a script into the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const light = await run(page, within, { rules: { 'target-size': { enabled: true } } });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const dark = await run(page, within, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((each) => `in the dark, ${each}`)];
}

/** Collecting what all rules found in order takes several times as long as finding what is not. */
const run = (page: Page, within: string, options: axe.RunOptions) =>
  page.evaluate(
    async ({ within, options }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    },
    { within, options: { ...options, resultTypes: ['violations' as const] } },
  );
