import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const components = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

test('every class that a component takes from a style sheet is there: nothing on the page goes without its style', () => {
  const missing: string[] = [];
  let seen = 0;
  for (const name of components) {
    const source = readFileSync(join(src, name), 'utf8');
    for (const [, local, path] of source.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
      const sheet = readFileSync(join(src, dirname(name), path), 'utf8');
      for (const [, used] of source.matchAll(
        new RegExp(`(?<![.\\/])\\b${local}\\.(?!module\\b)(\\w+)`, 'g'),
      )) {
        seen++;
        if (!new RegExp(`\\.${used}\\b`).test(sheet)) missing.push(`${name}: ${local}.${used}`);
      }
    }
  }
  expect(missing).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});
