import { expect, test } from 'vitest';
import type { RestPoint, StateSpace } from '../../../src/analysis/state-space';
import { useExplored } from '../../../src/state/explored';
import type { Lane } from '../../../src/state/lane';
import { stateSpaceCaption } from '../../../src/ui/figures/state-space/caption';
import { answersFor, exploredLanes } from '../../../src/ui/figures/state-space/data';
import { panelsIn } from '../../../src/ui/figures/state-space/panels';
import { eigenvaluesTable, pointsTable, statesTable } from '../../../src/ui/figures/state-space/table';
import { afterDrag, afterKey, projector, radiusOf, STRAIGHT } from '../../../src/ui/figures/state-space/view';
import { countWords, pointWords, sharesWords } from '../../../src/ui/figures/state-space/words';
import { forPeople, forPrograms } from '../../../src/ui/kit/table';
import { smallConfig } from '../../support/config';
import { laneOf } from '../../support/story';

const pointOf = (changes: Partial<RestPoint> = {}): RestPoint => ({
  input: '1',
  place: [1, -2, 0.5],
  speed: 1e-12,
  isFixed: true,
  eigenvalues: [
    { re: 0, im: 0.8 },
    { re: 0, im: -0.8 },
  ],
  kind: 'stable',
  growing: 0,
  slowest: 4.48,
  period: 4,
  ...changes,
});
const restless = pointOf({ kind: 'saddle', growing: 1, period: undefined, slowest: 18 });
const stableAll = (['0', '1', 'mean'] as const).map((input) => pointOf({ input }));

/** Two states, asked for N = 2 and 3. */
const spaceOf = (points: RestPoint[], isSearched = true): StateSpace => ({
  centre: new Float64Array(4),
  axes: new Float64Array(12),
  shares: Float64Array.of(0.4, 0.2, 0.1),
  places: Float64Array.of(1, 2, 3, 4, 5, 6),
  Ns: [2, 3],
  answers: Uint8Array.of(0, 1, 1, 0),
  points,
  isSearched,
});

function shown(...all: StateSpace[]): Lane[] {
  const lanes = all.map((_, id) =>
    laneOf({ id, kind: id === 0 ? 'single' : 'multi', reachedAt: [1, 2], now: 3 }),
  );
  const network = { config: smallConfig(), parameters: [] };
  useExplored.setState(
    Object.fromEntries(all.map((space, id) => [id, { N: 3 + id, step: lanes[id].step, network, space }])),
    true,
  );
  return lanes;
}

const captionOf = (lanes: readonly Lane[]) => stateSpaceCaption(lanes, exploredLanes(lanes));

test('only what the data shows is said of points', () => {
  expect(captionOf(shown(spaceOf(stableAll), spaceOf([...stableAll, restless])))).toEqual({
    look: 'Filled marks draw it in.',
    news: 'Single\u2011head has 3 stable points (slowest 4.5 steps) at N = 3, multi\u2011head 3 stable points (slowest 4.5 steps) and 1 that is not at N = 4.',
  });
  expect(captionOf(shown(spaceOf([restless])))).toEqual({
    look: 'Hollow or no mark under 0 and 1.',
    news: 'Single\u2011head has no stable point, 1 that is not at N = 3.',
  });
  const line = pointOf({ slowest: Number.POSITIVE_INFINITY });
  expect(captionOf(shown(spaceOf([line]))).look).toBe('Where it is put, it stays.');
  expect(captionOf(shown(spaceOf([]))).news).toBe('Single\u2011head has no fixed point at N = 3.');
  // Slow points are no fixed ones.
  expect(captionOf(shown(spaceOf([pointOf({ isFixed: false })]))).news).toContain('no fixed point');
  expect(captionOf(shown(spaceOf([], false), spaceOf([], false)))).toEqual({
    look: 'Too many neurons.',
    news: 'No points are searched for. Three components hold 70 % of the variance in single\u2011head, 70 % in multi\u2011head.',
  });
});

test('before anyone has looked, and after a run has begun anew, nothing is said', () => {
  const [lane] = shown(spaceOf(stableAll));
  expect(exploredLanes([lane])).toHaveLength(1);
  expect(captionOf([{ ...lane, step: 0 }]).look).toBe('A dot for every state.');
  expect(forPeople(pointsTable([lane], [])).cells).toEqual([]);
});

test('each network is asked the N that is chosen, or its largest', () => {
  const lanes = shown(spaceOf(stableAll));
  const [largest] = exploredLanes(lanes);
  expect([largest.asked, [...answersFor(largest.explored, 3)]]).toEqual([3, [1, 0]]);
  const [two] = exploredLanes(lanes, 2);
  expect([two.asked, [...answersFor(two.explored, 2)]]).toEqual([2, [0, 1]]);
  expect(exploredLanes(lanes, 9)[0].asked).toBe(3);
});

