import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { offline } from '../../../scripts/offline.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every page is kept under its folder, and every change makes another build', () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const known = () => {
    const { writeBundle } = offline() as unknown as { writeBundle(options: { dir: string }): void };
    writeBundle({ dir: folder });
    const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
    return {
      files: JSON.parse(/const FILES = (.*);/.exec(worker)?.[1] ?? ''),
      build: /const BUILD = (.*);/.exec(worker)?.[1],
    };
  };
  for (const name of ['index.html', 'claims/index.html', 'assets/index-1.js', 'schema/network.v1.json']) {
    write(name, name);
  }
  const first = known();
  expect(first.files).toEqual(['assets/index-1.js', 'claims/', './']);
  write('claims/index.html', 'another text');
  expect(known().build).not.toBe(first.build);
});
