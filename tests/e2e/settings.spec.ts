import { expect, test } from '@playwright/test';
import { Playground, SMALL } from './page';

test('settings wait, or are refused, or make another network, or take effect in the running one', async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL.replace('promote=100', 'promote=0.9'));
  const units = page.getByRole('textbox', { name: 'Units, as a number' });
  const type = async (value: string) => {
    await units.fill(value);
    await units.press('Enter');
  };

  await test.step('what a network cannot be is refused in one sentence', async () => {
    await playground.sheet('Network');
    await type('5000');
    await expect(page.getByRole('alert')).toHaveText(
      'Not changed: expected a number, 4096 or less, got 5000.',
    );
    await page.keyboard.press('Escape');
    await expect(units).toHaveValue('16');

    await type('1.000');
    await expect(page.getByRole('alert')).toHaveText(
      'Not changed: "1.000" may be 1 or 1,000: write 1 or 1000.',
    );
    // What was refused is no news any more once the old value is typed again.
    await type('16');
    await expect(page.getByRole('alert')).toBeHidden();
    await type('１２');
    await expect(units).toHaveValue('12');
    await type('16');
    await playground.ready();
  });

  await test.step('a setting that waits says so, and applies on reset', async () => {
    await playground.oneEpoch();
    await type('32');
    await expect(page.getByText('applies on reset')).toBeVisible();
    await expect(page.getByText('1 change waits.')).toBeVisible();
    await expect(page.getByText('The run goes on with 16 units until then.')).toBeVisible();
    await expect(page.getByText('each mark is one of the 16 neurons')).toBeVisible();
    expect(await playground.standing(0)).toMatchObject({ epoch: 1 });

    await playground.button('Undo').click();
    await expect(page.getByText('applies on reset')).toBeHidden();
    await expect(units).toHaveValue('16');
    await type('32');
    await page.locator('footer').getByRole('button', { name: 'Reset and apply' }).click();
    await playground.ready();
    await expect(page.getByText('each mark is one of the 32 neurons')).toBeVisible();
  });

  await test.step('another task trains too', async () => {
    await page.getByRole('combobox', { name: 'Task' }).click();
    await page.getByRole('option', { name: /DMS/ }).click();
    await playground.ready();
    await playground.oneEpoch();
    expect((await playground.standing(1)).steps).toBe(50);
  });

  await test.step('a live setting takes effect in the running network', async () => {
    await page.keyboard.press('Escape');
    await playground.button('Play').click();
    await expect(playground.readout(0)).toContainText('steps/s');
    const target = page.getByRole('slider', { name: 'Stop at N' });
    await target.focus();
    await page.keyboard.press('Home');
    await expect(target).toHaveAttribute('aria-valuetext', '2');
    // With the target at 2 both lanes come to their end, at their first promotion if not at once.
    for (const lane of [0, 1]) {
      await expect(playground.readout(lane)).toContainText('stopped at the target');
    }
    await page.keyboard.press('End');
    for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText(/paused at epoch \d/);
  });
});
