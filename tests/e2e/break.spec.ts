import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, PROMOTED } from './page';

/** Networks so small that they are soon promoted, and soon broken. */
const QUICK = `${PROMOTED}&stop=4`;

const section = (page: Page) => page.getByRole('region', { name: 'Break them' });
const inSection = (page: Page, name: string) => section(page).getByRole('button', { name, exact: true });
const stepped = (page: Page) =>
  section(page)
    .getByRole('group', { name: /^N at which/ })
    .getByRole('status');

test('networks are promoted, broken, stepped through, trained on, and found again after a reload', async ({
  page,
}) => {
  const playground = await Playground.open(page, QUICK);
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page)).toContainText('Nothing to break yet: both must have been promoted once.');
  await expect(inSection(page, 'Break them')).toBeDisabled();
  await expect(inSection(page, 'Train on')).toBeDisabled();

  await playground.button('Play').click();
  for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('stopped at the target');
  await expect(section(page)).toContainText('both were promoted from N = 2 to 4');
  await expect(stepped(page)).toHaveText('N = 4');
  await expect(section(page)).toContainText(/10 × 1,000 bits, about \d+ s/);

  await page.locator('body').press('b');
  const neurons = section(page).getByRole('table', { name: 'Which neuron can it spare?' });
  await expect(neurons.getByRole('row')).toHaveCount(3);
  await expect(
    section(page).getByRole('table', { name: 'Forgotten, or only unread?' }).getByRole('row'),
  ).toHaveCount(6);
  await expect(inSection(page, 'Break them')).toBeEnabled();
  const found = await neurons.innerText();
  expect(await violations(page, 'section[aria-label="Break them"]')).toEqual([]);

  await inSection(page, 'Smaller N').click();
  await expect(stepped(page)).toHaveText('N = 3');
  await expect(section(page)).toContainText('shown: N = 4');
  await inSection(page, 'Break them').click();
  await expect(section(page)).toContainText('both were promoted from N = 2 to 4');
  await expect(neurons).not.toHaveText(found);
  await inSection(page, 'Larger N').click();
  await expect.poll(() => neurons.innerText()).toBe(found);

  await inSection(page, 'Train on').click();
  const learnt = section(page).getByRole('table', { name: 'What can it learn next?' });
  const nearest = learnt.getByRole('row').nth(1);
  await expect(nearest).toContainText(/^5(\d+\.\d %){3}$/);
  const points = await nearest.innerText();
  await page.keyboard.press('Escape');
  await expect(inSection(page, 'Train on')).toBeEnabled();
  for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('stopped at the target');
  await expect(
    page.getByRole('status').filter({ hasText: /Trained on N = 5: single-head gets \d+ %/ }),
  ).toHaveCount(1);

  await playground.kept();
  await page.reload();
  await section(page).scrollIntoViewIfNeeded();
  await expect(stepped(page)).toHaveText('N = 4');
  await expect.poll(() => neurons.innerText()).toBe(found);
  await expect.poll(() => nearest.innerText()).toBe(points);
  await expect(inSection(page, 'Break them')).toBeEnabled();
});

test('breaking can be given up, and what was there before stays', async ({ page }) => {
  const playground = await Playground.open(page, QUICK.replace('units=16', 'units=128'));
  await playground.button('Play').click();
  for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('stopped at the target');
  await section(page).scrollIntoViewIfNeeded();
  await inSection(page, 'Break them').click();
  await expect(section(page).getByRole('progressbar', { name: 'Breaking' })).toBeVisible();
  await expect(inSection(page, 'Train on')).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(inSection(page, 'Break them')).toBeFocused();
  await expect(section(page)).toContainText('10 × 1,000 bits');
  await expect(
    section(page).getByRole('table', { name: 'Which neuron can it spare?' }).getByRole('row'),
  ).toHaveCount(1);
});
