import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AMBIGUITIES } from '../../src/neighbours/packing/network';
import { SIZES } from '../../src/neighbours/packing/settings';
import { AmbiguityFigure } from '../../src/ui/neighbours/packing/AmbiguityFigure';
import { CombFigure } from '../../src/ui/neighbours/packing/CombFigure';
import { SizesFigure } from '../../src/ui/neighbours/packing/SizesFigure';
import '../../src/ui/theme/styles';
import { packedNetwork } from '../support/packed';

/** The figures of the page on packing, from made-up networks. */

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '720px';
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

test('a tooth is as high as its accuracy is above one half, and never below', async () => {
  const accuracy = packedNetwork({ mode: 'both', packed: 2 }).accuracy.with(2, 0.75).with(3, 0.4);
  const lanes = [{ mode: 'both' as const, accuracy }];
  await act(() => root.render(createElement(CombFigure, { units: 6, rank: 1, lanes, aside: 'seed 0' })));
  const teeth = [...place.querySelectorAll('i')].slice(24, 36);
  const plot = teeth[0].parentElement?.parentElement as HTMLElement;
  const heights = teeth.map((tooth) => tooth.getBoundingClientRect().height / plot.clientHeight);
  expect(heights[0]).toBeCloseTo(0.96, 1);
  expect(heights[2]).toBeCloseTo(0.5, 1);
  expect(heights[3]).toBeLessThan(0.1);
  expect(teeth.map(({ dataset }) => dataset.tall).slice(0, 3)).toEqual(['true', 'true', 'false']);
});

test('the ring goes where it is dragged, in steps that were measured', async () => {
  const onAmount = vi.fn();
  const curves = { both: packedNetwork({ mode: 'both', packed: 7 }).ambiguity.blend };
  const props = { kind: 'blend' as const, amount: 0.3, curves, onKind: () => {}, onAmount };
  await act(() => root.render(createElement(AmbiguityFigure, props)));
  const ring = place.querySelector('[role=slider]') as HTMLElement;
  const { width, height } = ring.getBoundingClientRect();
  await userEvent.click(ring, { position: { x: width - 30, y: height - 60 } });
  expect(onAmount).toHaveBeenLastCalledWith(0.5);
  await userEvent.click(ring, { position: { x: width / 2, y: 20 } });
  expect(AMBIGUITIES).toContain(onAmount.mock.lastCall?.[0]);
  expect(onAmount.mock.lastCall?.[0]).toBeCloseTo(0.25, 1);
});

test('a size that was not trained is hollow, and is trained when it is pressed', async () => {
  const onSize = vi.fn();
  const none = { excitability: [], synaptic: [], both: [], input: [] };
  const sizes = SIZES.map((units) => ({ units, packed: units === 6 ? { ...none, both: [7, 8] } : none }));
  await act(() => root.render(createElement(SizesFigure, { sizes, units: 6, onSize })));
  const tick = (name: string) => place.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  expect(tick('6 neurons')?.ariaPressed).toBe('true');
  await userEvent.click(tick('16 neurons, not trained yet') as HTMLElement);
  expect(onSize).toHaveBeenCalledExactlyOnceWith(16);
});
