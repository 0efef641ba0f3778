import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../../package.json';

const text = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

test('README, change log and citation tell of the version that this is', () => {
  expect(text('README.md')).toContain(`tau-playground-${version}.tgz`);
  const [, latest, date] = /^## (\d[\d.]*) – (\d{4}-\d\d-\d\d)$/m.exec(text('CHANGELOG.md')) ?? [];
  expect(latest).toBe(version);
  expect(text('CITATION.cff')).toContain(`version: ${version}\ndate-released: ${date}\n`);
});
