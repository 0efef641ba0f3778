import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

/** The narrow page: what opens over it, and room for the thumb. */

test.use({ viewport: { width: 390, height: 844 } });

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('a phone has room for figures, menu, drawer, sheet and words, and no target is too small', async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL);
  const echo = page.getByRole('figure', { name: /^How long do/ });
  await expect(echo.getByText(/^measured, /)).toBeVisible();
  expect(await widthOf(page)).toBe(390);
  const targets = [
    playground.button('Measure now'),
    playground.button('Measure at paper quality'),
    playground.button('Slower neuron'),
    page.getByRole('combobox', { name: 'Whose echo' }),
    page.getByRole('radio', { name: 'log', exact: true }),
    page.getByRole('radio', { name: 'Single‑head' }),
    page.getByRole('radio', { name: 'τnet' }),
  ];
  for (const target of targets) {
    expect((await target.boundingBox())?.height, String(target)).toBeGreaterThanOrEqual(42);
  }
  expect(await violations(page)).toEqual([]);

  await playground.button('Menu').click();
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  expect(await violations(page, '[role=menu]')).toEqual([]);
  const [scrolled, moved] = await menu.evaluate((element) => {
    const places = () => [scrollY, element.getBoundingClientRect().y];
    const before = places();
    scrollBy(0, 100);
    return places().map((after, k) => after - before[k]);
  });
  expect([scrolled, moved], 'it stays where its bar does').toEqual([100, 0]);
  await page.keyboard.press('Escape');
  await playground.button('Experiment').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await page.locator('[data-opens="network"]').click();
  await expect(page.getByRole('combobox', { name: 'Cell' })).toBeFocused();
  expect(await violations(page, '[role=dialog]')).toEqual([]);

  const sheet = page.getByRole('dialog', { name: 'Experiment' }).last();
  await expect(sheet.locator('math').first()).toBeVisible();
  const cut = await sheet
    .locator(':has(> math)')
    .evaluateAll((all) =>
      all.flatMap(({ scrollWidth, clientWidth, textContent }) =>
        scrollWidth > clientWidth ? textContent : [],
      ),
    );
  expect(cut).toEqual([]);
  const words = page.getByRole('dialog', { name: 'Words' });
  for (const _ of ['fetched', 'at once']) {
    await sheet.getByRole('button', { name: 'Optimizer', exact: true }).click();
    await expect(words.getByRole('heading', { name: 'Optimizer' })).toBeFocused();
    expect((await words.boundingBox())?.y).toBeGreaterThan(200);
    await page.keyboard.press('Escape');
    await expect(words).toBeHidden();
    await expect(sheet).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Optimizer', exact: true })).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await playground.button('Menu').click();
  await page.getByRole('menuitem', { name: 'Words …' }).click();
  await expect(words.getByLabel('Find a word')).toBeFocused();
  expect(await widthOf(page)).toBe(390);
});
