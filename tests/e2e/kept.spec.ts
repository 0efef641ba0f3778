import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { Playground } from './page';

/** The default experiment with small networks and an early end. */
const SMALL = './#v=1&units=48&batch=48&max=30&seed=5';

async function open(page: Page, address = SMALL): Promise<Playground> {
  await page.goto(address);
  const playground = new Playground(page);
  await playground.ready();
  return playground;
}

/** The saved network of a lane, without the time at which it was saved. */
async function network(playground: Playground, lane: 'single' | 'multi') {
  const download = playground.page.waitForEvent('download');
  await playground.file('save', lane);
  const { createdAt: _, ...saved } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  return saved;
}

/** Trains both lanes to their end. */
async function toTheEnd(playground: Playground): Promise<void> {
  await playground.button('Play').click();
  for (const lane of [0, 1])
    await expect(playground.readout(lane)).toContainText('stopped', { timeout: 60_000 });
}

test('a run that is reloaded at any moment loses no epoch and ends as an unbroken one', async ({ page }) => {
  test.setTimeout(120_000);
  const playground = await open(page);
  let before = 0;
  for (const pause of [700, 150, 400, 50, 300]) {
    await playground.button('Play').click();
    await expect(playground.readout(0)).toContainText('learning');
    await page.waitForTimeout(pause);
    await page.reload();
    await expect(playground.readout(0)).toContainText(/resumed at epoch|ready|stopped/, { timeout: 30_000 });
    const { epoch } = await playground.standing(0);
    expect(epoch || 0).toBeGreaterThanOrEqual(before);
    before = epoch || 0;
  }
  await toTheEnd(playground);
  const saved = [await network(playground, 'single'), await network(playground, 'multi')];

  await playground.button('Reset').click();
  await playground.ready();
  await toTheEnd(playground);
  expect([await network(playground, 'single'), await network(playground, 'multi')]).toEqual(saved);
});
