import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { Playground, PROMOTED } from './page';

test('a first visit shows a recorded run in all its figures, saves it as such, and drops it for any change', async ({
  page,
}) => {
  const playground = await Playground.open(page);
  await expect(page.getByText('Recorded run', { exact: true })).toHaveCount(2);
  const caption = (title: string) => page.getByRole('figure', { name: title }).locator('figcaption');
  await expect(caption('How far back can each network remember?')).toContainText(
    /last four steps took [\d, ]+ and/,
  );
  await expect(caption('What can each still do?')).toContainText('single‑head lost N = 2 to 9');
  await expect(caption('Do neurons slow down as N grows?')).toContainText('falls, then rises');
  await page.getByRole('slider', { name: /^How far back/ }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('slider', { name: /^Does the network/ })).toHaveAttribute(
    'aria-valuetext',
    /^N = 2: Single-head, recorded \d\.\d in \d+ of 64, Multi-head, recorded \d\.\d in \d+ of 64$/,
  );

  const charts = await playground.save('Save chart data');
  const tables = unzipSync(new Uint8Array(await readFile(charts.path)));
  expect(Object.keys(tables)).toContain('how-far-back-can-each-network-remember-recorded-run.csv');
  const history = await playground.save('Single‑head: History');
  expect((await readFile(history.path, 'utf8')).trim().split('\r\n')).toHaveLength(1);
  const network = await playground.save('Single‑head: Network');
  expect(JSON.parse(await readFile(network.path, 'utf8')).progress).toMatchObject({ step: 0, history: [] });

  await playground.button('New seed').click();
  await expect(page.getByText('Recorded run', { exact: true })).toHaveCount(0);
  await playground.ready();
  for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('ready');
  await expect(page.getByRole('table', { name: 'How far back' }).getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: 'Save chart: How far back can each network remember?' }).click();
  await page.getByRole('menuitem', { name: 'Numbers' }).click();
  await expect(page.getByText('The chart was not saved: it has no such numbers yet.')).toBeVisible();
  const fresh = await playground.save('Save chart data');
  const files = Object.values(unzipSync(new Uint8Array(await readFile(fresh.path))));
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => strFromU8(file).trim().split('\r\n').length < 2)).toEqual([]);
});

test('a phone begins with fewer neurons than the recorded run has, unless the address says otherwise', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await Playground.open(page);
  await expect(page.getByText('Recorded run, 64 neurons').first()).toBeVisible();
  await expect(page).toHaveURL(/#v=1&units=48$/);
  await page.goto('./#v=1&units=64');
  await expect(page.getByText('Recorded run', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Recorded run', { exact: true }).first()).toBeVisible();
  await expect(page).toHaveURL(/#v=1$/);
});

test('τ_net is measured at every promotion, one N is marked by keyboard alone, and every figure is saved as a drawing, a picture and numbers', async ({
  page,
}) => {
  const playground = await Playground.open(page, PROMOTED);
  await playground.oneEpoch();
  const table = page.getByRole('table', { name: 'Does the network slow down?' });
  await expect(table.getByRole('row').last()).toContainText(/^\d(\d+\.\d\d*\d+ of 161020000no){2}$/);
  await expect(table.getByRole('row')).toHaveCount(2);
  await page
    .getByRole('region', { name: /Do neurons slow down/ })
    .or(page.getByLabel(/Do neurons slow down/))
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/\d\.\d\d ± \d\.\d\d/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  const saveAs = async (figure: Locator, kind: RegExp) => {
    await figure.getByRole('button', { name: /^Save chart/ }).focus();
    await page.keyboard.press('Enter');
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: kind }).click();
    await expect(page.getByRole('menu')).toBeHidden();
    return readFile(await (await download).path());
  };

  const figures = await page.getByRole('figure').all();
  expect(figures.length).toBeGreaterThan(5);
  for (const figure of figures) {
    const before = await figure.locator('h2').innerText();
    const drawing = (await saveAs(figure, /SVG/)).toString();
    const parsed = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const place = document.body.appendChild(document.createElement('div'));
      place.append(document.importNode(root, true));
      const frame = place.children[0].getBoundingClientRect();
      const texts = [...place.querySelectorAll('text')];
      const cut = texts.filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
      });
      place.remove();
      const words = (of: Element[]) => of.map(({ textContent }) => textContent ?? '');
      return { name: root.nodeName, words: words(texts), cut: words(cut) };
    }, drawing);
    const title = await figure.locator('h2').innerText();
    expect(parsed.name, title).toBe('svg');
    // A look at the network that ends meanwhile may name another neuron.
    expect([before, title]).toContain(parsed.words[0]);
    expect(parsed.words[1]).toMatch(/^(single|multi).head$/i);
    expect(parsed.cut, title).toEqual([]);
    const written = drawing.replaceAll(/data:[^"]*/g, ''); // letters that stand for pixels may spell anything
    expect(/var\(--|class=|NaN/.exec(written), title).toBeNull();
  }
  const reached = page.getByRole('figure', { name: 'How far back can each network remember?' });
  const drawing = (await saveAs(reached, /SVG/)).toString();
  for (const part of [
    '>reached</text>',
    '>epochs</text>',
    '>of 20 steps</text>',
    'stroke-dasharray="6, 3"',
  ]) {
    expect(drawing.includes(part), part).toBe(true);
  }

  const picture = await saveAs(reached, /PNG/);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const { width } = (await reached.boundingBox()) ?? { width: 0 };
  expect(picture.readUInt32BE(16)).toBeGreaterThan(2 * width);
  expect(picture.length).toBeGreaterThan(8000);

  const numbers = (await saveAs(reached, /^Numbers/)).toString();
  expect(numbers).toMatch(/^N,Single-head: epoch reached,.*,Multi-head: epoch reached,.*\r\n2,/);

  await playground.file('Show the paper’s values');
  const whose = reached.getByText('Grey: the paper’s networks of 500 neurons');
  await expect(whose).toBeVisible();
  await expect(page).toHaveURL(/paper=1/);
  expect((await saveAs(reached, /SVG/)).toString()).toContain('the paper’s networks of 500 neurons');
  await playground.file('Hide the paper’s values');
  await expect(whose).toHaveCount(0);
});
