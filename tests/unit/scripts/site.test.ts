import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withSite } from '../../../scripts/site.mjs';

const html = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');
const picture = (address?: string) =>
  /property="og:image" content="([^"]*)"/.exec(withSite(html, address))?.[1];

test.each([
  ['https://example.org/tau', 'https://example.org/tau/social.png'],
  ['https://example.org/tau/', 'https://example.org/tau/social.png'],
  [undefined, './social.png'],
])('the picture of a link, on a page at %s', (address, expected) => {
  expect(picture(address)).toBe(expected);
});

test('so is that of a page in a folder', () => {
  const content = withSite('<meta property="og:image" content="../social.png">', 'https://example.org');
  expect(content).toContain('"https://example.org/social.png"');
});
