import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

test('every term is explained where it stands, and equations follow the settings', async ({ page }) => {
  const playground = await Playground.open(page, SMALL);
  const words = page.getByRole('dialog', { name: 'Words' });

  const figure = page.getByRole('figure', { name: 'How slow is each neuron?' });
  const term = figure.getByRole('button', { name: 'τ', exact: true });
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(words.getByRole('heading', { name: 'τ, time constant' })).toBeFocused();
  await expect(words.getByRole('math')).toHaveCount(1);
  expect(await words.boundingBox()).toMatchObject({ y: 0, width: 400 });
  expect(await violations(page, '[role="dialog"]')).toEqual([]);
  await words.getByLabel('Find a word').fill('akaike');
  await words.getByRole('button', { name: /^AIC/ }).press('Enter');
  await expect(words.getByRole('heading', { name: /^AIC/ })).toBeFocused();
  await expect(words.getByText('Networks', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(term).toBeFocused();

  await playground.sheet('Network');
  const drawn = (plain: string) => page.locator(`math[alttext="${plain}"]`);
  await expect(drawn('h(t) = f((1 − α) ∘ h(t−1) + α ∘ u(t))')).toBeVisible();
  await page.getByRole('button', { name: /^More of Network/ }).click();
  await page.getByRole('combobox', { name: 'Leak' }).click();
  await page.getByRole('option', { name: 'outside f' }).click();
  await expect(drawn('h(t) = (1 − α) ∘ h(t−1) + α ∘ f(u(t))')).toBeVisible();
  await expect(drawn('h(t) = f((1 − α) ∘ h(t−1) + α ∘ u(t))')).toHaveCount(0);
});

test('on a phone the words come from below, the sheet stays open under them, and nothing lies outside', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Experiment', exact: true }).click();
  await page.getByRole('button', { name: /^Network / }).click();
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
  await sheet.getByRole('button', { name: 'Optimizer', exact: true }).click();
  const words = page.getByRole('dialog', { name: 'Words' });
  await expect(words.getByRole('heading', { name: 'Optimizer' })).toBeFocused();
  expect((await words.boundingBox())?.y).toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Optimizer', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Words …' }).click();
  await expect(words.getByLabel('Find a word')).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
