import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground } from './page';

/** Software takes seconds to compile what a graphics processor computes, for every lane, and long to compute it. */
const ALONE = './#v=1&units=8&batch=4&epoch=5&test=1&promote=100&max=1000000&lanes=1';

test('the reader can choose each engine, and sees its speed or why it was passed over; what is trained goes on in it', async ({
  page,
}) => {
  const playground = await Playground.open(page, ALONE);
  await expect(page.getByText(/^Runs on this device: WebAssembly/)).toBeVisible();
  await playground.oneEpoch(1);
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
    expect(await playground.standing(0)).toMatchObject({ epoch: i + 1, steps: 5 * (i + 1) });
    await page.keyboard.press('Escape');
    await playground.oneEpoch(1);
    expect(await playground.standing(0)).toMatchObject({ epoch: i + 2, steps: 5 * (i + 2) });
    await playground.button('Engine').click();
  }
});

test('where the graphics processor is lost, a lane trains on without it, and says so', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // A browser of its own: one whose graphics have crashed may do without them afterwards.
  const browser = await playwright.chromium.launch(launchOptions);
  const page = await browser.newPage({ baseURL, serviceWorkers: 'block' });
  const playground = await Playground.open(page, ALONE);
  await playground.button('Engine').click();
  await page.getByRole('radio', { name: /^WebGPU/ }).check();
  await expect(page.getByText(/^Runs on this device: WebGPU\b/)).toBeVisible();
  await page.keyboard.press('Escape');
  await playground.button('Play').click();
  await expect.poll(async () => (await playground.standing(0)).epoch).toBeGreaterThan(1);
  await (await browser.newBrowserCDPSession()).send('Browser.crashGpuProcess');
  const words =
    /: The graphics processor was lost in epoch [\d,]+\. Training goes on with WebAssembly .*SIMD from (the midst of )?epoch [\d,]+\./;
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(page.getByText(/^Runs on this device: WebAssembly [^,.]*SIMD[,.]/)).toBeVisible();
  const { epoch } = await playground.standing(0);
  await expect.poll(async () => (await playground.standing(0)).epoch).toBeGreaterThan(epoch);
  await browser.close();
});
