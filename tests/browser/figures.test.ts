import { MantineProvider } from '@mantine/core';
import { act, createElement, type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AccuracyFigure } from '../../src/ui/figures/accuracy/AccuracyFigure';
import { LossFigure } from '../../src/ui/figures/loss/LossFigure';
import { MeanTauFigure } from '../../src/ui/figures/mean-tau/MeanTauFigure';
import { NetworkTauFigure } from '../../src/ui/figures/network-tau/NetworkTauFigure';
import { NeuronsFigure } from '../../src/ui/figures/neurons/NeuronsFigure';
import { ReachedFigure } from '../../src/ui/figures/reached/ReachedFigure';
import { WiringFigure } from '../../src/ui/figures/wiring/WiringFigure';
import { CursorContext } from '../../src/ui/kit/cursor';
import { drawn } from '../support/drawn';
import '../../src/ui/theme/tokens.css';
import { lookAtN } from '../support/looks';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';
import { laneOf, neurons } from '../support/story';

const FIGURES = [ReachedFigure, AccuracyFigure, NeuronsFigure, MeanTauFigure, LossFigure];
const losses = Array.from({ length: 60 }, (_, i): [number, number] => [i + 1, 0.5 / (1 + (i % 10))]);
const single = laneOf({
  reachedAt: [1, 2, 3, 4, 8, 12, 32, 61],
  now: 65,
  means: [1.48, 1.45, 1.42, 1.4, 1.38, 1.42, 1.52, 1.74],
  accuracy: { 2: 0.5, 3: 0.5, 8: 0.62, 9: 0.57, 10: 0.82 },
  tau: neurons(1.5, 2, 8.5),
  tauStart: neurons(1.2, 1.8),
  losses,
});
const multi = laneOf({
  id: 1,
  kind: 'multi',
  reachedAt: [...Array(14).keys()].map((i) => i + 1),
  now: 20,
  status: 'target',
  means: Array.from({ length: 14 }, (_, i) => 1.48 - 0.02 * i),
  accuracy: Object.fromEntries(Array.from({ length: 14 }, (_, i) => [i + 2, 0.99])),
  tau: neurons(1.5),
  tauStart: neurons(1.2, 1.8),
  losses: losses.slice(0, 20),
});

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = '--plot-height: 240px; width: 340px; font: 13px sans-serif';
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
});

function WithCursor({ children }: { children: ReactNode }) {
  const [N, set] = useState<number>();
  return createElement(CursorContext, { value: { N, min: 2, max: 15, set } }, children);
}

async function show(lanes = [single, multi], shown: typeof FIGURES = FIGURES) {
  const figures = shown.map((figure, i) => createElement(figure, { key: i, lanes }));
  const page = createElement(WithCursor, null, figures);
  await act(() => root.render(createElement(MantineProvider, null, page)));
  // Charts are drawn once their size is known.
  await drawn(place);
}

/** Boxes of text are higher than what is written in them: a few pixels are only air. */
const overlaps = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;

test('every figure has a question, a caption, a drawing and its numbers as a table', async () => {
  await show();
  const figures = [...place.querySelectorAll('figure')];
  expect(figures).toHaveLength(5);
  for (const figure of figures) {
    expect(figure.querySelector('h2')?.textContent).toMatch(/\?$/);
    expect(figure.querySelector('figcaption b')?.textContent).toMatch(/\.$/);
    expect(figure.querySelectorAll('svg path').length).toBeGreaterThan(3);
    expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  }
});

test('one cursor runs through all figures over N, by keyboard', async () => {
  await show();
  const plots = place.querySelectorAll<HTMLElement>('[role="slider"][aria-label*="an N"]');
  expect(plots).toHaveLength(3);
  await act(() => plots[0].focus());
  await act(() =>
    userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}'),
  );
  expect([...plots].map((plot) => plot.getAttribute('aria-valuenow'))).toEqual(['8', '8', '8']);
  expect(plots[0].getAttribute('aria-valuetext')).toBe('N = 8: Single-head epoch 32, Multi-head epoch 7');
  expect(plots[2].getAttribute('aria-valuetext')).toBe(
    'N = 8: Single-head 1.52 ± 0.30, Multi-head 1.36 ± 0.30',
  );
  expect(place.textContent).toContain('62 % at N = 8, chance 56 %');
});

