import { expect, test } from 'vitest';
import { viewOf, viewPart } from '../../../src/config/view';

test('a plain address hides nothing', () => {
  expect(viewOf('#v=1&lr=0.1', '')).toEqual({ embedded: false, hidden: new Set() });
});

test('an embedded page keeps to the essentials', () => {
  const { embedded, hidden } = viewOf('', '?embed=1');
  expect(embedded).toBe(true);
  expect(hidden).toEqual(new Set(['brand', 'panel', 'share', 'file', 'runs', 'theme']));
});

test('parts and single settings can be hidden, what is unknown is passed over', () => {
  const { embedded, hidden } = viewOf('#v=1&hide=file,lr%2Cseed,nonsense&lr=0.1');
  expect(embedded).toBe(false);
  expect(hidden).toEqual(new Set(['file', 'training.learningRate', 'seed']));
});

test('what an address says about the page outlives its settings', () => {
  expect(viewPart('#v=1&embed=1&lr=0.1&hide=file')).toEqual(['embed=1', 'hide=file']);
});
