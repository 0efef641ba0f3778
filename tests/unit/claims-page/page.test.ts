import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CLAIMS } from '../../../src/claims';
import type { Evidence, EvidenceFile } from '../../../src/claims/evidence';
import { ClaimsPage } from '../../../src/ui/claims/ClaimsPage';
import { VERDICTS } from '../../../src/ui/claims/words';
import { madeUp } from '../../support/evidence';

/** The page as the build draws it from some evidence. */
const drawn = (conditions: Evidence) =>
  renderToStaticMarkup(
    createElement(ClaimsPage, {
      evidence: {
        versions: { program: '0.3.0' },
        engine: 'wasm',
        date: '2026-11-27',
        conditions,
      } as unknown as EvidenceFile,
    }),
  );
const count = (html: string, text: string) => html.split(text).length - 1;
const testable = CLAIMS.filter(({ conditions }) => conditions.length > 0);

test('every claim is drawn from its evidence, with a figure and a verdict', () => {
  const html = drawn(madeUp());
  expect(count(html, '<article')).toBe(CLAIMS.length);
  expect(count(html, '<figure')).toBe(CLAIMS.filter(({ figure }) => figure).length);
  expect(count(html, `</svg> ${VERDICTS.untested}`)).toBe(0);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('networks that never got anywhere have no numbers, and the page says no wrong ones', () => {
  const lost = Object.fromEntries(
    Object.entries(madeUp()).map(([id, networks]) => [
      id,
      networks.map(({ seed }) => ({
        ...{ seed, reached: 0, epochs: 100, steps: 20_000, end: 'gaveUp' as const },
        ...{ accuracy: {}, promoted: [], dynamics: {}, learnt: {} },
      })),
    ]),
  );
  const html = drawn(lost);
  expect(count(html, '<article')).toBe(CLAIMS.length);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('without evidence nothing is tested yet, and all can be', () => {
  const html = drawn({});
  expect(count(html, `</svg> ${VERDICTS.untested}`)).toBe(testable.length);
  expect(count(html, '<figure')).toBe(0);
  expect(count(html, 'data-does="test" data-claim')).toBe(testable.length);
});
