import { expect, test } from 'vitest';
import { inspect, runPair } from '../../../src/neighbours/modules/inspect';
import { firstNetwork } from '../../../src/neighbours/modules/recorded';
import { DEFAULT_SETTINGS, keyOf } from '../../../src/neighbours/modules/settings';
import {
  divisionCaption,
  sceneCaption,
  timeCaption,
  unitsCaption,
} from '../../../src/ui/neighbours/modules/captions';
import { headlineOf } from '../../../src/ui/neighbours/modules/headline';
import { wireStops } from '../../../src/ui/neighbours/modules/stops';
import { bridgePoints, followedBridges, sizePoints } from '../../../src/ui/neighbours/modules/sweep';
import type { ModulesPageView } from '../../../src/ui/neighbours/modules/view';
import { modulesMeasures, modulesResult } from '../../support/modules';

const network = firstNetwork();
const { probe, probeF, answers } = modulesMeasures();

function viewWith(change: Partial<ModulesPageView> = {}): ModulesPageView {
  const showing = { noise: 0.3, silenced: change.silenced };
  const inspection = inspect(network, showing);
  return {
    network,
    settings: DEFAULT_SETTINGS,
    digits: [3, 5],
    asked: 1,
    step: 5,
    moves: false,
    pair: runPair(network, [3, 5], showing, inspection, 0),
    inspection,
    knows: probe[4],
    answers,
    before: answers,
    F: probeF,
    ...change,
  };
}

const headline = (change?: Partial<ModulesPageView>) =>
  headlineOf(viewWith(change))
    .map((part) => (typeof part === 'string' ? part : part.bold))
    .join('');

test('the headline says how far the halves divide the work, and who answers', () => {
  expect(headline()).toBe(
    'With 4 wires each way the halves divide only part of the work: left knows its own digit 93 % of the time and the other 85 %, right 99 % and 26 %. Left always answers.',
  );
  expect(headline({ F: [1, 1, 1, 1, 0.6], settings: { ...DEFAULT_SETTINGS, wires: 1 } })).toMatch(
    /^With 1 wire each way the halves divide the work: /,
  );
  expect(headline({ settings: { ...DEFAULT_SETTINGS, noise: 0 } })).toMatch(
    /^With 4 wires each way and 0 % noise the halves/,
  );
  expect(headline({ F: [1, 1, 1, 1, 0.2] })).toContain('hardly divide the work');
  expect(headline({ answers: { ...answers, leftDecides: 0.3 } })).toMatch(
    /Right answers 70 % of the time\.$/,
  );
  expect(headline({ answers: { ...answers, all: 0.2 } })).toMatch(
    /20 % of the answers are right: not learned\.$/,
  );
  expect(headline({ update: 650 })).toContain('update 650 of 1,500');
  expect(headline({ failure: 'loss is not a number since update 50; take another seed' })).toMatch(
    /^This network could not be trained: loss/,
  );
});

test('where a half is silent it says what the other one still does', () => {
  expect(headline({ silenced: 1, answers: { ...answers, asked: [0.98, 0.22] } })).toBe(
    'You silenced right. Where the left digit is asked for, left is still right 98 % of the time; where the right digit is, it falls from 97 % to 22 %.',
  );
  expect(headline({ silenced: 0, answers: { ...answers, asked: [0.12, 0.7] } })).toBe(
    'You silenced left. Where the right digit is asked for, right falls from 97 % to 70 %; where the left digit is, it falls from 98 % to 12 %.',
  );
});

test('under the scene stands where to look', () => {
  expect(sceneCaption(viewWith()).look).toBe('Find the diamonds on the left.');
  expect(sceneCaption(viewWith()).news).toBe(
    'After step 5, six tell the right digit, three of them at the end of a wire: it came in there.',
  );
  expect(sceneCaption(viewWith({ answers: { ...answers, leftDecides: 0 } })).look).toBe(
    'Find the circles on the right.',
  );
  expect(sceneCaption(viewWith({ step: 1 })).news).toMatch(/^After step 1, there are none/);
  expect(sceneCaption(viewWith({ silenced: 1 })).news).toMatch(/^Nothing comes in at its wires; it says \d/);
  expect(sceneCaption(viewWith({ settings: { ...DEFAULT_SETTINGS, shared: true } })).look).toBe(
    'Both see both.',
  );
});

/** F by probe at the end for some bridges. */
const results = (ends: Record<number, number>, settings = {}) =>
  Object.fromEntries(
    Object.entries(ends).map(([wires, end]) => {
      const result = modulesResult({
        settings: { ...settings, wires: Number(wires) },
        measures: { probeF: [0.99, end + 0.1, end, end, end], silencingF: 0.9 - end / 10 },
      });
      return [keyOf(result.settings, 0), result];
    }),
  );
const kind = { onset: 1, shared: false };

test('captions say what the points show, and no more', () => {
  const points = bridgePoints(results({ 1: 0.6, 4: 0.4, 40: 0.25, 400: 0.1 }), { ...kind, units: 20 });
  expect(divisionCaption(points, 20).news).toBe(
    'At 40 wires Q is still 0.41, F only 0.25: modular, not divided. Silencing hardly changes.',
  );
  const other = bridgePoints(results({ 1: 0.6, 40: 0.55 }), { ...kind, units: 20 });
  expect(divisionCaption(other, 20).news).toMatch(/^At 40 wires Q is 0\.41 and F 0\.55\./);
  expect(divisionCaption([], 20).look).toBe('Press play.');
  expect(timeCaption(followedBridges(points, 4, 20), { wires: 4, onset: 1 })).toEqual({
    look: 'Whole at step 1.',
    news: 'Nothing has crossed yet. One step later 4 wires leave 0.50 of it, 400 wires leave 0.20.',
  });
  expect(timeCaption(points, { wires: 4, onset: 2 }).look).toBe('Follow one line.');
  const sizes = { ...results({ 4: 0.4 }), ...results({ 25: 0.2 }, { units: 50 }) };
  expect(unitsCaption([{ share: 0.01, points: sizePoints(sizes, kind, 0.01) }]).news).toBe(
    'At 1 % of the wires F falls from 0.40 with 20 neurons a half to 0.20 with 50.',
  );
  expect(unitsCaption([]).look).toBe('Choose another n.');
});

test('a point is of networks that have learned the task, of one size and kind', () => {
  const some = [
    modulesResult(),
    modulesResult({ seed: 1 }),
    modulesResult({ seed: 2, measures: { answers: { ...answers, all: 0.2 } } }),
    modulesResult({ settings: { shared: true } }),
    modulesResult({ settings: { onset: 2 } }),
    modulesResult({ settings: { units: 10 } }),
  ];
  const all = Object.fromEntries(some.map((each) => [keyOf(each.settings, each.seed), each]));
  const points = bridgePoints(all, { ...kind, units: 20 });
  expect(points).toHaveLength(1);
  expect(points[0].networks).toHaveLength(2);
});

test('the slider of the wires ends at all pairs, and has the present number among its stops', () => {
  expect(wireStops(10, 7)).toEqual([1, 2, 3, 4, 6, 7, 8, 10, 12, 16, 25, 40, 50, 60, 100]);
  expect(wireStops(50, 4).at(-1)).toBe(2500);
});
