import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Lane } from '../../src/state/lane';
import { WeightsFigure } from '../../src/ui/figures/weights/WeightsFigure';
import { WiringFigure } from '../../src/ui/figures/wiring/WiringFigure';
import '../../src/ui/theme/styles';
import { lookAtN } from '../support/looks';
import { laneOf } from '../support/story';
import { wiringOf } from '../support/wiring';

const seen = (id: number): Lane => ({
  ...laneOf({ id, kind: id % 2 === 0 ? 'single' : 'multi', reachedAt: [1, 2], now: 3 }),
  looks: [1, 2, 3].map((N) => lookAtN(N, 2)),
  findings: { N: 3, step: 400, findings: wiringOf() },
});

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = '--plot-height: 240px; width: 332px';
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

async function show(lanes: readonly Lane[], figure = WeightsFigure) {
  await act(() => root.render(createElement(MantineProvider, null, createElement(figure, { lanes }))));
  // Charts are drawn once their size is known.
  while (!place.querySelector('figure canvas, figure > div svg, figure p'))
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** A pixel of the first map. */
const pixel = (row: number, column: number) => {
  const context = place.querySelector('canvas')?.getContext('2d');
  return [...(context?.getImageData(column, row, 1, 1).data ?? [])].slice(0, 3);
};

const choose = (view: string) => {
  const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === view);
  return act(() => userEvent.click(label as HTMLElement));
};

/** Changes the colours of the page, until the first map has that background. */
async function inScheme(scheme: string, background: number[]) {
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  await vi.waitFor(async () => {
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(pixel(0, 0)).toEqual(background);
  });
}

test('weights are painted a pixel each, slowest neuron first, in the colours of the theme', async () => {
  await show([seen(0), seen(1)]);
  expect(place.querySelectorAll('[role="slider"] canvas')).toHaveLength(2);
  expect(pixel(0, 0)).toEqual([251, 250, 248]);
  expect(pixel(1, 0)).toEqual([138, 100, 0]); // from neuron 4 to neuron 1: 2, beyond the scale
  expect(pixel(0, 3)).toEqual([91, 58, 155]); // from neuron 2 to neuron 4: −1
  await inScheme('dark', [18, 20, 22]);
  expect(pixel(1, 0)).toEqual([227, 188, 85]);
  await inScheme('light', [251, 250, 248]);
});

test('of a masked network, what does not exist is grey, and a stripe above each column says its sign', async () => {
  const one = seen(0);
  const network = { ...one.config.network, units: 4, dale: true, excitatory: 0.5 };
  await show([{ ...one, config: { ...one.config, network } }, seen(1)]);
  const [masked, plain] = place.querySelectorAll<HTMLElement>('[role="slider"]');
  expect(pixel(0, 0)).toEqual([227, 225, 219]); // from neuron 4 to itself
  expect(pixel(1, 0)).toEqual([138, 100, 0]);
  // Neurons 4, 1, 3 and 2: the first two of all excite.
  const stripes = (sign: string) => masked.querySelector(`[data-sign="${sign}"]`)?.getAttribute('d') ?? '';
  const side = masked.getBoundingClientRect().width;
  const starts = (sign: string) =>
    [...stripes(sign).matchAll(/M([\d.]+)/g)].map(([, x]) => (4 * Number(x)) / side);
  expect([starts('plus'), starts('minus')]).toEqual([
    [1, 3],
    [0, 2],
  ]);
  expect(masked.getAttribute('aria-label')).toContain('The first 2 neurons excite, the others inhibit.');
  expect(plain.querySelector('[data-sign]')).toBeNull();
  await act(() => masked.focus());
  await act(() => userEvent.keyboard('{ArrowRight}'));
  expect(masked.getAttribute('aria-valuetext')).toBe('from 4 to 4: no connection');
  expect(place.querySelector('figure')?.textContent).toContain('grey is no connection');
});