test.each([
  [[single]],
  [[single, multi]],
  [[0, 1, 2, 3].map((id) => ({ ...(id % 2 === 0 ? single : multi), id }))],
])('words in a plot never lie on each other (case %#)', async (lanes) => {
  await show(lanes);
  for (const plot of place.querySelectorAll('figure svg[aria-hidden]')) {
    const texts = [...plot.querySelectorAll('text')].filter(({ textContent }) => textContent !== '');
    texts.forEach((text, i) => {
      for (const other of texts.slice(i + 1)) {
        const [a, b] = [text.getBoundingClientRect(), other.getBoundingClientRect()];
        expect(overlaps(a, b), `“${text.textContent}” and “${other.textContent}”`).toBe(false);
      }
    });
  }
});

test('a line joins neighbouring N only, and nothing is drawn where nothing was measured', async () => {
  const looks = [2, 13, 14, 15].map((N) => lookAtN(N, N / 4));
  const records = multi.records.map(({ tau, ...record }, i) => (i === 6 ? record : { ...record, tau }));
  await show([{ ...multi, looks, records }], [NetworkTauFigure, WiringFigure, MeanTauFigure]);
  const pieces = (part: string) =>
    [...place.querySelectorAll(`${part} path`)].map((path) => path.getAttribute('d')?.split('M').length);
  // A lone point begins a piece that goes nowhere.
  expect(pieces('.recharts-line')).toEqual([3, 3, 3]);
  expect(pieces('.recharts-area')).toEqual([3]);
  const plots = place.querySelectorAll<HTMLElement>('[role="slider"][aria-label*="an N"]');
  await act(() => plots[0].focus());
  await act(() => userEvent.keyboard('{Home}{ArrowRight}'));
  expect([...plots].map((plot) => plot.getAttribute('aria-valuetext'))).toEqual([
    'N = 3: Multi-head not measured',
    'N = 3: Multi-head not measured',
    'N = 3: Multi-head 1.46 ± 0.30',
  ]);
});

test('a run that has not begun shows axes and no numbers', async () => {
  await show([laneOf({ status: 'starting' }), laneOf({ id: 1, kind: 'multi', status: 'starting' })]);
  expect(place.textContent).toContain('target N = 15');
  expect(place.textContent).not.toMatch(/NaN|Infinity|undefined/);
});

test('what lanes have at the cursor is written once where it is the same, and makes no figure wider', async () => {
  place.style.width = '288px';
  const late = [single, multi].map((lane) => ({ ...lane, looks: [lookAtN(15, 8)] }));
  await show([...late, ...late.map((lane) => ({ ...lane, id: lane.id + 2 }))], [NetworkTauFigure]);
  const plot = place.querySelector<HTMLElement>('[role="slider"]');
  await act(() => plot?.focus());
  await act(() => userEvent.keyboard('{Home}'));
  expect(plot?.getAttribute('aria-valuetext')).toMatch(/^N = 2: (?:[^,]+ not measured(?:, |$)){4}$/);
  const docked = [...place.querySelectorAll('span')].find(
    ({ textContent }) => textContent === 'not measured',
  );
  expect(docked?.textContent).toBe('not measured');
  expect(docked?.querySelectorAll('svg')).toHaveLength(4);
  const row = docked?.closest('div');
  expect(row?.scrollWidth).toBe(row?.clientWidth);
});

test('words under a plot have room beside each other on the smallest phones', async () => {
  place.style.width = '288px';
  const fits = neurons().map((_, i) => ({ ...fitOf(1 + 0.1 * i), uncertain: i > 20 }));
  const measured = [single, multi].map((lane) => ({
    ...lane,
    findings: findingsOf(timescalesOf(fits, [...(lane.tau ?? [])]), lane.reached, lane.step),
  }));
  await show(measured, [NeuronsFigure]);
  const option = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === 'τnet');
  await act(() => option?.click());
  const words = () => {
    const title = [...place.querySelectorAll('span')].find(
      ({ textContent }) => textContent === 'τnet, steps (log scale)',
    );
    return { row: title?.parentElement, note: title?.previousElementSibling };
  };
  await expect.poll(() => words().note?.textContent).toContain('open');
  const { row } = words();
  expect(row?.scrollWidth).toBe(row?.clientWidth);
});
