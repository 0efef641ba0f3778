import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** The page around the figures: its parts are within reach, by keyboard too, and free of known barriers. */

// Without a graphics processor the engine takes its time to be made ready.
test.describe.configure({ timeout: 90_000 });

const play = (page: Page) => page.locator('#play');

async function visit(page: Page): Promise<void> {
  await page.goto('./');
  await expect(play(page)).toHaveAttribute('data-phase', 'ready', { timeout: 60_000 });
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('page, menu, sheet and lists have no barriers', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await visit(page);
      await expectNoBarriers(page);
      await page.getByRole('button', { name: 'File' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoBarriers(page);
      await page.keyboard.press('Escape');
      await page.locator('[data-opens="experiment"]').click();
      await page.getByRole('button', { name: /^More leak/ }).click();
      await page.getByRole('combobox', { name: 'Curriculum of lane 1' }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectNoBarriers(page);
    });

    test('on a phone drawer and sheet have no barriers', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await visit(page);
      await expectNoBarriers(page);
      await page.getByRole('button', { name: 'Experiment' }).click();
      await page.getByRole('dialog').locator('[data-opens="network"]').click();
      await expect(page.getByRole('slider', { name: 'Units' })).toBeVisible();
      await expectNoBarriers(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });
}

test('single keys play, pause and begin anew, until they are switched off', async ({ page }) => {
  await visit(page);
  await page.keyboard.press('Space');
  await expect(play(page)).toHaveAccessibleName('Pause');
  await expect(page.getByText('Train both, live')).toBeHidden();
  await page.keyboard.press('Space');
  await expect(play(page)).toHaveAccessibleName('Play');
  await page.keyboard.press('r');
  await expect(page.getByText('Train both, live')).toBeVisible();

  await page.locator('[data-opens="experiment"]').click();
  await page.getByRole('button', { name: /^More leak/ }).click();
  await page.getByRole('switch', { name: 'Shortcuts by single keys' }).press('Space');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await expect(play(page)).toHaveAccessibleName('Play');
});

test('a number out of bounds is refused in words, and a change that must wait says so', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visit(page);
  await page.locator('[data-opens="network"]').click();
  const rate = page.getByLabel('Learning rate, as a number');
  await rate.fill('99');
  await rate.press('Enter');
  await expect(page.getByText('Not changed: expected a number, 10 or less, got 99.')).toBeVisible();
  await rate.press('Escape');
  await expect(rate).toHaveValue('0.05');

  await play(page).click();
  await expect(page.getByText(/learning 2/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reset', exact: true })).toBeEnabled();
  const units = page.getByLabel('Units, as a number');
  await units.fill('96');
  await units.press('Enter');
  await expect(page.getByText('applies on reset')).toBeVisible();
  await expect(page.getByText('1 change waits. The run goes on with 64 units until then.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(units).toHaveValue('64');
});

test('a network is saved and opened; a bad file changes nothing', async ({ page }) => {
  await visit(page);
  const file = () => page.getByRole('button', { name: 'File' }).click();
  await file();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Single' }).first().click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('tau-single-N2-seed0.json');

  const choose = async (content: string | Buffer) => {
    await file();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: /^into multi/ }).click();
    const buffer = Buffer.from(content);
    await (await chooser).setFiles({ name: 'some.json', mimeType: 'application/json', buffer });
  };
  await choose('{"format": "x"}');
  await expect(page.getByRole('alert')).toContainText('some.json was not opened: format: expected');
  await expect(page.locator('[data-opens="lane-1"]')).toHaveText('Multi\u2011head');

  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  await choose(Buffer.concat(chunks));
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.locator('[data-opens="lane-1"]')).toHaveText('Single\u2011head 2');
});
