import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

/** What `npm pack` makes, installed without a network in an empty folder: the page and the command line, without the repository. */

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let server: ChildProcess | undefined;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tau-package-'));
});
test.afterEach(async () => {
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const run = async (command: string, args: string[], cwd = folder) =>
  (await promisify(execFile)(command, args, { cwd })).stdout;

test.skip(process.platform === 'win32', 'commands are no programs there');

test('a packed playground needs neither the repository nor a network', async () => {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [tarball] = JSON.parse(await run('npm', pack, root));
  expect(tarball.size).toBeLessThan(2_300_000);
  await writeFile(join(folder, 'package.json'), '{}');
  await run('npm', ['install', '--offline', '--ignore-scripts', `./${tarball.filename}`]);

  const installed = join(folder, 'node_modules/tau-playground');
  for (const [part, name] of [
    ['dist', '@tensorflow/tfjs-core'], // of a worker
    ['dist', 'recharts'],
    ['program', 'zod'],
  ]) {
    expect(await readFile(join(installed, part, 'licences.txt'), 'utf8')).toContain(`── ${name} `);
  }
  const program = join(folder, 'node_modules/.bin/tau-playground');
  const tau = (...args: string[]) => run(program, args);
  const net = 'net.json';

  await test.step('commands', async () => {
    expect(await tau('--version')).toBe(`${tarball.version}\n`);
    const settings = '--set network.units=8 --set training.batchSize=8 --set training.stepsPerEpoch=10';
    const trained = await tau('train', ...settings.split(' '), '--epochs', '2', '--out', net);
    expect(trained.trim().split('\n')).toHaveLength(2);
    const { accuracy } = JSON.parse(await tau('evaluate', net, '--sequences', '100'));
    expect(accuracy['2']).toBeGreaterThan(0);
  });

  await test.step('a sweep, whose workers are processes', async () => {
    const training = { batchSize: 8, stepsPerEpoch: 5, maxEpochs: 1 };
    const plan = { base: { network: { units: 4 }, training }, networks: 2 };
    await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
    const swept = await tau('sweep', 'plan.json', '--out', 'swept', '--jobs', '2');
    expect(JSON.parse(swept)).toMatchObject({ runs: 2, done: 2 });
  });

  await test.step('the page', async () => {
    // In the place of what opens a browser.
    const openers = join(folder, 'openers');
    await mkdir(openers);
    for (const name of ['xdg-open', 'open']) {
      await writeFile(join(openers, name), '#!/bin/sh\necho "$1" > opened\n', { mode: 0o755 });
    }
    const env = { ...process.env, PATH: `${openers}${delimiter}${process.env.PATH}` };
    server = spawn(program, [], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(server.stdout as NodeJS.ReadableStream, 'data');
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(line))?.[0] ?? '';
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toContain('text/html');
    const script = /<script type="module"[^>]*src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const answer = await fetch(new URL(script, address));
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await answer.text()).toContain('import');
    expect((await fetch(new URL('none.js', address))).status).toBe(404);
    const opened = join(folder, 'opened');
    await expect.poll(() => (existsSync(opened) ? readFile(opened, 'utf8') : '')).toBe(`${address}\n`);
    server.kill('SIGINT');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });
});
