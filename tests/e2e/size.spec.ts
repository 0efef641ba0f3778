import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { fileOf, pages } from '../../scripts/pages.mjs';

/** How much the build makes a browser fetch, as a host sends it: packed. */

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (name: string) => readFileSync(dist + name);

/** Kilobytes of all these files, packed one by one. */
const packed = (names: string[]) => names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0) / 1000;

for (const page of pages) {
  test(`all scripts and styles that ${fileOf(page)} waits for`, () => {
    const html = read(fileOf(page)).toString();
    const waitsFor = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name]) =>
      join(page.folder, name),
    );
    expect(waitsFor.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(1);
    expect(waitsFor.filter((name) => name.endsWith('.css')).length).toBeGreaterThan(0);
    expect(packed(waitsFor)).toBeLessThanOrEqual(page.most);
    expect(html).toContain('http-equiv="Content-Security-Policy"');
  });
}

test('the script of each worker', () => {
  const workers = readdirSync(`${dist}assets`).filter((name) => /\.worker-.*\.js$/.test(name));
  expect(workers).toHaveLength(2);
  for (const name of workers) expect(packed([`assets/${name}`]), name).toBeLessThanOrEqual(45);
});
