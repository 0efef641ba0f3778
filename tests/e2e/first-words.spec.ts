import { expect, type Page, test } from '@playwright/test';
import { Playground, SMALL } from './page';
import { shifts } from './shifts';

/** What a built page shows before its scripts have come, and how they take over. */

const name = (page: Page) => page.getByRole('heading', { name: 'Tau Playground' });
const sentence = (page: Page) => page.getByText(/Two networks learn to remember more and more bits/);

/** What the figures ask that are built in. */
const FIGURES = [
  'How far back can each network remember?',
  'What can each still do?',
  'How slow is each neuron?',
  'Do neurons slow down as N grows?',
  'Does the network slow down?',
];

/** The page without its script, which has not come yet. */
async function withoutScript(page: Page, address: string): Promise<void> {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(address);
}

/** The page whose script comes once the test lets it. */
async function beforeScript(page: Page): Promise<() => void> {
  let come = () => {};
  const asked = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/assets/main-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('./'); // until somebody listens, too
  return come;
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded run is drawn at every size', async ({ page }) => {
    await page.goto('./');
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const title of FIGURES) {
        const figure = page.getByRole('figure', { name: title });
        await expect(figure).toBeVisible();
        await expect(figure.locator('.of-lane-0').first()).toBeAttached();
        const drawing = await figure.locator('svg').first().boundingBox();
        expect(drawing?.width).toBeGreaterThan(300);
      }
    }
  });
});

for (const { width, height } of SIZES) {
  test(`at ${width} × ${height} nothing moves when the scripts take over`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const moved = await shifts(page);
    const come = await beforeScript(page);
    const places = () =>
      Promise.all(
        FIGURES.flatMap((title) => {
          const figure = page.getByRole('figure', { name: title });
          return [figure.boundingBox(), figure.locator('svg').first().boundingBox()];
        }),
      );
    const words = async () => [
      await name(page).boundingBox(),
      await sentence(page).boundingBox(),
      await sentence(page).innerText(),
    ];
    const built = await places();
    const first = await words();
    await expect(page.locator('[data-drawn]')).toHaveCount(FIGURES.length);
    come();
    await new Playground(page).ready();
    await expect(page.locator('[data-drawn]')).toHaveCount(0);
    expect(await places()).toEqual(built);
    expect(await words()).toEqual(first);
    expect(await moved()).toBeLessThan(0.001);
  });
}

for (const how of ['button', 'Space'] as const) {
  test(`play by ${how} is not lost where the scripts come later`, async ({ page }) => {
    const come = await beforeScript(page);
    if (how === 'Space') await page.keyboard.press('Space');
    else await page.getByRole('button', { name: 'Train both, live' }).click();
    come();
    await expect(page.locator('#play')).toHaveAttribute('data-phase', 'running');
    if (how === 'Space') return;

    await test.step('no recording where a run is kept', async () => {
      await expect.poll(() => page.evaluate(() => localStorage.getItem('tau-playground-kept'))).toBe('true');
      await withoutScript(page, './');
      await expect(sentence(page)).toBeHidden();
      await expect(page.getByRole('figure')).toHaveCount(0);
    });
  });
}

test('no first words where the address asks for something else', async ({ page }) => {
  await withoutScript(page, './#v=1&teach=multi');
  await expect(name(page)).toBeHidden();
  await expect(sentence(page)).toBeHidden();
});

test('networks begin where no figure is in view, too', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 100 });
  await Playground.open(page, SMALL);
});
