import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { Playground, PROMOTED } from './page';

/** Lanes with several networks, which differ in their seeds alone. */

test('networks of a lane train in turn, survive a reload, are looked into one by one and travel together', async ({
  page,
}) => {
  const playground = await Playground.open(page, `${PROMOTED}&max=4`);
  const count = page.getByRole('group', { name: /^Networks a lane/ });
  await count.getByRole('radio', { name: '4', exact: true }).check();
  await expect(page.locator('[data-opens="seed"]')).toContainText('3 to 6 in both lanes');
  await page.locator('#play').click();
  await expect(page.locator('#play')).toHaveAttribute('data-phase', 'ended');
  const standing = async () => [
    await playground.readout(0).innerText(),
    await playground.readout(1).innerText(),
  ];
  const ended = await standing();
  expect(ended[0]).toMatch(/epochs? 4/);
  await expect(page.getByText('thin: each network; thick: the median')).toBeVisible();
  const climb = page.getByRole('slider', { name: /How far back/ });
  await climb.press('ArrowDown');
  await climb.press('ArrowDown');
  await expect(climb).toHaveAttribute('aria-valuetext', /^Single-head, seed 4, N = /);
  const together = page.getByText('64 neurons of 4 networks, together');
  await expect(together).toHaveCount(0);
  await climb.blur();
  await expect(together).toBeVisible();
  await count.getByRole('radio', { name: '1', exact: true }).check();
  await expect(page.getByText('1 change waits.')).toBeVisible();
  await playground.button('Undo').click();

  await playground.kept();
  await page.reload();
  await expect.poll(standing).toEqual(ended);

  await playground.button('The network of the next seed').click();
  await expect(page.getByRole('group', { name: 'Network of the lane' })).toContainText('seed 4');
  await expect.poll(standing).toEqual(ended);

  const { path } = await playground.save(/experiment/i);
  const files = unzipSync(readFileSync(path));
  const { lanes } = JSON.parse(strFromU8(files['experiment.json']));
  expect(
    lanes.map(({ lane, config }: { lane: number; config: { seed: number } }) => [lane, config.seed]),
  ).toEqual([0, 1].flatMap((lane) => [3, 4, 5, 6].map((seed) => [lane, seed])));
  await page.goto('./#v=1&lanes=1');
  await playground.open(path);
  await expect.poll(standing).toEqual(ended);
  await expect(page).toHaveURL(/networks=4/);
});
