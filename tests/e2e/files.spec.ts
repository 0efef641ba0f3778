import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { caseBytes } from '../support/cases';
import { complaintsAbout } from '../support/csv';
import { violations } from './axe';
import { Playground, PROMOTED, SMALL } from './page';

/** Lets go of files over an element of the page. */
const drop = (page: Page, selector: string, files: readonly (readonly [name: string, bytes: number[]])[]) =>
  page.evaluate(
    ({ selector, files }) => {
      const dataTransfer = new DataTransfer();
      for (const [name, bytes] of files) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      const target = document.querySelector(selector) as Element;
      target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { selector, files },
  );

const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test('networks, histories and experiments are saved, the page begun anew, and all opened again', async ({
  page,
}) => {
  const playground = await Playground.open(page, PROMOTED);
  await playground.oneEpoch();
  await playground.oneEpoch();
  const saved = [await playground.standing(0), await playground.standing(1)];

  const json = await playground.save('Multi‑head: Network');
  const { progress, config } = JSON.parse(await readFile(json.path, 'utf8'));
  expect(progress).toMatchObject({ epoch: 2, step: 40 });
  expect(progress.heads.length).toBeGreaterThan(1);
  expect(json.name).toBe(`tau-multi-N${progress.heads.at(-1)}-seed3.json`);
  expect(config.curriculum.kind).toBe('multi');
  const tensors = await playground.save('Multi‑head: Safetensors');
  expect(tensors.name).toBe(json.name.replace('json', 'safetensors'));
  const script = await playground.save('Read it in PyTorch (.py)');
  expect(await readFile(script.path, 'utf8')).toBe(await readFile('docs/pytorch.py', 'utf8'));
  const activity = await playground.save('Multi‑head: Activity');
  expect(activity.name).toBe(json.name.replace('.json', '-activity.npz'));
  const arrays = unzipSync(new Uint8Array(await readFile(activity.path)));
  expect(Object.keys(arrays)).toContain('README.txt');
  expect(strFromU8(arrays['states.npy'].subarray(10, 128))).toContain("'shape': (10, 1000, 16)");
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: 400 }); // where the menu has no room it scrolls
  const example = await playground.save('Analyse it in NumPy (.py)');
  await page.setViewportSize({ width, height });
  expect(await readFile(example.path, 'utf8')).toBe(await readFile('docs/analysis.py', 'utf8'));
  const history = await playground.save('Multi‑head: History');
  expect(history.name).toBe(json.name.replace('.json', '-history.csv'));
  expect((await readFile(history.path, 'utf8')).trim().split('\r\n')).toHaveLength(3);
  const experiment = await playground.save('Save experiment');
  expect(experiment.name).toBe('tau-experiment-seed3.zip');
  const charts = await playground.save('Save chart data');
  const tables = unzipSync(new Uint8Array(await readFile(charts.path)));
  expect(Object.keys(tables)).toContain('how-far-back-can-each-network-remember.csv');
  expect(Object.keys(tables)).toContain('who-drives-whom-weights.csv');
  for (const [name, csv] of Object.entries(tables)) {
    expect({ name, complaints: complaintsAbout(strFromU8(csv)) }).toEqual({ name, complaints: [] });
  }

  await playground.button('Reset').click();
  await playground.ready();
  await playground.open(json.path, 'multi');
  await expect(playground.readout(1)).toContainText('paused at epoch 2');
  expect(await playground.standing(1)).toEqual(saved[1]);
  await expect(playground.readout(0)).toContainText('ready');

  await drop(page, '[data-lane="0"]', [['dropped.safetensors', [...(await readFile(tensors.path))]]]);
  await expect(playground.readout(0)).toContainText('paused at epoch 2');
  expect(await playground.standing(0)).toEqual(saved[1]);

  await playground.open(experiment.path);
  await expect(playground.readout(0)).toContainText('Single');
  for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('paused at epoch 2');
  expect([await playground.standing(0), await playground.standing(1)]).toEqual(saved);
  await playground.button('One epoch').click();
  await expect(playground.readout(1)).toContainText('paused at epoch 3');
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
  ['half a zip', 'PK\u0003\u0004', 'file: a zip without experiment.json'],
  ['bad settings', '{"task":{"kind":"chess"}}', 'task.kind: expected "parity"'],
];

