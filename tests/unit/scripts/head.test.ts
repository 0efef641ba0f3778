import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withHead } from '../../../scripts/head.mjs';
import { fileOf, pages } from '../../../scripts/pages.mjs';

/** What a page gets beside what its index.html says. */
const headOf = (file: string, site?: string) =>
  withHead(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'), `/${file}`, site);
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found);

test.each(pages.map(fileOf))('%s says once what it is about, and finds what it needs', (file) => {
  const html = headOf(file);
  for (const name of ['name="description"', 'property="og:title"', 'property="og:description"', 'rel="icon"'])
    expect(html.split(name), name).toHaveLength(2);
  const paths = all(html, /(?:href|src|content)="([^"]*(?:\.\w+))"/g).filter((path) => /^\.\.?\//.test(path));
  expect(paths).toEqual(expect.arrayContaining([expect.stringMatching(/social\.png$/)]));
  for (const path of paths.filter((path) => !path.endsWith('.ts'))) {
    const at = new URL(path, `file:///public/${file}`).pathname.replace('/public/', '../../../public/');
    expect(readFileSync(new URL(at, import.meta.url)).length, path).toBeGreaterThan(0);
  }
});

test.each([
  ['index.html', 'https://example.org/tau', 'https://example.org/tau/social.png'],
  ['index.html', 'https://example.org/tau/', 'https://example.org/tau/social.png'],
  ['claims/index.html', 'https://example.org', 'https://example.org/social.png'],
  ['claims/index.html', undefined, '../social.png'],
  ['index.html', undefined, './social.png'],
])('the picture of a link to %s, on a site at %s', (file, site, expected) => {
  expect(all(headOf(file, site), /property="og:image" content="([^"]*)"/g)).toEqual([expected]);
});

test('a page without a title is refused', () => {
  expect(() => withHead('<head></head>', '/new/index.html')).toThrow('/new/index.html has no title.');
});
