import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground } from './page';

test('nothing stands in the way of anyone, or lies outside of the page, however narrow it is', async ({
  page,
}) => {
  const playground = await Playground.open(page);
  expect(await violations(page)).toEqual([]);
  await playground.button('File').click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await violations(page, '[role=menu]')).toEqual([]);
  await page.keyboard.press('Escape');

  await test.step('a button without a name is found, and words too pale for one of the themes, in drawings too', async () => {
    await page.evaluate(() => {
      const planted = document.createElement('div');
      planted.id = 'planted';
      planted.innerHTML =
        '<button style="width: 44px; height: 44px"></button><p style="color: #222; background: none">hard to read at night</p><svg><text y="20" fill="#222">as hard</text></svg>';
      document.querySelector('main')?.prepend(planted);
    });
    expect(await violations(page, '#planted')).toEqual([
      expect.stringMatching(/^button-name: <button/),
      expect.stringMatching(/^in the dark, color-contrast: <p/),
      expect.stringMatching(/^in the dark, pale words: <text/),
    ]);
    await page.evaluate(() => document.querySelector('#planted')?.replaceChildren());
    expect(await violations(page, '#planted')).toEqual([]);
  });

  await expect(page.getByRole('figure')).toHaveCount(16);
  for (const [width, height] of [
    [1024, 768],
    [768, 1024],
    [640, 900],
    [390, 844],
    [320, 256],
  ]) {
    await page.setViewportSize({ width, height });
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(beyond, { message: `at ${width} × ${height}` }).toBe(0);
  }
});