test('a bad file is refused in one sentence and changes nothing, however it comes; settings are pasted; of several files nothing happens without a word', async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL);
  await playground.oneEpoch();
  const before = await playground.standing(0);
  for (const [name, text, sentence] of BAD) {
    await playground.open({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert')).toContainText(`${name}.json was not opened: ${sentence}`);
  }
  await drop(page, 'main', [['dropped.bin', [1, 2, 3]]]);
  await expect(page.getByRole('alert')).toContainText('dropped.bin was not opened: file: not JSON');
  await paste(page, '{"format":"tau-playground/network"');
  await expect(page.getByRole('alert')).toContainText('What was pasted was not opened: file: not JSON');
  expect(await playground.standing(0)).toEqual(before);
  await playground.button('Dismiss').click();
  await expect(page.getByRole('alert')).toBeHidden();

  await test.step('settings are pasted, and a lane is asked for only where there are several', async () => {
    await paste(page, '{"task":{"kind":"dms"},"curriculum":{"kind":"multi"},"seed":7}');
    const question = page.getByRole('group', {
      name: 'What was pasted: put the settings in the place of which lane?',
    });
    await expect(question.getByRole('button', { name: /single/i })).toBeFocused();
    expect(await violations(page, 'fieldset:has(legend)')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await paste(page, '{"task":{"kind":"dms"},"curriculum":{"kind":"multi"},"seed":7}');
    await playground.choose('single');
    await expect(playground.readout(0)).toContainText(/multi/i);
    await expect(playground.readout(0)).toContainText('ready');
    await paste(page, 'just words');
    await expect(page.getByRole('alert')).toBeHidden();
  });

  await test.step('of several files nothing happens without a word', async () => {
    const chooser = page.waitForEvent('filechooser');
    await playground.file('Open …');
    expect((await chooser).isMultiple()).toBe(true);
    expect(await (await chooser).element().getAttribute('accept')).toBeNull();

    const file = (path: string) => [...caseBytes(path)];
    await drop(page, 'main', [
      ['one.json', file('net/utf16le-bom.json')],
      ['other.json', file('net/diagonal-not-zero.json')],
      ['weights.pt', file('torch/checkpoint.pt')],
    ]);
    const question = page.getByRole('group', { name: /which lane/ });
    const alert = page.getByRole('alert');
    await expect(question).toContainText(
      'one.json: put the network in the place of which lane? (1 more to come)',
    );
    await expect(alert).toContainText(
      'other.json: recurrent.weight: the connections of 4 neurons to themselves are left',
    );
    await expect(alert).toContainText('weights.pt was not opened: file: a PyTorch checkpoint');
    await question.getByRole('button').first().click();
    await expect(question).toContainText('other.json: put the network in the place of which lane?');
    await question.getByRole('button').nth(1).click();
    await expect(question).toBeHidden();
    for (const lane of [0, 1]) await expect(playground.readout(lane)).toContainText('paused at epoch 2');

    await drop(page, 'main', [
      ['ok.json', file('net/ok.json')],
      ['again.zip', file('zip/rezipped-by-finder.zip')],
    ]);
    await expect(alert).toContainText('ok.json was not opened: again.zip takes the place of all lanes.');
    await expect(playground.readout(1)).toBeHidden();
    await expect(playground.readout(0)).toContainText('paused at epoch 2');
    await drop(page, 'main', [['experiment.json', file('zip/unpacked/experiment.json')]]);
    await expect(alert).toContainText(
      'experiment.json: only the settings: the networks are not in experiment.json',
    );
    await expect(playground.readout(0)).toContainText('ready');
  });
});

test('weights of PyTorch are opened as a network once it is said what they were trained for', async ({
  page,
}) => {
  const playground = await Playground.open(page, SMALL);
  await drop(page, '[data-lane="1"]', [['gru.safetensors', [...caseBytes('torch/gru.safetensors')]]]);
  const form = page.getByRole('group', { name: 'gru.safetensors: PyTorch’s nn.GRU with 6 units.' });
  await expect(form.getByRole('combobox', { name: 'Task' })).toBeFocused();
  expect(await violations(page, 'fieldset:has(legend)')).toEqual([]);
  const N = form.getByRole('textbox', { name: 'N' });
  await N.fill('0');
  await N.press('Enter');
  await expect(form.getByRole('alert')).toHaveText('N: expected a whole number from 1 to 128, got 0.');
  await form.getByRole('combobox', { name: 'Task' }).selectOption('N-DMS');
  await N.fill('5');
  await form.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(playground.readout(1)).toContainText('paused at epoch 1');
  expect((await playground.standing(1)).reached).toBe(4);
  await expect(playground.readout(0)).toContainText('ready');
});