test('tables have every point, state and eigenvalue', () => {
  const lanes = shown(spaceOf([pointOf(), { ...restless, slowest: Number.POSITIVE_INFINITY }]), spaceOf([]));
  const { headers, cells } = forPeople(pointsTable(lanes, exploredLanes(lanes)));
  expect(headers.slice(0, 9)).toEqual([
    'Network',
    'N',
    'variance in three components',
    'input',
    'point',
    'fixed',
    'slowest time constant, steps',
    'directions that grow',
    'steps of a turn',
  ]);
  expect(cells.map((row) => row.slice(0, 9))).toEqual([
    ['Single-head', '3', '70.0 %', '1', 'stable', 'yes', '4.5', '0', '4.0'],
    ['Single-head', '3', '70.0 %', '1', 'saddle', 'yes', 'infinite', '1', '–'],
    ['Multi-head', '4', '70.0 %', '–', '–', '–', '–', '–', '–'],
  ]);
  const states = forPrograms(statesTable(lanes, 2)).split('\r\n');
  expect(states[0]).toContain('Single-head: component 3,Single-head: right answer for N = 2');
  expect(states.slice(1, 3)).toEqual(['1,1,2,3,0,1,2,3,0', '2,4,5,6,1,4,5,6,1']);
  const [, first] = forPrograms(eigenvaluesTable(lanes)).split('\r\n');
  expect(first.split(',').slice(0, 5)).toEqual(['Single-head', '1', '1', '0', '0.8']);
  expect(Number(first.split(',')[5])).toBeCloseTo(4.48, 2);
});

test('a point is described', () => {
  expect(pointWords(pointOf())).toBe('under 1: stable, slowest 4.5 steps, a turn takes 4.0');
  expect(pointWords({ ...restless, isFixed: false, input: 'mean' })).toBe(
    'under their mean: slow, saddle, driven away in 1 direction, slowest 18 steps',
  );
  expect(pointWords(pointOf({ slowest: Number.POSITIVE_INFINITY }))).toContain('slowest without end');
  expect(countWords(spaceOf([pointOf(), restless, pointOf({ isFixed: false })]))).toBe(
    '2 fixed points, 1 stable, 1 slow',
  );
  expect(countWords(spaceOf([]))).toBe('no fixed point');
  expect(sharesWords(spaceOf([]))).toBe('3 components: 70 %');
});

test('components are seen straight at first, and from all sides when they are turned', () => {
  const size = { width: 220, height: 120 };
  const at = (turn = STRAIGHT) => projector(turn, 2, size, 10);
  const close = (x: number, y: number) => ({ x: expect.closeTo(x, 6), y: expect.closeTo(y, 6) });
  expect(at()([2, 0, 0])).toEqual(close(160, 60));
  expect(at()([0, 2, 0])).toEqual(close(110, 10));
  expect(at()([0, 0, 2])).toEqual(close(110, 60));
  expect(at({ yaw: 90, pitch: 0 })([0, 0, 2])).toEqual(close(160, 60));
  expect(at({ yaw: 0, pitch: 90 })([0, 0, 2])).toEqual(close(110, 110));
  expect(at()([9, 9, 9, 0, 2, 0], 3)).toEqual(close(110, 10));
  for (const yaw of [0, 50, 200])
    for (const pitch of [-90, -20, 45]) {
      const { x, y } = at({ yaw, pitch })([1.2, -1.2, 1]);
      expect(Math.hypot(x - 110, y - 60)).toBeLessThanOrEqual(50);
    }
  expect(radiusOf([0, 3, 4], [], [1, 0, 0])).toBe(5);
});

test('arrow keys turn, Home turns back, other keys do nothing; a drag follows the pointer', () => {
  expect(afterKey('ArrowRight', STRAIGHT)).toEqual({ yaw: 10, pitch: 0 });
  expect(afterKey('ArrowLeft', STRAIGHT)).toEqual({ yaw: 350, pitch: 0 });
  expect(afterKey('ArrowUp', { yaw: 0, pitch: 85 })).toEqual({ yaw: 0, pitch: 90 });
  expect(afterKey('Home', { yaw: 20, pitch: 30 })).toEqual(STRAIGHT);
  expect(afterKey('Tab', STRAIGHT)).toBeUndefined();
  const front = projector(afterDrag(STRAIGHT, 20, 10), 1, { width: 100, height: 100 }, 0)([0, 0, 1]);
  expect(front.x).toBeGreaterThan(50);
});

test.each([
  [1, 332, 1],
  [2, 332, 2],
  [4, 332, 2],
  [2, 1092, 2],
  [4, 1092, 4],
])('%i lanes in %i px stand in %i columns, and fit', (count, width, columns) => {
  const found = panelsIn(count, { width, height: 320 });
  expect(found.columns).toBe(columns);
  const rows = Math.ceil(count / columns);
  expect(columns * found.panel.width + (columns - 1) * 20).toBeLessThanOrEqual(width);
  expect(rows * (found.panel.height + 50) + (rows - 1) * 8).toBeLessThanOrEqual(320);
  expect(found.panel.height).toBeGreaterThan(80);
});
