import { gunzipSync } from 'fflate';
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { useExperiment } from '../../src/state/experiment';
import type { Lane } from '../../src/state/lane';
import { useTour } from '../../src/state/tour';
import { App } from '../../src/ui/App';
import { pageClock } from '../../src/ui/headline/hold';
import { redrawAll } from '../../src/ui/kit/redraw';
import '../../src/ui/theme/styles';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';
import { type Moment, momentsIn } from '../support/moments';
import { laneOf } from '../support/story';
import { wiringOf } from '../support/wiring';

/** The whole page, as developers have it: React complains of every list in which a key is given twice. */

let root: Root;
let place: HTMLElement;
let complaints: MockInstance<typeof console.error>;
let time = 0;
beforeEach(async () => {
  await page.viewport(1440, 900);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(pageClock, 'now').mockImplementation(() => time);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  useTour.getState().end();
  vi.restoreAllMocks();
});

/** What React complains of; what the test itself does not wait for is no fault of the page. */
const said = () =>
  complaints.mock.calls
    .map((words) => words.map(String).join(' '))
    .filter((words) => !words.includes('not wrapped in act'));
const frame = () => act(() => new Promise((resolve) => requestAnimationFrame(resolve)));

/** The page with these lanes, everything drawn. */
async function show(lanes: readonly Lane[]) {
  time += 10_000; // a sentence stands for a while; then the newest is shown
  await act(() => {
    useExperiment.setState({ lanes });
    redrawAll();
  });
}

async function open(lanes: readonly Lane[]) {
  useExperiment.setState({ lanes });
  await act(() => root.render(createElement(App)));
  // One figure a frame, then their sizes are known.
  await vi.waitFor(
    async () => {
      await frame();
      expect(place.querySelectorAll('figure').length).toBeGreaterThanOrEqual(9);
    },
    { timeout: 30_000 },
  );
  await frame();
}

/** Presses what opens something, until that is there. */
async function press(button: HTMLElement | null | undefined, opens: string) {
  expect(button, opens).toBeInstanceOf(HTMLElement);
  await act(() => button?.click());
  await vi.waitFor(
    async () => {
      await frame();
      expect(document.querySelector(opens)).not.toBeNull();
    },
    { timeout: 30_000 },
  );
}

const named = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );

const fits = Array.from({ length: 64 }, (_, i) => (i < 30 ? fitOf(0.5) : fitOf(1 + 0.1 * i)));
/** A lane that has been looked at from all sides. */
const measured = (lane: Lane): Lane => ({
  ...lane,
  findings: findingsOf(timescalesOf(fits, [...(lane.tau ?? [])]), lane.reached, lane.step),
});

const PACKED = import.meta.glob<string>('../recorded/*.gz', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function recorded(seed: number): Promise<Moment[]> {
  const url = PACKED[`../recorded/seed-${seed}.json.gz`];
  const packed = new Uint8Array(await (await fetch(url)).arrayBuffer());
  // Some servers unpack it on the way.
  const text = new TextDecoder().decode(packed[0] === 0x1f ? gunzipSync(packed) : packed);
  return [...momentsIn(JSON.parse(text).lanes, seed)];
}

test.each([0, 3])(
  'seed %i: no list of the page has a key twice, at any of its moments',
  {
    timeout: 120_000,
  },
  async (seed) => {
    const moments = await recorded(seed);
    await open(moments[0].lanes.map(measured));
    const every = Math.ceil(moments.length / 3);
    // Each promotion that all runs have is looked at in one of them.
    let promotions = seed;
    for (const [i, { lanes }] of moments.entries()) {
      const promoted = i > 0 && lanes.some(({ reached }, id) => reached > moments[i - 1].lanes[id].reached);
      if ((promoted && ++promotions % 2 === 0) || i % every === 0) await show(lanes.map(measured));
    }
    expect(said()).toEqual([]);
  },
);

test('words that come twice in the headline come out twice, and go', async () => {
  const slower = { tau: Array(64).fill(3), tauStart: Array(64).fill(1.5), status: 'target', now: 9 } as const;
  const reachedAt = [...Array(14).keys()].map((i) => i + 1);
  const lanes = [0, 1].map((id) =>
    laneOf({ ...slower, tau: [...slower.tau], tauStart: [...slower.tauStart], id, now: 20, reachedAt }),
  );
  const headline = () => place.querySelector('main p[class*="headline"]')?.textContent;
  await open(lanes.map((lane) => ({ ...lane, status: 'running' })));
  await show(lanes);
  const sentence = (who: string) => `${who} reached 15 with neurons slower than they began.`;
  expect(headline()?.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')).toBe(
    `${sentence('Single-head')} ${sentence('Single-head 2')}`,
  );
  await show([laneOf({ reachedAt: [1, 2], now: 8.7 })]);
  expect(headline()?.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')).toBe(
    'Single-head has been on 4 for 6 epochs.',
  );
  expect(said()).toEqual([]);
});

test('nor has any list behind a button, with one lane or four', { timeout: 120_000 }, async () => {
  const lanes = [0, 1, 2, 3].map((id) => ({
    ...laneOf({
      id,
      kind: id % 2 === 0 ? 'single' : 'multi',
      reachedAt: [1, 2],
      now: 5,
      tau: Array(64).fill(2),
    }),
    findings: { N: 3, step: 400, findings: wiringOf() },
  }));
  await open(lanes);
  await act(() => useTour.getState().begin());
  await press(named('File'), '[role="menu"]');
  await press(named('Share'), '[role="dialog"]');
  await press(document.querySelector<HTMLElement>('[data-opens="experiment"]'), '[role="combobox"]');
  for (const label of ['eigenvalues', 'spread', 'log']) {
    const option = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    await act(() => option?.click());
  }
  await show(lanes.slice(0, 1));
  expect(said()).toEqual([]);
});
