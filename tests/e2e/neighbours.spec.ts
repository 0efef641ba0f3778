import { expect, type Page, test } from '@playwright/test';
import { NEIGHBOURS } from '../../src/ui/neighbours/list';
import { violations } from './axe';
import { shifts } from './shifts';

/** A page about a neighbour: it shows what was recorded, trains small networks, and answers to a ring. */

/** Opens a page on a phone so high that most of it is seen: nothing moves when the page that answers takes over. */
async function openSteadily(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 1600 });
  const moved = await shifts(page);
  await page.goto(address);
  await expect(page.locator('#root')).toHaveAttribute('data-live', 'true');
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await moved()).toBeLessThan(0.001);
}

/** At every width all of the page has room, and nothing stands in anybody's way. */
async function expectRoom(page: Page): Promise<void> {
  const expectInside = async (width: number) => {
    await page.setViewportSize({ width, height: 844 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, `at ${width}`).toBe(0);
  };
  for (const width of [980, 900, 640]) await expectInside(width);
  for (const [width, ...themes] of [[1440, 'light', 'dark'], [1024], [390, 'light'], [320]] as const) {
    await expectInside(width);
    expect(await violations(page, 'html', themes), `at ${width}`).toEqual([]);
  }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('what was recorded is there to be read', async ({ page }) => {
    await page.goto('./neighbours/packing/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('numbers a context six neurons hold');
    await expect(page.getByRole('figure')).toHaveCount(5);
    await expect(page.getByText('recorded').first()).toBeVisible();
  });
});

test('the list of neighbours: everybody can use it, its figures move, and a row leads on', async ({
  page,
}) => {
  await openSteadily(page, './neighbours/');
  await expect(page.getByRole('article')).toHaveCount(NEIGHBOURS.length);
  await expectRoom(page);
  const push = page.getByRole('slider', { name: /^push/ });

  await test.step('motion is off where it is not wanted, and can be had', async () => {
    await expect(push).toHaveAttribute('aria-valuetext', '5.0');
    await page.getByRole('button', { name: 'Neighbours' }).click();
    await page.getByRole('checkbox', { name: 'Figures move' }).check();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(push).not.toHaveAttribute('aria-valuetext', '5.0');
  });

  await test.step('a slider is under one’s own hand: pushed from 0 to 12 the wall opens', async () => {
    const row = page.getByRole('article').filter({ has: push });
    await push.press('Home');
    await expect(row).toContainText('shut');
    await push.press('End');
    await expect(row).toContainText('open, 17');
    await page.getByRole('link', { name: /opens when pushed/ }).click();
    await expect(page).toHaveURL(/neighbours\/membrane\/$/);
  });
});

test('packing: everybody can use it, a ring is dragged by keys, and small networks train', async ({
  page,
}) => {
  await openSteadily(page, './neighbours/packing/');
  const ring = page.getByRole('slider', { name: /^share/ });
  const readout = page.getByRole('list', { name: 'Where the lanes are' });
  await expect(ring).toHaveAttribute('aria-valuenow', '0.3');
  await expectRoom(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await test.step('the ring tells all figures', async () => {
    await ring.press('End');
    await expect(ring).toHaveAttribute('aria-valuenow', '0.5');
    const sequence = page.getByRole('figure', { name: /make of it/ });
    await expect(sequence).toContainText('the task is 50 %');
    await ring.press('Home');
    await ring.press('ArrowRight');
    await expect(ring).toHaveAttribute('aria-valuenow', '0.05');
    await expect(ring).toHaveAttribute('aria-valuetext', /^ε 0\.05: Neurons \d+ %/);
    await expect(sequence).toContainText('With ε at 0.05');
    await expect(sequence).toContainText('darker: more active');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(sequence).toContainText('brighter: more active');
  });

  await test.step('four small networks train, and take the place of those that were recorded', async () => {
    await page.getByRole('slider', { name: /^Neurons/ }).press('ArrowLeft');
    await expect(page.getByRole('heading', { name: 'How many tasks fit into four neurons?' })).toBeVisible();
    await expect(readout).toContainText('recorded');
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(readout).toContainText(/update [\d,]+ of 4,000/);
    await expect(readout).toContainText('4,000 updates, done');
    await expect(page.getByRole('status')).toHaveText(
      /^Trained, seed 0: Neurons \d+, Synapses \d+, Both \d+, Input \d+ of 12\.$/,
    );
    await expect(page.getByText('4,000 updates, seed 0', { exact: true })).toBeVisible();
  });
});

test('membrane: everybody can use it, and the push is a ring, a slider and keys', async ({ page }) => {
  await openSteadily(page, './neighbours/membrane/');
  const ring = page.getByRole('slider', { name: /on the curve/ });
  await expect(ring).toHaveAttribute('aria-valuetext', 'f 5: open 6.12, possible shut 0.047');
  await expect(page.getByRole('figure')).toHaveCount(6);
  await expectRoom(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await ring.press('Home');
  await expect(ring).toHaveAttribute('aria-valuenow', '0');
  await expect(page.getByRole('status')).toHaveText(/^The wall shuts at f = 2\.75/);
  await ring.press('Shift+ArrowRight');
  await ring.press('ArrowRight');
  await expect(ring).toHaveAttribute('aria-valuenow', '1.1');
  await ring.press('End');
  await expect(page.getByRole('status')).toHaveText(/^The wall opens at f = 8\.05/);
  await page.getByRole('radio', { name: 'attract' }).check();
  await expect(page.getByText('one wall for every push, nothing to remember').first()).toBeVisible();
  await test.step('settings stand in the address, and what cannot be taken is said', async () => {
    await expect(page).toHaveURL(/#push=12&attracts=1$/);
    await page.goto('./neighbours/membrane/#push=2&c0=99');
    await expect(ring).toHaveAttribute('aria-valuenow', '2');
    await expect(page.getByRole('alert')).toHaveText(/c0 = 99: expected a number from 0.1 to 10/);
    await expect(page.getByRole('radio', { name: 'repel' })).toBeChecked();
  });
  await page.getByText('Claims: two walls').click();
  await page.getByRole('link', { name: /How many tasks fit/ }).click();
  await expect(page).toHaveURL(/neighbours\/packing\/$/);
  await expect(async () => {
    await page.keyboard.press('['); // round and round: the last one is before the first
    await expect(page).toHaveURL(/neighbours\/membrane\/$/, { timeout: 500 });
  }).toPass();
});

test('bandit: everybody can use it, arms are pulled by keys and by hand, and other worlds are played', async ({
  page,
}) => {
  await openSteadily(page, './neighbours/bandit/');
  const ring = page.getByRole('slider', { name: 'Pulls done in this world' });
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toContainText('The world changed 40 pulls ago');
  await expect(page.getByRole('figure')).toHaveCount(5);
  await expectRoom(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await test.step('the ring and one step lead through the world', async () => {
    await ring.press('Shift+ArrowRight');
    await expect(ring).toHaveAttribute('aria-valuenow', '2640');
    await expect(headline).toContainText('140 pulls ago');
    await page.keyboard.press('n');
    await expect(page.getByRole('status')).toHaveText('The world changes at pull 4,000.');
    await expect(headline).toContainText('has just changed');
  });

  await test.step('E is an arm here; who plays does not see them', async () => {
    await page.keyboard.press('e');
    await expect(page.getByRole('status')).toHaveText(/^E pays −?\d+\.\d\.$/);
    await expect(headline).toContainText('Has the world changed?');
    await expect(page.getByRole('checkbox', { name: 'Show the true arms' })).not.toBeChecked();
    await page.getByRole('button', { name: 'Pull arm C' }).first().click();
    await expect(page.getByRole('status')).toHaveText(/^C pays/);
    await expect(ring).toHaveAttribute('aria-valuenow', /^400[2-9]$/);
    await page.getByRole('checkbox', { name: 'Show the true arms' }).check();
    await expect(headline).toContainText(/You lost \d/);
  });

  await test.step('a hundred worlds of another kind are played', async () => {
    await page.getByRole('slider', { name: /^Chance of a change/ }).press('End');
    await expect(page.getByText('100 worlds, seed 7')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('100 worlds are played.');
    await expect(page.getByRole('figure', { name: 'How much does a change cost?' })).toContainText(
      'mean over 100 worlds',
    );
  });
});

test('two halves: everybody can use it, a half is silenced, and other wires are trained', async ({
  page,
}) => {
  await openSteadily(page, './neighbours/modules/');
  const headline = page.getByRole('heading', { level: 1 });
  const readout = page.getByRole('list', { name: 'What each half knows' });
  await expect(headline).toContainText('With 4 wires each way');
  await expect(page.getByRole('figure')).toHaveCount(4);
  await expectRoom(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await test.step('a half is silenced by a press or its key, and speaks again', async () => {
    const right = page.getByRole('button', { name: 'Silence the right half' });
    await right.click();
    await expect(right).toHaveAttribute('aria-pressed', 'true');
    await expect(headline).toContainText('You silenced right. Where the left digit is asked for');
    await expect(page.getByRole('status')).toHaveText('The right half is silent.');
    await page.keyboard.press('1');
    await expect(headline).toContainText('You silenced left.');
    await page.keyboard.press('Escape');
    await expect(headline).toContainText('With 4 wires each way');
  });

  await test.step('small halves over other wires train, and the scene is theirs', async () => {
    await page.getByRole('slider', { name: /^Neurons a half/ }).press('Home');
    await page.getByRole('slider', { name: 'Wires each way' }).press('End');
    await expect(readout).toContainText(/training, update [\d,]+/);
    await expect(page.getByRole('status')).toHaveText(
      /^Trained with 100 wires each way: \d+ % of answers are right, F is 0\.\d\d\.$/,
    );
    await expect(headline).toContainText('With 100 wires each way');
    await expect(page.getByRole('slider', { name: 'Wires each way' })).toHaveAttribute(
      'aria-valuetext',
      '100 of 100',
    );
  });
});
