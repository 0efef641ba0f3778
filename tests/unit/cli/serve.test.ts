import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileIn } from '../../../src/cli/file-in';
import { serve } from '../../../src/cli/serve';
import { TestTerminal } from '../../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const page = join(folder, 'page');
mkdirSync(join(page, 'assets'), { recursive: true });
mkdirSync(join(folder, 'page-of-another'));
writeFileSync(join(page, 'index.html'), '<p>a page</p>');
writeFileSync(join(page, 'assets/a b.wasm'), 'wasm');
writeFileSync(join(folder, 'secret'), '');
writeFileSync(join(folder, 'page-of-another/index.html'), '');

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/index.html?embed=1', 'text/html; charset=utf-8'],
  ['/assets/a%20b.wasm', 'application/wasm'],
])('%s is served as %s', async (url, type) => {
  expect(await fileIn(page, url)).toMatchObject({ type, contents: expect.any(Buffer) });
});

test.each([
  '/none.html',
  '/assets',
  '/assets/',
  '/../secret',
  '/%2e%2e/secret',
  '/..%2fsecret',
  '/assets/..%2f..%2fsecret',
  '/..%2fpage-of-another/index.html',
  '/%00',
  '/%',
  '//',
  '',
])('%j is no file of the page', async (url) => {
  expect(await fileIn(page, url === '' ? 'http://' : url)).toBeUndefined();
});

test('the page is served where it was asked for until somebody interrupts; a port has room for one', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));

  const terminal = new TestTerminal();
  const args = ['--port', String(port), '--no-open'];
  const serving = serve(args, terminal, page);
  await expect
    .poll(() => terminal.out)
    .toBe(`Tau Playground is at http://127.0.0.1:${port}/ until Ctrl-C.\n`);
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect([answer.status, await answer.text()]).toEqual([200, '<p>a page</p>']);
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  await expect(serve(args, new TestTerminal(), page)).rejects.toThrow(
    `--port ${port}: another program has that port`,
  );
  terminal.interrupt();
  await serving;
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('where its own port is taken the page has another one, and says what that means', async () => {
  const terminals = [new TestTerminal(), new TestTerminal()];
  const serving = [];
  for (const terminal of terminals) {
    serving.push(serve(['--no-open'], terminal, page));
    await expect.poll(() => terminal.out).toMatch(/127\.0\.0\.1:\d+\//);
  }
  expect(terminals[1].err).toMatch(/^Port 6283 is taken, so .*\n$/);
  expect(terminals[1].out).not.toBe(terminals[0].out);
  for (const terminal of terminals) terminal.interrupt();
  await Promise.all(serving);
});

test('where the page cannot be served one sentence says why', async () => {
  await expect(serve([], new TestTerminal(), folder)).rejects.toThrow(
    /tau-\w+: no built page; npm run build/,
  );
  await expect(serve(['--port', '70000'], new TestTerminal(), page)).rejects.toThrow(
    '--port 70000: ports end at 65535',
  );
  await expect(serve(['--port', 'x'], new TestTerminal(), page)).rejects.toThrow('expected a whole number');
});
