import { expect, type Page, test } from '@playwright/test';
import { Playground } from './page';

/** What a built page says before its script has come. */

const name = (page: Page) => page.getByRole('heading', { name: 'Tau Playground' });
const sentence = (page: Page) => page.getByText(/Two networks learn to remember more and more bits/);

/** The page without its script, which has not come yet. */
async function withoutScript(page: Page, address: string): Promise<void> {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(address);
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  test(`at ${width} × ${height} its first words are there at once, and stay where they are`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await withoutScript(page, './');
    await expect(sentence(page)).toBeVisible();
    const places = async () => [await name(page).boundingBox(), await sentence(page).boundingBox()];
    const said = await sentence(page).innerText();
    const before = await places();

    await page.unrouteAll();
    await page.reload();
    await new Playground(page).ready();
    expect(await sentence(page).innerText()).toBe(said);
    expect(await places()).toEqual(before);
  });
}

test('no first words where the address asks for something else', async ({ page }) => {
  await withoutScript(page, './#v=1&teach=multi');
  await expect(name(page)).toBeHidden();
  await expect(sentence(page)).toBeHidden();
});
