import { expect, type Page, test } from '@playwright/test';
import { violations } from './axe';
import { Playground, PROMOTED } from './page';

const strip = (page: Page, lane: string) => page.getByRole('slider', { name: `Neurons of ${lane}` });
const echo = (page: Page) => page.getByRole('figure', { name: /^How long do/ });

/** Who is picked in a strip: "neuron 61". */
const picked = async (page: Page, lane: string) =>
  /neuron \d+/.exec((await strip(page, lane).getAttribute('aria-valuetext')) ?? '')?.[0];

test('a neuron is picked, with the mouse or by keyboard, and its echo is shown; one weight is named, and all are drawn in three ways', async ({
  page,
}) => {
  const playground = await Playground.open(page, PROMOTED);
  const weights = page.getByRole('figure', { name: 'Who drives whom?' });
  // The networks are looked at before training already.
  await expect(weights.getByRole('slider')).toHaveCount(2);
  await playground.oneEpoch();

  await expect(page.getByText(/^at N = \d · 10 × 20,000 steps$/)).toBeVisible();
  await expect(echo(page).getByRole('heading')).toHaveText(/^How long does neuron \d+ echo\?$/);

  await page.getByRole('radio', { name: 'τnet' }).check();
  await expect(page.getByText(/^at N = \d, 10 × 20,000 steps$/)).toBeVisible();
  const { width, height } = (await strip(page, 'Multi-head').boundingBox()) ?? { width: 0, height: 0 };
  await strip(page, 'Multi-head').click({ position: { x: 4, y: height - 2 } });
  const fastest = await picked(page, 'Multi-head');
  await expect(echo(page).getByRole('heading')).toHaveText(`How long does ${fastest} echo?`);
  await strip(page, 'Multi-head').click({ position: { x: width - 4, y: height - 2 } });
  expect(await picked(page, 'Multi-head')).not.toBe(fastest);

  await strip(page, 'Single-head').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(strip(page, 'Single-head')).toHaveAttribute(
    'aria-valuetext',
    /^neuron \d+, τ \d\.\d\d, τ_net \d+\.\d( ± \d+\.\d)?$/,
  );
  await expect(page.getByRole('radio', { name: 'Single‑head' })).toBeChecked();
  const second = await picked(page, 'Single-head');
  await expect(echo(page).getByRole('heading')).toHaveText(`How long does ${second} echo?`);
  await playground.button('Slower neuron').click();
  await expect(echo(page).getByRole('heading')).not.toHaveText(`How long does ${second} echo?`);
  await playground.button('Faster neuron').click();
  await expect(echo(page).getByRole('heading')).toHaveText(`How long does ${second} echo?`);

  await page.getByRole('radio', { name: 'log', exact: true }).check();
  await expect(echo(page).getByText('0.001', { exact: true })).toBeVisible();
  await expect(echo(page).getByText('autocorrelation (log scale)')).toBeVisible();
  await page.getByRole('combobox', { name: 'Whose echo' }).selectOption({ index: 0 });
  await expect(echo(page).getByRole('heading')).toHaveText('How long do they echo together?');
  await expect(echo(page).getByRole('row')).toHaveCount(32);
  expect(await violations(page)).toEqual([]); // all figures of trained networks

  const map = weights.getByRole('slider', { name: /^Weights of Single-head/ });
  // The map moves, and shows other weights, as long as something is measured.
  await expect(weights).toContainText(/Single.head N = \d.*Multi.head N = \d/);
  await map.hover({ position: { x: 20, y: 40 } });
  await expect(map).toHaveAttribute('aria-valuetext', /^from \d+ to \d+: −?\d\.\d\d$/);
  await expect(weights).toContainText((await map.getAttribute('aria-valuetext')) ?? 'nothing');
  // Not one colour, as an empty drawing would be.
  const colours = await map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 64, 64);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  expect(colours).toBeGreaterThan(10);

  const captions = {
    eigenvalues: 'Both began at spectral radius 0.6.',
    spread: 'The wider, the stronger.',
    weights: 'Rows are driven, columns drive.',
  };
  for (const [view, words] of Object.entries(captions)) {
    await weights.getByRole('radio', { name: view }).check();
    await expect(weights.locator('figcaption')).toContainText(words);
    if (view !== 'weights') expect(await violations(page, weights), view).toEqual([]); // these are looked at above
  }
  await expect(weights.getByRole('table').getByRole('row')).toHaveCount(3);

  const wiring = page.getByRole('figure', { name: 'How is it wired?' });
  await wiring.getByRole('combobox').click();
  await page.getByRole('option', { name: 'dimensions' }).click();
  await expect(wiring).toContainText('principal components for 90 % of the variance');
  // Before training, and at N = 2.
  await expect(wiring.getByRole('table').getByRole('row')).toHaveCount(3);

  const space = page.getByRole('figure', { name: 'What shape is its memory?' });
  await space.scrollIntoViewIfNeeded();
  await expect(space.locator('figcaption')).toContainText(/Single.head has .*, multi.head .*at\sN\s=\s\d\.$/);
  const states = space.getByRole('slider', { name: /^States of Single-head: 3 components: \d+ %, \d fixed/ });
  await states.focus();
  await page.keyboard.press('ArrowRight');
  await expect(states).toHaveAttribute('aria-valuetext', 'turned by 10°, tilted by 0°');
  await page.keyboard.press('PageDown');
  await expect(states).toHaveAttribute('aria-valuetext', /^under (0|1|their mean): .*slowest [\d.]+ steps/);
  await expect(space).toContainText((await states.getAttribute('aria-valuetext')) ?? 'nothing');
  // The answers of both, filled and hollow, and a line through the states.
  expect(await states.locator('path[data-answer]').count()).toBe(2);
  expect(await violations(page, space)).toEqual([]);
  await space.getByRole('button', { name: 'Turn back' }).click();
  await expect(states).toHaveAttribute('aria-valuetext', 'turned by 0°, tilted by 0°');
});

test('a measurement at the paper’s quality says how far it is, can be cancelled, and is kept', async ({
  page,
}) => {
  // Large enough that no machine is done with it before it is cancelled.
  await page.goto('./#v=1&units=256');
  const playground = new Playground(page);
  await playground.ready();
  const paper = playground.button('Measure at paper quality');
  await paper.click();
  await expect(page.getByRole('progressbar', { name: 'Measuring' })).toBeVisible();
  await expect(page.getByRole('progressbar').locator('..')).toHaveText(/^\d+ %(, about \d+ (s|min) left)?$/);
  await expect(playground.button('Measure now')).toBeDisabled();
  await expect(playground.button('Cancel')).toBeFocused();
  expect(await violations(page, 'div:has(> div > progress)')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Measuring' })).toBeHidden();
  await expect(paper).toBeFocused();

  // A small network is measured in no time.
  await playground.sheet('Network');
  const units = page.getByRole('textbox', { name: 'Units, as a number' });
  await units.fill('8');
  await units.press('Enter');
  await page.keyboard.press('Escape');
  await playground.ready();
  await paper.click();
  await expect(page.getByText('before training · paper quality: 10 × 100,000 steps')).toBeVisible();
  await expect(echo(page).getByText('measured, 10 × 100,000 steps')).toBeVisible();
});
