import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground } from './page';

/** Networks that learn N = 2 within seconds and are never promoted, so that they train until they are paused. */
const ENDLESS = './#v=1&units=16&batch=32&epoch=50&test=4&promote=100&max=1000000';

const accuracies = (page: Page) => page.getByRole('figure', { name: 'What can each still do?' });
const damage = (page: Page) => page.getByRole('region', { name: 'Damage' });

/** The accuracy of single-head at N = 2, in percent. */
async function accuracy(page: Page): Promise<number> {
  const cell = accuracies(page).getByRole('cell').first();
  return (await cell.count()) > 0 ? Number.parseFloat(await cell.innerText()) : Number.NaN;
}

test('neurons are silenced while the networks train: the comb falls, training goes on, and all is healed', async ({
  page,
}) => {
  const playground = await Playground.open(page, ENDLESS);
  await playground.button('Play').click();
  await expect.poll(() => accuracy(page)).toBeGreaterThan(90);

  const strip = page.getByRole('slider', { name: 'Neurons of Single-head' });
  await strip.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(damage(page).getByRole('status')).toHaveText('1 neuron silenced');
  await expect(strip).toHaveAttribute('aria-valuetext', /silenced$/);

  // Without any neuron a network can only guess.
  await damage(page).getByRole('spinbutton').fill('16');
  await playground.button('Silence the slowest').click();
  await expect(damage(page).getByRole('status')).toHaveText('32 neurons silenced');
  await expect.poll(() => accuracy(page)).toBeLessThan(75);
  await expect(accuracies(page)).toContainText('Dashed: before the damage.');
  await expect(accuracies(page)).toContainText(/falls from \d+ % to \d+ %/);
  await expect(page.locator('main')).toContainText(/ from \d+\s% to \d+\s% at N\s=\s2; multi.head /);
  await expect(playground.readout(0)).toContainText('16 neurons out');
  const { epoch } = await playground.standing(0);
  await expect.poll(async () => (await playground.standing(0)).epoch).toBeGreaterThan(epoch);
  await expect(damage(page).getByRole('status')).toHaveText('32 neurons silenced');
  await playground.button('Pause').click(); // the rest is the same at rest, where the figures are not drawn anew all the time
  await expect(playground.readout(0)).toContainText('paused');
  for (const part of [damage(page), accuracies(page)]) expect(await violations(page, part)).toEqual([]);

  await playground.button('Heal').first().click();
  await expect.poll(() => accuracy(page)).toBeGreaterThan(90);
  await expect(accuracies(page)).not.toContainText('Dashed');
  await expect(damage(page).getByRole('status')).toHaveText('Tap a neuron twice to silence it');

  // What stays silent is no damage that could be healed; the history has it, and the way back.
  await playground.button('Silence the slowest').click();
  await playground.button('Train on like this').click();
  await expect(damage(page).getByRole('status')).toHaveText('32 neurons stay silent');
  await expect.poll(() => accuracy(page)).toBeLessThan(75);
  await expect(playground.button('Heal').first()).toBeDisabled();
  await expect(page.getByText('▼ neurons fell silent').first()).toBeVisible();
  await playground.button('Go back').click();
  await expect.poll(() => accuracy(page)).toBeGreaterThan(90);
});
