import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { pytorch } from '../../bench/pytorch';

const folder = mkdtempSync(join(tmpdir(), 'python-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('PyTorch says what it runs on, and is asked for ms a step; what it cannot do is told in its words', async () => {
  const python = `#!/bin/sh
echo "pytorch;pytorch cuda;pytorch cuda compiled"
while read -r line; do
  case "$line" in
    *compiled*) echo "no compiler";;
    "pytorch cuda;paper") echo 1.25;;
  esac
done`;
  writeFileSync(join(folder, 'python3'), python);
  chmodSync(join(folder, 'python3'), 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  const torch = await pytorch();
  expect(torch?.ways).toEqual(['pytorch', 'pytorch cuda', 'pytorch cuda compiled']);
  expect(await torch?.measure('pytorch cuda', 'paper')).toEqual({ ms: 1.25 });
  await expect(torch?.measure('pytorch cuda compiled', 'play')).rejects.toThrow(
    'pytorch cuda compiled at play size: no compiler',
  );
  torch?.close();
});

test('without Python there is none', async () => {
  vi.stubEnv('PATH', folder);
  expect(await pytorch()).toBeUndefined();
});
