import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';
import { paleWords } from './drawn-words';

type Theme = 'light' | 'dark';

const RULES: Record<Theme, axe.RunOptions> = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: ['color-contrast'] },
};

/** It comes to nothing about words of drawings: those are looked at apart. */
const SETTINGS = JSON.stringify({
  rules: [{ id: 'color-contrast', selector: ':not(text):not(tspan)' }],
} satisfies axe.Spec);

/**
 * What axe has against the page, or against a part of it, by its rule and the first element: everything in the light
 * theme, and contrasts once more in the dark one. It begins with the theme that the page has, and leaves it in the other:
 * to change it draws all figures anew. Where a page is looked at several times, what is new is enough after the first;
 * narrower, it has the colours that it had.
 */
export async function violations(
  page: Page,
  part: string | Locator = 'html',
  themes: readonly Theme[] = ['light', 'dark'],
): Promise<string[]> {
  // Through the debugger, as nothing else may put a script into the page.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(`${axe.source}; axe.configure(${SETTINGS})`);
  const within = typeof part === 'string' ? part : await part.evaluateHandle((element) => element);
  const root = page.locator('html');
  const isDark = (await root.getAttribute('data-mantine-color-scheme')) === 'dark';
  const found = { light: [] as string[], dark: [] as string[] };
  for (const theme of isDark ? themes.toReversed() : themes) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(root).toHaveAttribute('data-mantine-color-scheme', theme);
    found[theme] = [...(await run(page, within, RULES[theme])), ...(await paleWords(page, within))];
  }
  return [...found.light, ...found.dark.map((each) => `in the dark, ${each}`)];
}

/** Collecting what all rules found in order takes several times as long as finding what is not. */
const run = (page: Page, within: string | JSHandle<Node>, options: axe.RunOptions) =>
  page.evaluate(
    async ({ within, options }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    },
    { within, options: { ...options, resultTypes: ['violations' as const] } },
  );
