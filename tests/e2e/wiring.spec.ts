import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, PROMOTED } from './page';

test('weights, eigenvalues and spread of the networks that are trained here, and one weight by name', async ({
  page,
}) => {
  const playground = await Playground.open(page, PROMOTED);
  const figure = page.getByRole('figure', { name: 'Who drives whom?' });
  // The networks are looked at before training already.
  await expect(figure.getByRole('slider')).toHaveCount(2);
  await playground.oneEpoch();

  const map = figure.getByRole('slider', { name: /^Weights of Single-head/ });
  // The map moves, and shows other weights, as long as something is measured.
  await expect(figure).toContainText(/Single.head N = \d.*Multi.head N = \d/);
  await map.hover({ position: { x: 20, y: 40 } });
  await expect(map).toHaveAttribute('aria-valuetext', /^from \d+ to \d+: −?\d\.\d\d$/);
  await expect(figure).toContainText((await map.getAttribute('aria-valuetext')) ?? 'nothing');
  // Not one colour, as an empty drawing would be.
  const colours = await map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 64, 64);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  expect(colours).toBeGreaterThan(10);

  const name = await figure.getAttribute('aria-labelledby');
  const captions = {
    eigenvalues: 'Both began at spectral radius 0.6.',
    spread: 'The wider, the stronger.',
    weights: 'Rows are driven, columns drive.',
  };
  for (const [view, words] of Object.entries(captions)) {
    await figure.getByRole('radio', { name: view }).check();
    await expect(figure.locator('figcaption')).toContainText(words);
    // All figures once: the others do not change with the view.
    const changed = view === 'weights' ? 'figure' : `figure[aria-labelledby="${name}"]`;
    expect(await violations(page, changed), view).toEqual([]);
  }
  await expect(figure.getByRole('table').getByRole('row')).toHaveCount(3);

  const wiring = page.getByRole('figure', { name: 'How is it wired?' });
  await wiring.getByRole('combobox').click();
  await page.getByRole('option', { name: 'dimensions' }).click();
  await expect(wiring).toContainText('principal components for 90 % of the variance');
  // Before training, and at N = 2.
  await expect(wiring.getByRole('table').getByRole('row')).toHaveCount(3);
});
