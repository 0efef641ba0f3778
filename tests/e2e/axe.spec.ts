import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

test('a button without a name is found, and words too pale for one of the themes', async ({ page }) => {
  await Playground.open(page, SMALL);
  await page.evaluate(() => {
    const planted = document.createElement('div');
    planted.id = 'planted';
    planted.innerHTML =
      '<button style="width: 44px; height: 44px"></button><p style="color: #222; background: none">hard to read at night</p>';
    document.querySelector('main')?.prepend(planted);
  });
  expect(await violations(page, '#planted')).toEqual([
    expect.stringMatching(/^button-name: <button/),
    expect.stringMatching(/^in the dark, color-contrast: <p/),
  ]);
  await page.evaluate(() => document.querySelector('#planted')?.replaceChildren());
  expect(await violations(page, '#planted')).toEqual([]);
});