test('a weight is named, with the mouse or with the arrow keys', async () => {
  await show([seen(0), seen(1)]);
  const [map] = place.querySelectorAll<HTMLElement>('[role="slider"]');
  await act(() => map.focus());
  await act(() => userEvent.keyboard('{ArrowRight}{ArrowDown}'));
  expect(map.getAttribute('aria-valuetext')).toBe('from 4 to 1: 2.00');
  expect(place.querySelector('figure')?.textContent).toContain('from 4 to 1: 2.00');
  // Where the network has learned on, the same place is another weight.
  const later = wiringOf();
  await show([
    {
      ...seen(0),
      findings: { N: 4, step: 600, findings: { ...later, weights: later.weights.map((w) => w / 2) } },
    },
    seen(1),
  ]);
  expect(map.getAttribute('aria-valuetext')).toBe('from 4 to 1: 1.00');
  await show([seen(0), seen(1)]);
  await act(() => userEvent.keyboard('{Escape}'));
  expect(map.getAttribute('aria-valuetext')).toBe('no weight chosen');
  const { width } = map.getBoundingClientRect();
  await act(() => userEvent.hover(map, { position: { x: width - 4, y: 4 } }));
  expect(place.querySelector('figure')?.textContent).toContain('from 2 to 4: −1.00');
});

test('the order can be changed to that of signs, and back', async () => {
  await show([seen(0)]);
  const button = place.querySelector('button');
  expect(button?.textContent).toBe('slowest neuron top left');
  await act(() => userEvent.click(button as HTMLElement));
  expect(button?.textContent).toBe('most negative neuron top left');
  expect(pixel(2, 0)).toEqual([91, 58, 155]); // from neuron 2, now first, to neuron 4
});

test.each([1, 2, 3, 4])('all three views of %i lanes lie within the plot', async (count) => {
  const lanes = Array.from({ length: count }, (_, id) => seen(id));
  await show(lanes);
  const plot = place.querySelector<HTMLElement>('figure > div:nth-of-type(2)');
  for (const view of ['weights', 'eigenvalues', 'spread']) {
    await choose(view);
    // A word that is a term reaches a little further, for fingers.
    const bottom = (plot?.getBoundingClientRect().bottom ?? 0) + 4;
    const drawn = plot?.querySelectorAll('canvas, svg, b, button, span') ?? [];
    expect(drawn.length).toBeGreaterThan(count);
    for (const element of drawn) {
      expect(element.getBoundingClientRect().bottom, `${view}: ${element.textContent}`).toBeLessThanOrEqual(
        bottom,
      );
    }
    expect(place.textContent).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(place.querySelector('tbody')?.querySelectorAll('tr')).toHaveLength(count);
});

test('eigenvalues stand on planes of one scale, with a round circle, and say what they are', async () => {
  await show([seen(0), seen(1)]);
  await choose('eigenvalues');
  const planes = [...place.querySelectorAll('svg[role="img"]')];
  expect(planes.map((plane) => plane.getAttribute('aria-label'))).toEqual([
    'Eigenvalues of Single-head: spectral radius 1.3, 1 outside the unit circle.',
    'Eigenvalues of Multi-head: spectral radius 1.3, 1 outside the unit circle.',
  ]);
  const { width, height } = planes[0].querySelector('circle')?.getBoundingClientRect() ?? {
    width: 0,
    height: 1,
  };
  expect(width).toBeCloseTo(height, 3);
  expect(width).toBeGreaterThan(20);
});

test('before anyone has looked there is a sentence instead of a plot', async () => {
  await show([laneOf(), laneOf({ id: 1 })]);
  expect(place.querySelector('canvas')).toBeNull();
  expect(place.textContent).toContain('The weights are looked at');
});

test('every quantity of the wiring can be drawn against N', async () => {
  await show([seen(0), seen(1)], WiringFigure);
  for (const [name, words] of [
    ['mean weight', '−0.0020'],
    ['spread', '0.090'],
    ['negative', '51.0 %'],
    ['dimensions', '6'],
    ['spectral radius', '1.10'],
  ]) {
    await act(() =>
      userEvent.click(place.querySelector('[aria-label="What is shown against N"]') as HTMLElement),
    );
    const option = [...document.querySelectorAll('[role="option"]')].find(
      ({ textContent }) => textContent === name,
    );
    await act(() => userEvent.click(option as HTMLElement));
    await vi.waitFor(() => {
      const texts = [...place.querySelectorAll('svg[aria-hidden] text')].map(
        ({ textContent }) => textContent,
      );
      expect(texts.filter((text) => text?.endsWith(words)).length, name).toBeGreaterThan(0);
    });
    expect(place.textContent).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(place.querySelectorAll('tbody tr')).toHaveLength(3);
  expect(place.querySelectorAll('thead th')).toHaveLength(13);
});
