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
