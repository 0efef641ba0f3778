import { MantineProvider } from '@mantine/core';
import { act, type ComponentType, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Lane } from '../../src/state/lane';
import { ReachedFigure } from '../../src/ui/figures/reached/ReachedFigure';
import { WeightsFigure } from '../../src/ui/figures/weights/WeightsFigure';
import { chartSvg } from '../../src/ui/kit/save/chart-svg';
import { nameAmong } from '../../src/ui/text/lane-names';
import { styleOf } from '../../src/ui/text/lane-style';
import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/base.css';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';
import { laneOf } from '../support/story';

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

const lanes = (['single', 'multi', 'sliding', 'none'] as const).map((kind, id): Lane => {
  const fits = Array.from({ length: 12 }, () => fitOf(2));
  return {
    ...laneOf({ id, kind, reachedAt: [1, 2], now: 3 }),
    findings: findingsOf(timescalesOf(fits, new Array(12).fill(1))),
  };
});

async function show(figure: ComponentType<{ lanes: readonly Lane[] }>, shown = lanes) {
  await act(() => root.render(createElement(MantineProvider, null, createElement(figure, { lanes: shown }))));
  // Charts are drawn once their size is known.
  while (!place.querySelector('figure canvas, figure > div svg'))
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

const legendOf = (shown: Lane[]) =>
  shown.map((lane) => ({ name: nameAmong(lane, lanes), style: styleOf(lane) }));

/** The saved drawing as it is seen, and its frame. */
function saved({ lanes: shown, ...subject }: { title: string; aside?: string; lanes: Lane[] }) {
  const plot = place.querySelector<HTMLElement>('figure > div:nth-of-type(2)') as HTMLElement;
  const seen = place.appendChild(document.createElement('div'));
  seen.innerHTML = chartSvg(plot, { ...subject, legend: legendOf(shown) });
  const drawing = seen.querySelector('svg') as SVGSVGElement;
  return { drawing, frame: drawing.getBoundingClientRect() };
}

test.each([
  ['a short title', { title: 'How wrong?', lanes: lanes.slice(0, 1) }],
  [
    'a long title, four lanes and what the numbers rest on',
    { title: 'How far back can each network remember? (recorded run)', aside: '10 × 20,000 steps', lanes },
  ],
])('with %s, all words of a saved drawing lie within it, and none on another', async (_, subject) => {
  await show(ReachedFigure);
  const { drawing, frame } = saved(subject);
  const words = [...drawing.querySelectorAll(':scope > g:first-of-type text')];
  const boxes = words.map((text) => text.getBoundingClientRect());
  expect(words.map(({ textContent }) => textContent).join(' ')).toContain(subject.title);
  for (const [i, box] of boxes.entries()) {
    expect(box.left, words[i].textContent ?? '').toBeGreaterThanOrEqual(frame.left);
    expect(box.right, words[i].textContent ?? '').toBeLessThanOrEqual(frame.right);
    for (const other of boxes.slice(i + 1)) {
      const apart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top + 6;
      expect(apart, words[i].textContent ?? '').toBe(true);
    }
  }
});

test('words that are broken into lines on the page are broken in the drawing', async () => {
  await show(ReachedFigure);
  const plot = place.querySelector<HTMLElement>('figure > div:nth-of-type(2)') as HTMLElement;
  const paragraph = plot.appendChild(document.createElement('p'));
  paragraph.style.width = '120px';
  paragraph.textContent = 'Ask head 15: was the number of 1s in the last 15 bits odd?';
  const hint = plot.appendChild(document.createElement('p'));
  hint.dataset.onPageOnly = '';
  hint.textContent = 'Press any key';
  const { drawing, frame } = saved({ title: 'Watch', lanes: [] });
  const lines = [...drawing.querySelectorAll(':scope > g:last-of-type > text')].filter(({ textContent }) =>
    paragraph.textContent?.includes(textContent ?? '-'),
  );
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.map(({ textContent }) => textContent).join(' ')).toBe(paragraph.textContent);
  for (const line of lines) {
    expect(line.getBoundingClientRect().width).toBeLessThanOrEqual(121);
    expect(line.getBoundingClientRect().right).toBeLessThanOrEqual(frame.right);
  }
  expect(drawing.textContent).not.toContain('Press any key');
});

test('a map of weights is saved with its frame and the scale of its colours', async () => {
  await show(WeightsFigure, lanes.slice(0, 2));
  const { drawing } = saved({ title: 'Who drives whom?', lanes: lanes.slice(0, 2) });
  const [first, second, scale] = [...drawing.querySelectorAll('image')].map((image) =>
    image.getBoundingClientRect(),
  );
  expect(first.width).toBeCloseTo(second.width, 3);
  expect(scale.width).toBeGreaterThan(5 * scale.height);
  expect(drawing.querySelectorAll('rect').length).toBe(1 + 2);
});
