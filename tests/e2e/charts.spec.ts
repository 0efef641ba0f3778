import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';
import { Playground } from './page';

test('every figure is saved as a drawing, a picture and numbers', async ({ page }) => {
  const playground = await Playground.open(page);
  await playground.oneEpoch();

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
    const drawing = (await saveAs(figure, /SVG/)).toString();
    const parsed = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
      return { name: root.nodeName, words };
    }, drawing);
    const title = await figure.locator('h2').innerText();
    expect(parsed.name, title).toBe('svg');
    expect(parsed.words[0]).toBe(title);
    expect(parsed.words.slice(1, 3).join()).toMatch(/single.head,multi.head/i);
    expect(/var\(--|class=|NaN/.exec(drawing), title).toBeNull();
  }
  const reached = page.getByRole('figure', { name: 'How far back can each network remember?' });
  const drawing = (await saveAs(reached, /SVG/)).toString();
  for (const part of ['>reached</text>', '>epochs of 200 steps</text>', 'stroke-dasharray="6, 3"']) {
    expect(drawing.includes(part), part).toBe(true);
  }

  const picture = await saveAs(reached, /PNG/);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const { width } = (await reached.boundingBox()) ?? { width: 0 };
  expect(picture.readUInt32BE(16)).toBeGreaterThan(2 * width);
  expect(picture.length).toBeGreaterThan(8000);

  const numbers = (await saveAs(reached, /CSV/)).toString();
  expect(numbers).toMatch(/^N,Single-head: epoch reached,Multi-head: epoch reached\r\n2,/);
});
