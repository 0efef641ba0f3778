import { expect, type Locator, type Page, test } from '@playwright/test';
import { Playground } from './page';

/** Small networks that grow step by step, and so carefully that they go on until they are paused. */
const GROWING = './#v=1&stop=40&units=16&lr=0.01&batch=16&epoch=50&test=2&promote=0.9&max=1000000';

/** What is wrong with where the focus is: lost, not drawn, or under something else; and whether it is on the target. */
const lookAtFocus = (target: Element) => {
  const at = document.activeElement as HTMLElement;
  const { left, top, width, height } = at.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  // What is drawn by its words shows its focus there.
  const isDrawn = [at, at.nextElementSibling, at.parentElement].some((each) => {
    const style = each && getComputedStyle(each);
    return style?.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2;
  });
  const isSeen = hit && (at.contains(hit) || hit.contains(at) || hit.closest('label')?.contains(at));
  const fault =
    (at === document.body && 'the focus is lost') ||
    (!isDrawn && `no focus is drawn at ${at.outerHTML.slice(0, 120)}`) ||
    (!isSeen && `something covers ${at.outerHTML.slice(0, 120)}`) ||
    '';
  return { fault, there: at === target };
};

/** Presses Tab until something has the focus; on the way the focus is always somewhere, and seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab');
    const { fault, there } = await target.evaluate(lookAtFocus);
    expect(fault).toBe('');
    if (there) return;
  }
  throw new Error(`Tab does not come to ${target}.`);
}

/** Opens the menu of the button that has the focus, goes down to an entry and chooses it. */
async function choose(page: Page, entry: Locator): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(entry).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    expect(await entry.evaluate((element) => element === document.activeElement)).toBe(true);
  }).toPass({ intervals: [20] });
  await page.keyboard.press('Enter');
}

test('a whole session by keyboard alone', async ({ page }) => {
  const playground = await Playground.open(page, GROWING);
  const press = (key: string) => page.keyboard.press(key);
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the figures' })).toBeFocused();
  await tabTo(page, playground.button('Play'));
  await press('Enter');
  await expect.poll(async () => (await playground.standing(1)).reached).toBeGreaterThan(2);
  await press('Enter');
  await expect(playground.readout(1)).toContainText('paused');

  await tabTo(page, playground.button('File'));
  await choose(page, page.getByRole('menuitem', { name: 'Runs' }));
  await expect(page.getByRole('table', { name: 'Runs kept' })).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: /^Notes on/ }));
  await page.keyboard.type('by hand');
  await press('Escape');
  await expect(playground.button('File')).toBeFocused();
  const download = page.waitForEvent('download');
  await choose(page, page.getByRole('menuitem', { name: /Single.head: Network/ }));
  expect((await download).suggestedFilename()).toMatch(/^tau-single-.*\.json$/);
  await expect(playground.button('File')).toBeFocused();

  const card = page.locator('[data-opens="experiment"]');
  await tabTo(page, card);
  await press('Enter');
  const units = page.getByRole('textbox', { name: 'Units, as a number' });
  await tabTo(page, units);
  await page.keyboard.type('24');
  await press('Enter');
  await expect(page.getByText('1 change waits.')).toBeVisible();
  expect(await units.evaluate(lookAtFocus)).toEqual({ fault: '', there: true });
  await tabTo(page, page.locator('footer').getByRole('button', { name: 'Reset and apply' }));
  await press('Enter');
  await expect(units).toBeFocused();
  await expect(page.getByText('each mark is one of the 24 neurons')).toBeVisible();
  await press('Escape');
  await expect(card).toBeFocused();

  const promote = page.getByRole('slider', { name: 'Promote at' });
  await tabTo(page, promote);
  const before = await promote.getAttribute('aria-valuenow');
  await press('ArrowLeft');
  await expect(promote).not.toHaveAttribute('aria-valuenow', before ?? '');
  const figure = page.getByRole('figure', { name: 'What can each still do?' });
  await tabTo(page, figure.getByRole('slider'));
  await press('ArrowRight');
  await expect(figure.getByRole('slider')).toHaveAttribute('aria-valuetext', /^N = \d+: /);
  await press('Escape');
  const neurons = page.getByRole('slider', { name: 'Neurons of Multi-head' });
  await tabTo(page, neurons);
  await press('Home');
  await expect(neurons).toHaveAttribute('aria-valuenow', '1');
  const fastest = await neurons.getAttribute('aria-valuetext');
  await press('ArrowRight');
  await expect(neurons).not.toHaveAttribute('aria-valuetext', fastest ?? '');
});
