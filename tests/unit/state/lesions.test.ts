import { beforeEach, expect, test } from 'vitest';
import { asShown, type Damaged, lesionOf, MOST_SILENT, useLesions } from '../../../src/state/lesions';
import { laneOf } from '../../support/story';

const { toggle, silence, setNoise, heal, show } = useLesions.getState();
const lesion = (id: number) => lesionOf(useLesions.getState(), id);
const silentIn = (id: number) => useLesions.getState().silent[id];

beforeEach(() => heal());

test('a neuron that is silenced twice is whole again', () => {
  toggle(0, 5);
  toggle(0, 7);
  expect(lesion(0)?.silent).toEqual([5, 7]);
  expect(lesion(1)).toBeUndefined();
  toggle(0, 5);
  toggle(0, 7);
  expect(lesion(0)).toBeUndefined();
});

test('more neurons than can be silenced are refused, and any can be healed then', () => {
  for (let neuron = 0; neuron <= MOST_SILENT; neuron++) toggle(0, neuron);
  expect(silentIn(0)).toHaveLength(MOST_SILENT);
  expect(useLesions.getState().isFull).toBe(true);
  toggle(0, 3);
  expect(useLesions.getState().isFull).toBe(false);
  expect(silentIn(0)).toHaveLength(MOST_SILENT - 1);
});

test('the slowest and the fastest of every lane; of equals not those that come first', () => {
  const lanes = [laneOf({ tau: [1, 1, 1, 1, 1, 1, 1, 3, 2] }), laneOf({ id: 1, tau: [4, 1, 2] })];
  silence(lanes, 'slowest', 2);
  expect([silentIn(0), silentIn(1)]).toEqual([
    [7, 8],
    [0, 2],
  ]);
  silence(lanes, 'fastest', 2);
  expect(silentIn(0)).not.toEqual([0, 1]);
  expect(Math.max(...silentIn(0))).toBeLessThan(7);
  expect(silentIn(1)).toEqual([1, 2]);
});

test('noise damages all lanes; one heals its neurons alone, all heals everything', () => {
  toggle(0, 2);
  setNoise({ of: 'tau', size: 0.1 });
  heal(0);
  expect(lesion(0)).toEqual({ silent: [], noise: { of: 'tau', size: 0.1 } });
  expect(lesion(3)).toEqual(lesion(0));
  heal();
  expect([lesion(0), lesion(3)]).toEqual([undefined, undefined]);
});

test('a damaged lane is shown as its damaged network does, and the recording never', () => {
  const lane = laneOf({ accuracy: { 2: 1 }, tau: [2] });
  const damaged: Damaged = {
    N: 2,
    step: 0,
    lesion: { silent: [0], noise: { of: 'weights', size: 0 } },
    whole: { 2: 1 },
    accuracy: { 2: 0.5 },
    tau: Float32Array.of(2),
    findings: undefined,
  };
  show(0, damaged);
  const lesions = useLesions.getState();
  expect(asShown(lane, lesions).accuracy).toEqual({ 2: 0.5 });
  expect(asShown({ ...lane, recorded: true }, lesions).accuracy).toEqual({ 2: 1 });
  heal();
  expect(asShown(lane, useLesions.getState())).toBe(lane);
});
