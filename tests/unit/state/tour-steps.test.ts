import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useExperiment } from '../../../src/state/experiment';
import type { Lane } from '../../../src/state/lane';
import { usePicked } from '../../../src/state/picked';
import { TOUR_STEPS, type TourStep } from '../../../src/state/tour';
import { isDone, leftBehind, type PageMoment, stepsFor, whenDone } from '../../../src/state/tour-steps';
import { useWatched } from '../../../src/state/watched';
import { laneOf } from '../../support/story';

const accuracy = (upTo: number) =>
  Object.fromEntries(Array.from({ length: upTo - 1 }, (_, i) => [i + 2, 0.9]));
const single = laneOf({ reachedAt: [1, 2, 3], now: 4, accuracy: accuracy(5) });
const multi = laneOf({ id: 1, kind: 'multi', reachedAt: [1, 2, 3], now: 4, accuracy: accuracy(5) });
const fresh = [laneOf({ status: 'paused' }), laneOf({ id: 1, kind: 'multi', status: 'paused' })];

const calm: PageMoment = {
  ...{ lanes: [single, multi], seen: [single, multi], picked: {}, watched: {} },
  ...{ damaged: {}, isBreaking: false },
};
const doneBy = (step: TourStep, now: Partial<PageMoment>, before: Partial<PageMoment> = {}) => {
  const then = { ...calm, ...before };
  return isDone(step, then, { ...then, ...now });
};

describe('what a step asks for', () => {
  test('a promotion, in any lane, now or before', () => {
    expect(doneBy('climb', { lanes: fresh })).toBe(false);
    expect(doneBy('climb', { lanes: [fresh[0], multi] })).toBe(true);
    expect(doneBy('climb', {})).toBe(true);
  });

  test('an epoch, where nobody is promoted on the way', () => {
    expect(doneBy('climb', { lanes: [laneOf({ kind: 'none', now: 0.5 })] })).toBe(false);
    expect(doneBy('climb', { lanes: [laneOf({ kind: 'none', now: 1 })] })).toBe(true);
  });

  test('an N that was not chosen before', () => {
    expect(doneBy('compare', {})).toBe(false);
    expect(doneBy('compare', { cursor: 3 })).toBe(true);
    expect(doneBy('compare', {}, { cursor: 3 })).toBe(false);
    expect(doneBy('compare', { cursor: 4 }, { cursor: 3 })).toBe(true);
    expect(doneBy('compare', { cursor: undefined }, { cursor: 3 })).toBe(false);
  });

  test('an N that a lane has left behind; any, where none has', () => {
    expect([...leftBehind([single, multi])]).toEqual([2, 3, 4]);
    expect(doneBy('forget', { cursor: 5 })).toBe(false);
    expect(doneBy('forget', { cursor: 4 })).toBe(true);
    expect(doneBy('forget', { cursor: 5 }, { seen: [multi] })).toBe(true);
    expect(doneBy('forget', {}, { cursor: 4 })).toBe(false);
  });

  test('a neuron, be it the same one again; all of them together are none', () => {
    const picked = { laneId: 0, whose: 7 };
    expect(doneBy('slow', {}, { picked })).toBe(false);
    expect(doneBy('slow', { picked: { ...picked } }, { picked })).toBe(true);
    expect(doneBy('slow', { picked: { laneId: 0, whose: 'population' } })).toBe(false);
    expect(doneBy('slow', { picked: { laneId: 1 } })).toBe(false);
  });

  test('another bit, or bits of one’s own', () => {
    expect(doneBy('watch', {})).toBe(false);
    expect(doneBy('watch', { watched: { own: '', bit: 3 } })).toBe(true);
  });

  test('damage that has shown something, or breaking', () => {
    expect(doneBy('damage', {})).toBe(false);
    expect(doneBy('damage', { isBreaking: true })).toBe(true);
    const damaged = { 1: {} as PageMoment['damaged'][number] };
    expect(doneBy('damage', { damaged })).toBe(true);
    expect(doneBy('damage', {}, { damaged })).toBe(true);
  });

  test('another setting, or another number of lanes; training alone is no change', () => {
    expect(doneBy('change', { lanes: [{ ...single, step: 9999 }, multi] })).toBe(false);
    expect(doneBy('change', { lanes: [{ ...single, draft: structuredClone(single.draft) }, multi] })).toBe(
      false,
    );
    const draft = { ...multi.draft, training: { ...multi.draft.training, learningRate: 0.1 } };
    expect(doneBy('change', { lanes: [single, { ...multi, draft }] })).toBe(true);
    expect(doneBy('change', { lanes: [single] })).toBe(true);
  });

  test('nothing at the end', () => {
    const all = { cursor: 2, lanes: [], picked: { whose: 1 }, watched: {}, isBreaking: true };
    expect(doneBy('end', all)).toBe(false);
  });
});

test('steps that the page has nothing for are left out', () => {
  const gates = { ...single, tau: new Float32Array(0) };
  expect(stepsFor([single, multi], true)).toEqual([...TOUR_STEPS]);
  for (const step of ['slow', 'damage']) expect(stepsFor([gates], true)).not.toContain(step);
  expect(stepsFor([gates, multi], true)).toContain('slow');
  expect(stepsFor([single, multi], false)).not.toContain('change');
});

describe('waiting for the reader', () => {
  let lanes: readonly Lane[];
  beforeEach(() => {
    lanes = useExperiment.getState().lanes;
    useExperiment.setState({ lanes: fresh, cursor: undefined });
  });
  afterEach(() => useExperiment.setState({ lanes, cursor: undefined }));

  test('is over at once where the thing was done before', () => {
    useExperiment.setState({ lanes: [single, multi] });
    const act = vi.fn();
    whenDone('climb', act);
    expect(act).toHaveBeenCalledOnce();
  });

  test('is over when it is done, once', () => {
    const act = vi.fn();
    whenDone('compare', act);
    useExperiment.setState({ lanes: [single, multi] });
    expect(act).not.toHaveBeenCalled();
    useExperiment.getState().setCursor(2);
    useExperiment.getState().setCursor(3);
    expect(act).toHaveBeenCalledOnce();
  });

  test('hears of what is picked and watched, and can be given up', () => {
    const [picks, watches, givenUp] = [vi.fn(), vi.fn(), vi.fn()];
    whenDone('slow', picks);
    whenDone('watch', watches);
    whenDone('watch', givenUp)();
    usePicked.getState().pick(0, 5);
    useWatched.setState({ bit: 2 });
    expect([picks, watches, givenUp].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
  });
});
