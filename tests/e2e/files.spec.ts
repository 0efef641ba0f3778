import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { Playground } from './page';

test('a network is saved, the experiment reset, the network opened: it goes on where it was', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const playground = await Playground.open(page);
  await playground.oneEpoch();
  await playground.oneEpoch();
  const saved = await playground.standing(1);
  const accuracy = page.getByRole('table', { name: /accuracy/i }).or(page.locator('table').nth(1));
  const measured = await accuracy.first().innerText();

  const download = page.waitForEvent('download');
  await playground.file('save', 'multi');
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toBe('tau-multi-N4-seed0.json');
  const { progress, config } = JSON.parse(await readFile(file, 'utf8'));
  expect(progress).toMatchObject({ epoch: 2, step: 400, heads: [2, 3, 4] });
  expect(config.curriculum.kind).toBe('multi');

  await playground.button('Reset').click();
  await playground.ready();
  const chooser = page.waitForEvent('filechooser');
  await playground.file('open', 'multi');
  await (await chooser).setFiles(file);
  await expect(playground.readout(1)).toContainText('paused at epoch 2');
  expect(await playground.standing(1)).toEqual(saved);
  const rowOf = (text: string) => text.split('\n').filter((line) => /multi/i.test(line));
  expect(rowOf(await accuracy.first().innerText())).toEqual(rowOf(measured));
  await expect(playground.readout(0)).toContainText('ready');

  await playground.button('One epoch').click();
  await expect(playground.readout(1)).toContainText('paused at epoch 3', { timeout: 60_000 });
});

const BAD: [string, string, string][] = [
  ['not JSON', 'hello', 'file: not JSON'],
  ['another program’s file', '{"format":"onnx"}', 'format: expected "tau-playground/network", got "onnx"'],
  [
    'a later version',
    '{"format":"tau-playground/network","version":9}',
    'version: this program reads version 1',
  ],
  [
    'a file without parameters',
    '{"format":"tau-playground/network","version":1,"config":{},"progress":{"epoch":0,"step":0,"heads":[2]},"parameters":{}}',
    'parameters: "tau" is missing',
  ],
];

test('a bad file is refused in one sentence and changes nothing', async ({ page }) => {
  const playground = await Playground.open(page);
  await playground.oneEpoch();
  const before = await playground.standing(0);
  for (const [name, text, sentence] of BAD) {
    const chooser = page.waitForEvent('filechooser');
    await playground.file('open', 'single');
    await (await chooser).setFiles({
      name: `${name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole('alert')).toContainText(`${name}.json was not opened: ${sentence}`);
  }
  expect(await playground.standing(0)).toEqual(before);
  await playground.button('Dismiss').click();
  await expect(page.getByRole('alert')).toBeHidden();
});
