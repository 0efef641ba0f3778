import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useMembrane } from '../../src/state/membrane';
import { MembranePage } from '../../src/ui/neighbours/membrane/MembranePage';
import '../../src/ui/theme/styles';

/** The page on the membrane: a ring that is dragged takes the wall along, and makes it jump. */

let root: Root;
let place: HTMLElement;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await page.viewport(1440, 900); // a phone shows the present wall only
  useMembrane.getState().reset();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(() => root.render(createElement(MembranePage)));
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

const news = () => place.querySelector('[role=status]')?.textContent;
const ring = () => place.querySelector('[role=slider]') as HTMLElement;
const figure = (title: string) =>
  [...place.querySelectorAll('figure')].find((each) => each.textContent?.includes(title)) as HTMLElement;

test('dragging down and up again the wall shuts, stays shut, and opens', async () => {
  const { width } = ring().getBoundingClientRect();
  const right = width - 16;
  const dragTo = (push: number) =>
    act(() => userEvent.click(ring(), { position: { x: 34 + (push / 12) * (right - 34), y: 40 } }));
  await dragTo(1);
  expect(news()).toMatch(/^The wall shuts at f = 2\.75/);
  await dragTo(5);
  expect(ring().getAttribute('aria-valuetext')).toMatch(/^f 5: shut 0\.047, possible open 6\.12$/);
  await dragTo(9);
  expect(news()).toMatch(/^The wall opens at f = 8\.05/);
  expect(place.querySelector('h1')?.textContent).toContain('At f = 9 every wall is open');
});

test('the other slab and the map can be pressed', async () => {
  const other = figure('What does a push do').querySelector('button') as HTMLElement;
  await act(() => userEvent.click(other));
  expect(ring().getAttribute('aria-valuetext')).toMatch(/^f 5: shut/);
  const map = figure('Where can it be both?').querySelector('svg') as SVGSVGElement;
  const { width, height } = map.getBoundingClientRect();
  await act(() => userEvent.click(map, { position: { x: width / 4, y: height / 4 } }));
  const { push, settings } = useMembrane.getState();
  expect(push).toBeGreaterThan(2.5);
  expect(push).toBeLessThan(4.5);
  expect(settings.c0).toBeGreaterThan(2);
  expect(settings.c0).toBeLessThan(5);
});
