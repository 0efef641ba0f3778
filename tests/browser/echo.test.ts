import { MantineProvider } from '@mantine/core';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { usePicked } from '../../src/state/picked';
import { EchoFigure } from '../../src/ui/figures/echo/EchoFigure';
import { NeuronsFigure } from '../../src/ui/figures/neurons/NeuronsFigure';
import { drawn } from '../support/drawn';
import '../../src/ui/theme/tokens.css';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';
import { laneOf } from '../support/story';

const fits = Array.from({ length: 64 }, (_, i) => {
  if (i < 30) return fitOf(0.5);
  if (i < 32) return fitOf();
  return i % 2 === 0 ? fitOf(1 + 0.1 * i) : fitOf(0.7, 0.12 * i);
});
const tau = fits.map((_, i) => (i < 48 ? 1 : 1 + 0.02 * i));
const measured = timescalesOf(fits, tau);
Object.assign(measured.summary, { error: 0.62, unfitted: 5 });
const lane = (id: number) => ({
  ...laneOf({ id, kind: 'multi', tau: [...tau], tauStart: [...tau] }),
  findings: findingsOf(measured),
});

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = '--plot-height: 240px; width: 332px; font: 13px sans-serif';
  root = createRoot(place);
  usePicked.setState({ laneId: undefined, whose: undefined });
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

async function show(lanes: ReturnType<typeof laneOf>[]) {
  const figures = [NeuronsFigure, EchoFigure].map((figure, key) => createElement(figure, { key, lanes }));
  await act(() => root.render(createElement(MantineProvider, null, figures)));
  // Charts are drawn once their size is known.
  await drawn(place);
}

const radio = (name: string) =>
  [...place.querySelectorAll('label')].find(({ textContent }) => textContent === name) as HTMLElement;
const title = () => place.querySelectorAll('figure h2')[1].textContent;

/** Boxes of text are higher than what is written in them: a few pixels are only air. */
const overlaps = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;

test.each([1, 2, 4])(
  'words never lie on each other, nor leave the figure: τ_net of %i lanes',
  async (count) => {
    await show(Array.from({ length: count }, (_, id) => lane(id)));
    await act(() => userEvent.click(radio('τnet')));
    expect(place.textContent).toContain('30 at τnet');
    expect(place.textContent).toContain('5 fit no model');
    expect(place.textContent?.includes(' ± 0.62')).toBe(count < 4);
    const { right } = place.getBoundingClientRect();
    for (const plot of place.querySelectorAll('figure svg[aria-hidden]')) {
      const texts = [...plot.querySelectorAll('text')].filter(({ textContent }) => textContent !== '');
      texts.forEach((text, i) => {
        expect(text.getBoundingClientRect().right, text.textContent).toBeLessThanOrEqual(right + 1);
        for (const other of texts.slice(i + 1)) {
          const [a, b] = [text.getBoundingClientRect(), other.getBoundingClientRect()];
          expect(overlaps(a, b), `“${text.textContent}” and “${other.textContent}”`).toBe(false);
        }
      });
    }
  },
);

test('the picked neuron is the one whose echo is shown, and has a ring round its mark', async () => {
  await show([lane(0), lane(1)]);
  expect(title()).toBe('How long does neuron 64 echo?');
  const strips = place.querySelectorAll<HTMLElement>('[role="slider"]');
  await act(() => strips[0].focus());
  await act(() => userEvent.keyboard('{Home}{ArrowRight}'));
  expect(strips[0].getAttribute('aria-valuetext')).toBe('neuron 2, τ 1.00, τ_net 0.5');
  expect(strips[1].getAttribute('aria-valuetext')).toBe('no neuron picked');
  expect(title()).toBe('How long does neuron 2 echo?');
  expect(place.querySelectorAll('circle[class*="ring"]')).toHaveLength(1);
  expect(place.textContent).toContain('Gone within a step.');
});

test('a neuron that no model fits shows what was measured, and says so', async () => {
  usePicked.getState().pick(0, 30);
  await show([lane(0)]);
  expect(place.textContent).toContain('no model fits');
  expect(place.textContent).toContain('No model fits.');
  expect(place.textContent).not.toMatch(/NaN|undefined|null/);
});

test('before anything was measured there is a button in place of an empty chart', async () => {
  await show([laneOf({ tau, status: 'paused' })]);
  const [, figure] = place.querySelectorAll('figure');
  expect(figure.querySelector('.recharts-wrapper')).toBeNull();
  expect([...figure.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('Measure');
});

test('one press says as what its τ_net would come out, from surrogates in the worker', async () => {
  const short = timescalesOf(fits, tau, undefined, { steps: 400 });
  await show([{ ...lane(1), findings: findingsOf(short) }]);
  expect(place.textContent).toContain('Other estimates, in steps: area');
  const press = () =>
    [...place.querySelectorAll('button')].find((each) => each.textContent?.includes('bias'));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }); // what comes of it comes by itself
  press()?.click();
  await expect.poll(() => place.textContent).toMatch(/A true τ of \d\.\d+ would come out as .* in 10 × 400/);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  expect(press()).toBeUndefined();
});
