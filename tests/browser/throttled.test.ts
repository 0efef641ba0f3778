import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useExperiment } from '../../src/state/experiment';
import { ReachedFigure } from '../../src/ui/figures/reached/ReachedFigure';
import { ThrottledFigure } from '../../src/ui/figures/ThrottledFigure';
import { redrawAll } from '../../src/ui/kit/redraw';
import '../../src/ui/theme/tokens.css';
import { laneOf } from '../support/story';

/** A figure far below what is in view, of a run that goes on: its table is what is heard and saved of it. */

let root: Root;
let place: HTMLElement;
let inView: HTMLElement;
const lane = (promotions: number, status: 'running' | 'paused' = 'running') =>
  laneOf({ reachedAt: Array.from({ length: promotions }, (_, i) => i + 1), now: promotions, status });
const rows = (within = place) => within.querySelectorAll('tbody tr').length;
const frame = () => act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
/** When the figure has so many rows. */
const drawn = (count: number, within = place) =>
  vi.waitFor(async () => {
    await frame();
    expect(rows(within)).toBe(count);
  });
/** When the same figure in view has so many, and a few frames later, in which the other would have been drawn as well. */
async function drawnInView(count: number) {
  await drawn(count, inView);
  for (let frames = 0; frames < 5; frames++) await frame();
}
const run = (...lanes: ReturnType<typeof lane>[]) => act(() => useExperiment.setState({ lanes }));

/** Shows the figure, before it once more in view. */
function show() {
  const figure = createElement(ThrottledFigure, { name: 'reached', figure: ReachedFigure });
  const both = [createPortal(figure, inView), figure];
  return act(() => root.render(createElement(MantineProvider, null, ...both)));
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = '--plot-height: 240px; width: 340px; padding-top: 5000px';
  inView = document.body.appendChild(document.createElement('div'));
  inView.style.cssText = '--plot-height: 240px; width: 340px; position: fixed; top: 0';
  root = createRoot(place);
  useExperiment.setState({ lanes: [lane(1)] });
  await show();
  // Until a figure is told that it is out of view it takes itself to be in view.
  await act(() => new Promise((told) => new IntersectionObserver(told).observe(place)));
  // What it was asked to draw before it was told is drawn by the second time that the other one is.
  for (const promotions of [2, 1]) {
    await run(lane(promotions));
    await drawnInView(promotions);
  }
  await act(() => redrawAll());
  expect(rows()).toBe(1);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  inView.remove();
});

test('out of view it rests, and is up to date as soon as it has the focus, and while it has', async () => {
  await run(lane(3));
  await drawnInView(3);
  expect(rows()).toBe(1);
  const plot = place.querySelector<HTMLElement>('[role="slider"]');
  await act(() => plot?.focus({ preventScroll: true }));
  expect(rows()).toBe(3);
  await run(lane(4));
  await drawn(4);
});

test('it is up to date when a run comes to rest, be it one of several', async () => {
  await run(lane(3), { ...lane(2), id: 1 });
  await drawnInView(3);
  expect(rows()).toBe(1);
  await run(lane(4, 'paused'), { ...lane(2), id: 1 });
  await drawn(4);
});

test('on a new page, out of view, its turn comes when the networks stand ready', async () => {
  await act(() => root.render(null));
  await run({ ...lane(0), status: 'starting' });
  await show();
  const isThere = (within: HTMLElement) => within.querySelector('figure') !== null;
  await vi.waitFor(async () => {
    await frame();
    expect(isThere(inView)).toBe(true);
  });
  for (let frames = 0; frames < 5; frames++) await frame();
  expect(isThere(place)).toBe(false);
  await run(lane(0, 'paused'));
  await vi.waitFor(async () => {
    await frame();
    expect(isThere(place)).toBe(true);
  });
});

test('all figures can be brought up to date at once, before they are saved', async () => {
  await run(lane(5));
  await act(() => redrawAll());
  expect(rows()).toBe(5);
});

test('a table bears the names that the lanes have now', async () => {
  const heads = () => [...place.querySelectorAll('thead th')].map(({ textContent }) => textContent);
  await run(lane(2, 'paused'), { ...lane(2, 'paused'), id: 1 });
  await act(() => redrawAll());
  expect(heads()).toEqual(['N', 'Single-head: epoch reached', 'Single-head 2: epoch reached']);
  const [one, two] = useExperiment.getState().lanes;
  const config = { ...two.config, training: { ...two.config.training, learningRate: 0.001 } };
  await act(() => useExperiment.setState({ lanes: [one, { ...two, config, draft: config }] }));
  await act(() => redrawAll());
  expect(heads()[2]).not.toBe('Single-head 2: epoch reached');
});
