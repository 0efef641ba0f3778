import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { mixesEstimates } from '../../src/ui/figures/against-n/data';
import { networkTauOf } from '../../src/ui/figures/network-tau/data';
import { Marks } from '../../src/ui/kit/Marks';
import { lookAtN } from '../support/looks';

const estimates = networkTauOf([lookAtN(2, 3), lookAtN(3, 4)]);
const measured = networkTauOf([lookAtN(2, 3, { steps: 100_000 })]);

test('estimates and measurements at paper quality are told apart only where both are', () => {
  expect(estimates.map(({ estimate }) => estimate)).toEqual([true, true]);
  expect(measured.map(({ estimate }) => estimate)).toEqual([false]);
  expect([estimates, measured, [...measured, ...estimates]].map(mixesEstimates)).toEqual([
    false,
    false,
    true,
  ]);
  // What does not rest on runs is neither.
  expect(mixesEstimates([{}, { estimate: true }])).toBe(false);
});

test('an open mark is drawn as an outline', () => {
  const at = [
    { x: 0, y: 0 },
    { x: 20, y: 0, open: true },
  ];
  const svg = renderToStaticMarkup(createElement(Marks, { lane: { id: 0 }, at, radius: 3 }));
  const paths = [...svg.matchAll(/d="M(-?\d+),[^"]*"(?: fill="([^"]*)")?/g)].map(([, x, fill]) => [x, fill]);
  expect(paths).toContainEqual(['-3', 'var(--lane-1)']);
  expect(paths).toContainEqual(['17', 'var(--bg)']);
});
