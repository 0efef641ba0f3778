import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/draw.mjs', import.meta.url));
const module = fileURLToPath(new URL('../../support/chart-to-draw.mjs', import.meta.url));
const draw = (name: string) =>
  spawnSync(process.execPath, [script, module, name], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });

test('a chart is drawn without a browser, at its size, and can be stretched', () => {
  const { stdout, stderr, status } = draw('Chart');
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('d="M0,100L150,0"');
  expect(stdout).toMatch(/<svg [^>]*width="100%"[^>]*viewBox="0 0 300 100"[^>]*preserveAspectRatio="none"/);
  expect(stdout).toContain('style="position:relative;cursor:default;width:100%;height:100px"');
});

test('controls hold what they hold at first', () => {
  const { stdout, stderr, status } = draw('Controls');
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/<input [^>]*type="range"[^>]*value="3"/);
  expect(stdout.match(/checked=""/g)).toHaveLength(1);
  expect(stdout.match(/<option[^>]*selected=""[^>]*>/g)).toEqual([expect.stringContaining('value="b"')]);
});

test('what fails while it is drawn is said', () => {
  const { stderr, status } = draw('Broken');
  expect(status).not.toBe(0);
  expect(stderr).toContain('no chart today');
});
