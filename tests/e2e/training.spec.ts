import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, SMALL } from './page';

test('both networks climb, live, where play is clicked before the engines are fetched, too', async ({
  page,
}) => {
  let fetch = () => {};
  const fetched = new Promise<void>((resolve) => {
    fetch = resolve;
  });
  await page.route(/run\.worker/, async (route) => {
    await fetched;
    await route.continue();
  });
  const playground = new Playground(page);
  await page.goto('./');
  await expect(page.getByText('Two networks learn to remember more and more bits')).toBeVisible();
  const reached = page.getByRole('table', { name: 'How far back can each network remember?' });
  await expect(page.getByText('Recorded run').first()).toBeVisible();
  await expect(playground.readout(0)).toHaveText(/N = 10recordedepoch \d+$/);
  await expect(playground.readout(1)).toHaveText(/N = 15recordedepoch \d+$/);
  await expect(reached.getByRole('columnheader').nth(1)).toHaveText('Single-head, recorded: epoch reached');

  await page.getByRole('button', { name: 'Train both, live' }).click();
  await expect(page.locator('#play')).toHaveAttribute('data-phase', 'queued');
  fetch();
  await expect(page.getByText('Recorded run')).toHaveCount(0);
  await expect(playground.readout(1)).toContainText('steps/s');
  await expect(reached.getByRole('columnheader').nth(1)).toHaveText('Single-head: epoch reached');
  await expect(async () => {
    expect((await playground.standing(1)).reached).toBeGreaterThanOrEqual(3);
    expect((await playground.standing(0)).reached).toBeGreaterThanOrEqual(2);
  }).toPass({ intervals: [500] });
  // What lanes do has room in the bar, however narrow that is beside the panel.
  for (const width of [1024, 1090, 1440]) {
    await page.setViewportSize({ width, height: 768 });
    await expect(playground.readout(0)).toContainText('learning');
    const right = (element: Element) =>
      Math.max(...[...element.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right));
    const [end, pages] = await Promise.all([
      playground.readout(0).evaluate(right),
      page.getByRole('navigation').first().boundingBox(),
    ]);
    expect(end).toBeLessThanOrEqual(pages?.x ?? 0);
  }
  await playground.button('Pause').click();
  await expect(playground.readout(1)).toContainText(/paused at epoch|stopped at the target/);
});

test('a run is paused, goes on, is begun anew and with another seed, and stops with a reason where numbers go bad', async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL);

  await test.step('pause stops at once, and play goes on from there', async () => {
    await playground.button('Play').click();
    await expect(playground.readout(0)).toContainText('steps/s');
    const waited = await page.evaluate(async () => {
      const button = document.querySelector<HTMLButtonElement>('#play');
      const begun = performance.now();
      button?.click();
      while (button?.getAttribute('aria-label') !== 'Play') await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    });
    test.info().annotations.push({ type: 'pause', description: `${Math.round(waited)} ms` });
    await expect(playground.readout(0)).toContainText('paused');
    const before = await playground.standing(0);
    for (let times = 0; times < 2; times++) {
      const { path } = await playground.save('Single‑head: Network'); // what its worker has by now
      expect(JSON.parse(await readFile(path, 'utf8')).progress.step).toBe(before.steps);
    }
    expect(await playground.standing(0)).toEqual(before);
    await playground.oneEpoch();
    expect((await playground.standing(0)).steps).toBe(50 * (before.epoch + 1));
  });

  await test.step('reset begins anew, and one epoch is as many steps as it is set to', async () => {
    await playground.button('Reset').click();
    await playground.ready();
    await playground.oneEpoch();
    for (const lane of [0, 1]) expect(await playground.standing(lane)).toMatchObject({ epoch: 1, steps: 50 });
  });

  await test.step('a new seed begins another run', async () => {
    await playground.button('Reset').click();
    await playground.ready();
    await expect(page.getByRole('button', { name: /^Seed 0 in both lanes/ })).toBeVisible();
    await playground.button('New seed').click();
    await playground.ready();
    await expect(page.getByRole('button', { name: /^Seed [1-9]\d* in both lanes/ })).toBeVisible();
  });

  await test.step('Space plays after a click on New seed or Reset', async () => {
    await playground.button('New seed').click();
    await page.keyboard.press('Space');
    await expect(playground.readout(1)).toContainText('steps/s');
    await playground.button('Reset').click();
    await page.keyboard.press('Space');
    await expect(playground.readout(1)).toContainText('steps/s');
  });

  await test.step('numbers that go bad stop a lane with a reason, and it can go back', async () => {
    await playground.button('Reset').click();
    await playground.ready();
    await playground.oneEpoch();
    await playground.sheet('Training');
    const type = async (setting: string, value: string) => {
      const box = page.getByRole('textbox', { name: `${setting}, as a number` });
      await box.fill(value);
      await box.press('Enter');
    };
    await type('Learning rate', '10');
    await type('Clip', '1000000');
    await playground.button('Play').click();
    const reason = page.getByText(
      /Single.head: loss is not a number since step [\d,]+ \(N = \d+, epoch [\d,]+\)\. Go back with a smaller/,
    );
    await expect(reason).toBeVisible();
    // The other lane goes on, or has stopped too, or does so now.
    await expect(async () => {
      if (await playground.button('Pause').isVisible())
        await playground.button('Pause').click({ timeout: 1000 });
      await expect(playground.button('Play')).toBeVisible({ timeout: 1000 });
    }).toPass();
    expect(await violations(page, reason.locator('..'))).toEqual([]);
    await type('Learning rate', '0.05');
    await page
      .getByRole('button', { name: /^Back to N = \d/ })
      .first()
      .click();
    await expect(reason).toBeHidden();
    await expect(playground.readout(0)).toContainText(/paused at epoch \d/);
  });
});
