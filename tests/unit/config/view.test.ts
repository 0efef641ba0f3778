import { expect, test } from 'vitest';
import { asksFor, viewOf, viewPart, viewText, withSwitch } from '../../../src/config/view';

test('a plain address hides nothing', () => {
  expect(viewOf('#v=1&lr=0.1', '')).toEqual({ embedded: false, hidden: new Set() });
});

test('an embedded page keeps to the essentials', () => {
  const { embedded, hidden } = viewOf('', '?embed=1');
  expect(embedded).toBe(true);
  expect(hidden).toEqual(new Set(['brand', 'panel', 'share', 'file', 'runs', 'tour', 'theme', 'pages']));
});

test('parts and single settings can be hidden, what is unknown is passed over', () => {
  const { embedded, hidden } = viewOf('#v=1&hide=file,lr%2Cseed,nonsense&lr=0.1');
  expect(embedded).toBe(false);
  expect(hidden).toEqual(new Set(['file', 'training.learningRate', 'seed']));
});

test.each([
  '#v=1&hide=file,lr.',
  '#v=1&amp;hide=file,lr',
  '#v=1&Hide=File,LR)',
  '%23v%3D1%26hide%3Dfile%252Clr',
  '#hide=file&hide=lr',
  '#v=1&hide=file,%20lr',
])('so they can after a filter: %s', (address) => {
  expect(viewOf(address).hidden).toEqual(new Set(['file', 'training.learningRate']));
});

test('what is hidden is written as it is read, an embedded page once', () => {
  for (const text of ['', 'embed=1', 'hide=panel,words,task,lr', 'embed=1&hide=readout,words,seed']) {
    expect(viewText(viewOf(`#${text}`))).toBe(text);
  }
  expect(viewText(viewOf('#embed=1&hide=file,panel'))).toBe('embed=1');
});

test('what an address says about the page outlives its settings', () => {
  expect(viewPart('#v=1&embed=1&lr=0.1&hide=file&tour=1&paper=1')).toEqual([
    'embed=1',
    'hide=file',
    'tour=1',
    'paper=1',
  ]);
});

test('the tour is in the address while it is on, once, and nothing else changes', () => {
  const plain = 'https://x.org/tau/?utm_source=a#v=1&lr=0.1';
  const on = 'https://x.org/tau/?utm_source=a#v=1&lr=0.1&tour=1';
  expect(withSwitch(plain, 'tour', true)).toBe(on);
  expect(withSwitch(on, 'tour', true)).toBe(on);
  expect(withSwitch('https://x.org/tau/?tour=1&utm_source=a#v=1&lr=0.1', 'tour', true)).toBe(on);
  expect(withSwitch(on, 'tour', false)).toBe(plain);
  expect(withSwitch('https://x.org/#tour=1', 'tour', false)).toBe('https://x.org/');
  expect(asksFor('tour', '#v=1&tour=1', '')).toBe(true);
  expect(asksFor('tour', '', '?tour=1')).toBe(true);
  expect(asksFor('tour', '#v=1&tour=0&detour=1', '')).toBe(false);
});

test('what the paper found is asked for in the same way, beside the tour', () => {
  const both = withSwitch('https://x.org/#v=1&tour=1', 'paper', true);
  expect(both).toBe('https://x.org/#v=1&tour=1&paper=1');
  expect(withSwitch(both, 'tour', false)).toBe('https://x.org/#v=1&paper=1');
  expect(asksFor('paper', '#v=1&paper=1', '')).toBe(true);
  expect(asksFor('paper', '#v=1&tour=1', '')).toBe(false);
});
