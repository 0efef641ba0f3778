import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildKernel } from '../../../scripts/kernel.mjs';
import { loadPeak } from '../../../src/engines/wasm/peak';

test('a kernel that is up to date is not compiled again', async () => {
  const file = fileURLToPath(new URL('../../../src/engines/wasm/build/plain.wasm', import.meta.url));
  const before = statSync(file, { bigint: true });
  await buildKernel();
  const { ino, mtimeNs } = statSync(file, { bigint: true });
  expect({ ino, mtimeNs }).toEqual({ ino: before.ino, mtimeNs: before.mtimeNs });
});

test('the work of its peak is counted', async () => {
  const work = await loadPeak('plain');
  expect(work()).toBe(2 * 2000 * 8 * 256 * 24);
});
