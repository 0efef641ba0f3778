import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

test('the reader can choose each engine, and sees its speed or why it was passed over; what is trained goes on in it', async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL);
  await expect(page.getByText(/^Runs on this device: WebAssembly/)).toBeVisible();
  await playground.oneEpoch();
  await playground.button('Engine').click();
  const engines = page.getByRole('group', { name: 'Engine' });
  // The graphics processor of the tests is made of software: passed over, but there for who asks.
  await expect(engines.getByRole('radio')).toHaveCount(5);
  for (const name of [
    /^The quickest ?each is timed/,
    /^WebAssembly .*[\d,.]+ steps\/s in a short test$/,
    /^WebGPU ?Passed over: computed by software here, not by a graphics processor\. \w/,
    /^WebGL 2 ?Passed over: drawn by software here, not by a graphics processor\. \w/,
    /^Plain TypeScript ?to read beside the equations; slow$/,
  ])
    await expect(engines.getByRole('radio', { name })).toBeEnabled();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  for (const [i, engine] of ['WebGL 2', 'WebGPU'].entries()) {
    await engines.getByRole('radio', { name: new RegExp(`^${engine}`) }).check();
    await expect(page.getByText(`Runs on this device: ${engine}.`)).toBeVisible();
    for (const lane of [0, 1])
      expect(await playground.standing(lane)).toMatchObject({ epoch: i + 1, steps: 50 * (i + 1) });
    await page.keyboard.press('Escape');
    await playground.oneEpoch();
    for (const lane of [0, 1])
      expect(await playground.standing(lane)).toMatchObject({ epoch: i + 2, steps: 50 * (i + 2) });
    await playground.button('Engine').click();
  }
});
