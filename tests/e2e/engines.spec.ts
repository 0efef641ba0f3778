import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

test('the reader can choose the engine; what is trained goes on in it', async ({ page }) => {
  const playground = await Playground.open(page, SMALL);
  await expect(page.getByText(/^Runs on this device: WebAssembly/)).toBeVisible();
  await playground.oneEpoch();
  await playground.button('Engine').click();
  const engines = page.getByRole('group', { name: 'Engine' });
  await expect(engines.getByText(/steps\/s in a short test/)).toBeVisible();
  // The GPU of the tests is made of software: passed over, but there for who asks.
  await expect(engines.getByText(/^Passed over: /)).toBeVisible();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await engines.getByRole('radio', { name: /^WebGL 2/ }).check();
  await expect(page.getByText('Runs on this device: WebGL 2, lanes side by side.')).toBeVisible();
  for (const lane of [0, 1]) expect(await playground.standing(lane)).toMatchObject({ epoch: 1, steps: 50 });
  await page.keyboard.press('Escape');
  await playground.oneEpoch();
  for (const lane of [0, 1]) expect(await playground.standing(lane)).toMatchObject({ epoch: 2, steps: 100 });
});
