import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configsOf, PRESETS } from '../../src/config/presets';
import { append, emptySeries } from '../../src/math/decimate';
import { type Lane, newLane } from '../../src/state/lane';
import { GainFigure } from '../../src/ui/figures/gain/GainFigure';
import '../../src/ui/theme/tokens.css';

const [fixed, withGain] = configsOf(PRESETS.gain);
const records = [1, 2, 3].map((epoch) => ({
  epoch,
  step: 250 * epoch,
  heads: [epoch],
  loss: 0.1,
  accuracy: {},
  promoted: false,
}));
const ran = { status: 'paused', epoch: 3, step: 750, heads: [4], records } as const;
const lanes: Lane[] = [
  { ...newLane(0, fixed), ...ran },
  {
    ...newLane(1, withGain),
    ...ran,
    gains: append(
      emptySeries,
      Array.from({ length: 75 }, (_, i) => ({ step: 10 * (i + 1), value: 1 + 0.3 * 0.8 ** (i % 25) })),
    ),
  },
];

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'width: 340px; font: 13px sans-serif';
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

test('the gain is a line for lanes that have one, with a triangle where each block ends', async () => {
  await act(() => root.render(createElement(MantineProvider, null, createElement(GainFigure, { lanes }))));
  await expect.poll(() => place.querySelectorAll('.recharts-line-curve').length).toBe(1);
  const borders = [...place.querySelectorAll('svg[aria-hidden] > path')].map((path) =>
    path.getAttribute('d'),
  );
  expect(borders.join('').match(/z/g)).toHaveLength(2);
  expect(place.querySelector('figcaption')?.textContent).toContain('Look after each triangle.');
});
