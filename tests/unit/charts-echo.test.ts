import { expect, test } from 'vitest';
import { usePicked } from '../../src/state/picked';
import {
  type Echo,
  echoOf,
  modelAt,
  modelLine,
  mostByCompany,
  slowestFirst,
  whoseOf,
} from '../../src/ui/figures/echo/data';
import { echoAxis, lagAxis } from '../../src/ui/figures/echo/echo-axis';
import { keysOf } from '../../src/ui/figures/echo/echo-key';
import { everyEstimate } from '../../src/ui/figures/echo/estimates-table';
import { freeCorner } from '../../src/ui/figures/echo/free-corner';
import { echoTable } from '../../src/ui/figures/echo/table';
import { chosenOf } from '../../src/ui/figures/use-chosen';
import { forPeople, forPrograms } from '../../src/ui/kit/table';
import { parseCsv } from '../support/csv';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';
import { laneOf } from '../support/story';

const measured = timescalesOf([fitOf(1), fitOf(0.7, 3.8), fitOf(), fitOf(5)], [1, 1, 1, 4.5]);

test('the first echo to look at is none that is marked or uncertain, and marked ones come last', () => {
  const sure = [
    fitOf(2),
    fitOf(3),
    { ...fitOf(60), mark: 'bound' as const },
    { ...fitOf(9), uncertain: true },
  ];
  const found = timescalesOf(sure, [1, 1, 1, 1]);
  expect(slowestFirst(found)).toEqual([3, 1, 0, 2]);
  expect(mostByCompany(found)).toBe(1);
});

test('every estimate is a row of numbers: τ_net, its error, its mark, and what others find', () => {
  const fit = { ...fitOf(3), error: 0.2, mark: 'noise' as const };
  const lane = { ...laneOf({ tau: [1] }), findings: findingsOf(timescalesOf([fit], [1])) };
  const [headers, first] = parseCsv(forPrograms(everyEstimate([lane])));
  const cell = (name: string) => first[headers.findIndex((header) => header.endsWith(name))];
  expect(['neuron', ': tau_net', 'error of tau_net', 'mark', ': ACW-1/e', 'error of area'].map(cell)).toEqual(
    ['1', '3', '0.2', 'noise', '3', '0.1'],
  );
});

test('an echo is one neuron’s row of what was measured, or that of all', () => {
  const second = echoOf(measured, 1);
  expect(second).toMatchObject({ whose: 1, tau: 1, fit: { tauNet: 3.8 } });
  expect(second.measured).toHaveLength(31);
  expect(second.measured[1]).toBeCloseTo(Math.exp(-1 / 3.8), 12);
  expect(echoOf(measured, 'population').measured[2]).toBeCloseTo(Math.exp(-1), 12);
  expect(echoOf(measured, 'population').tau).toBeUndefined();
  expect(echoOf(timescalesOf([fitOf(2)], []), 0).tau).toBeUndefined();
});

test('neurons are in the order of τ_net; those that no model fits come last', () => {
  expect(slowestFirst(measured)).toEqual([3, 1, 0, 2]);
});

test('while nobody picks, the neuron is shown that the network slows down most, and not by luck', () => {
  expect(mostByCompany(measured)).toBe(1);
  const luck = { ...fitOf(0.1, 40), double: { a: 1, tau1: 0.1, tau2: 40, c: 0.95 } };
  expect(mostByCompany(timescalesOf([luck, fitOf(2)], [1, 1]))).toBe(1);
  expect(mostByCompany(timescalesOf([fitOf(), fitOf()], [1, 1]))).toBe(0);
});

test('what is picked stays picked as long as the network has it', () => {
  expect(whoseOf(measured, 2)).toBe(2);
  expect(whoseOf(measured, 4)).toBe(1);
  expect(whoseOf(measured, undefined)).toBe(1);
  expect(whoseOf(measured, 'population')).toBe('population');
});

test('the last lane is looked into until another is picked; one that has gone is none', () => {
  const lanes = [laneOf(), { ...laneOf({ id: 1 }), findings: findingsOf(measured) }];
  expect(chosenOf(lanes)).toEqual({ lane: lanes[1], whose: 1 });
  expect(chosenOf(lanes, 0, 3)).toEqual({ lane: lanes[0], whose: undefined });
  expect(chosenOf(lanes, 7, 3)).toEqual({ lane: lanes[1], whose: 3 });
});

