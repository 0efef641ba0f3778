import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defaultConfig } from '../../src/config/schema';
import { append, emptySeries } from '../../src/math/decimate';
import { type Lane, newLane } from '../../src/state/lane';
import { LossAndGain } from '../../src/ui/figures/loss/LossAndGain';
import '../../src/ui/theme/tokens.css';

/** A lane of three epochs, of whose gradients something is known or not. */
const laneWith = (gradient?: { norm: number; clipped: number }): Lane => ({
  ...newLane(0, defaultConfig),
  ...{ status: 'paused', epoch: 3, step: 600 },
  records: [1, 2, 3].map((epoch) => ({
    ...{ epoch, step: 200 * epoch, heads: [2], loss: 0.5, accuracy: { 2: 0.7 } },
    ...(gradient && { gradient }),
  })),
  losses: append(
    emptySeries,
    Array.from({ length: 60 }, (_, i) => ({ step: 10 * (i + 1), value: 0.5 })),
  ),
});

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'width: 340px; --plot-height: 200px; font: 13px sans-serif';
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

const show = (lane: Lane) =>
  act(() => root.render(createElement(MantineProvider, null, createElement(LossAndGain, { lanes: [lane] }))));
const title = () => place.querySelector('h2')?.textContent;

test('the losses have a switch to the gradients, with dashes where they are clipped', async () => {
  await show(laneWith({ norm: 0.5, clipped: 50 }));
  expect(title()).toBe('How wrong are they?');
  await act(() => userEvent.click(place.querySelectorAll('input[type=radio]')[1]));
  await expect.poll(title).toBe('How far would they leap?');
  await expect.poll(() => place.querySelectorAll('.recharts-line-curve').length).toBe(1);
  const paths = [...place.querySelectorAll('svg[aria-hidden] > path')].map((path) => path.getAttribute('d'));
  expect(paths.filter((d) => /^M[\d.]+,[\d.]+H[\d.]+$/.test(d ?? ''))).toHaveLength(1);
  expect(place.querySelector('figcaption')?.textContent).toMatch(/In\sthe\slast\sepoch\s25\s%\sof/);
  expect(place.textContent).toContain('clipped at 2');
  await act(() => userEvent.click(place.querySelectorAll('input[type=radio]')[0]));
  await expect.poll(title).toBe('How wrong are they?');
});

test('a network of which no gradients are known has the losses alone', async () => {
  await show(laneWith());
  expect(place.querySelector('input[type=radio]')).toBeNull();
});