test('a neuron belongs to its lane: another lane begins with its own, but all together stay together', () => {
  const { pick, pickLane } = usePicked.getState();
  pick(1, 12);
  expect(usePicked.getState()).toMatchObject({ laneId: 1, whose: 12 });
  pickLane(0);
  expect(usePicked.getState()).toMatchObject({ laneId: 0, whose: undefined });
  pick(0, 'population');
  pickLane(1);
  expect(usePicked.getState()).toMatchObject({ laneId: 1, whose: 'population' });
});

test('models are drawn as they were fitted', () => {
  const fit = { ...fitOf(1, 4), single: { a: 0.8, tau: 2 }, double: { a: 0.9, tau1: 1, tau2: 4, c: 0.25 } };
  expect(modelAt(fit, 1, 3)).toBeCloseTo(0.8 * Math.exp(-1.5), 12);
  expect(modelAt(fit, 2, 3)).toBeCloseTo(0.9 * (0.25 * Math.exp(-3) + 0.75 * Math.exp(-0.75)), 12);
  expect(modelAt(fitOf(), 1, 0)).toBeNaN();
  expect(modelAt(fitOf(), 2, 0)).toBeNaN();
  const line = modelLine(fit, 1, 30);
  expect([line[0], line.at(-1)]).toEqual([
    { lag: 0, value: 0.8 },
    { lag: 30, value: 0.8 * Math.exp(-15) },
  ]);
});

test('the axis makes room below 0 only for what is more than noise', () => {
  expect(echoAxis([1, 0.2, -0.05], 'linear').min).toBe(0);
  expect(echoAxis([1, -0.2], 'linear').min).toBe(-0.5);
  expect(echoAxis([1, -0.7], 'linear').min).toBe(-1);
  expect(echoAxis([Number.NaN, Number.NaN], 'linear')).toEqual({ min: 0, max: 1, ticks: [0, 0.5, 1] });
  expect(echoAxis([1, -0.7], 'log')).toMatchObject({ min: 0.001, max: 1 });
  expect(lagAxis(30).ticks).toEqual([0, 10, 20, 30]);
});

test('the words of the plot name the chosen model first, with what both are measured by', () => {
  const { driving } = measured;
  expect(keysOf(fitOf(0.7, 3.8), driving)).toEqual([
    { of: 'measured', words: 'measured, 10 × 20,000 steps' },
    { of: 2, words: 'two timescales: 0.7 and 3.8', chosen: true, more: 'AIC −283, chosen' },
    { of: 1, words: 'one timescale: 2.3', more: 'AIC −214' },
  ]);
  expect(keysOf(fitOf(2), driving).map(({ of }) => of)).toEqual(['measured', 1, 2]);
  expect(keysOf(fitOf(), driving).map(({ words }) => words)).toEqual([
    'measured, 10 × 20,000 steps',
    'no model fits',
  ]);
});

test('words stand at the upper right, unless the echo is there', () => {
  const area = { left: 0, top: 0, right: 300, bottom: 200 };
  const block = { width: 150, height: 90 };
  expect(freeCorner(block, area, [{ x: 10, y: 20 }])).toEqual({ left: 150, top: 6 });
  const slow = Array.from({ length: 31 }, (_, i) => ({ x: 10 * i, y: 20 + 2 * i }));
  expect(freeCorner(block, area, slow)).toEqual({ left: 6, top: 104 });
});

test('the table has a row a lag, and none before anything was measured', () => {
  const read = (echo?: Echo) => forPeople(echoTable(laneOf(), echo));
  const { headers, cells } = read(echoOf(measured, 1));
  expect(headers.slice(0, 2)).toEqual(['Lag, steps', 'Single-head: measured']);
  expect(cells).toHaveLength(31);
  expect(cells[0]).toEqual(['0', '1.0000', '1.0000', '1.0000']);
  expect(read(echoOf(measured, 2)).cells[3].slice(2)).toEqual(['–', '–']);
  expect(read().cells).toEqual([]);
});
