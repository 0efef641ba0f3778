import { expect, test } from 'vitest';
import type { Lesion } from '../../src/analysis/lesion';
import { withSilent } from '../../src/config/silent';
import type { Damaged } from '../../src/state/lesions';
import { damageCaption, fallsOf, fallWords } from '../../src/ui/figures/accuracy/damage';
import { hintWords, lastingWords } from '../../src/ui/figures/lesion/hint';
import { STOPS, sizeAt, stopOf } from '../../src/ui/figures/lesion/noise-stops';
import { damageWords, lesionWords, outWords } from '../../src/ui/figures/lesion/words';
import { cloudOf } from '../../src/ui/figures/neurons/clouds';
import { silentCaption } from '../../src/ui/figures/neurons/silent';
import { areNamed } from '../../src/ui/figures/neurons/silent-names';
import { aboveWords } from '../../src/ui/figures/neurons/words';
import { laneOf } from './../support/story';

const lesion = (silent: number[], size = 0, of: 'weights' | 'tau' = 'weights'): Lesion => ({
  silent,
  noise: { of, size },
});
const damaged = (whole: Record<string, number>, accuracy: Record<string, number>): Damaged => ({
  N: 3,
  step: 100,
  lesion: lesion([4]),
  whole,
  accuracy,
  tau: new Float32Array(),
  findings: undefined,
});

test('what a network is damaged by', () => {
  expect(lesionWords(lesion([34]))).toBe('without neuron 35');
  expect(lesionWords(lesion([34, 2], 0.1))).toBe('without neurons 35 and 3 and with noise 0.1 in W');
  expect(lesionWords(lesion([], 0.025, 'tau'))).toBe('with noise 0.025 in τ');
  expect(lesionWords(lesion([0, 1, 2, 3, 4, 5]))).toBe('without neurons 1, 2, 3 and three more');
});

test('what a lane is without, in few words', () => {
  expect(outWords(lesion([34], 0.1))).toBe('one neuron out');
  expect(outWords(lesion([34, 2, 5]))).toBe('3 neurons out');
  expect(outWords(lesion([], 0.1))).toBe('noise 0.1 in W');
  expect(outWords(lesion([]))).toBeUndefined();
});

test('how much damage there is, in all lanes', () => {
  const lanes = [{ id: 0 }, { id: 1 }];
  const { noise } = lesion([], 0.1);
  expect(damageWords(lanes, { silent: { 0: [1], 1: [2, 3] }, noise })).toBe('3 neurons silenced');
  expect(damageWords(lanes, { silent: {}, noise })).toBe('noise in W');
  expect(damageWords(lanes, { silent: {}, noise: lesion([]).noise })).toBeUndefined();
});

test('an accuracy that changes by more than a point has fallen, and the worst is told', () => {
  const lane = laneOf();
  const hit = damaged({ 2: 1, 3: 0.96, 4: 0.9 }, { 2: 0.995, 3: 0.75, 4: 0.8 });
  expect(fallsOf(hit).map(({ N }) => N)).toEqual([3, 4]);
  expect(fallWords(lane, hit)).toBe('N = 3 falls from 96 % to 75 %');
  const spared = damaged({ 2: 1 }, { 2: 1 });
  expect(fallWords(lane, spared)).toBe('bears it');
  const guessing = damaged({ 2: 0.69, 3: 0.54, 4: 0.48 }, { 2: 0.6, 3: 0.5, 4: 0.4 });
  expect(fallWords(lane, guessing)).toBe('bears it');
  expect(damageCaption([lane], { 0: hit })).toEqual({
    look: 'Dashed: before the damage.',
    news: 'Neuron 5 costs single‑head 21 points at N = 3.',
  });
  expect(damageCaption([lane], { 0: spared }).news).toBe(
    'No answer clearly above chance is worse by more than a point.',
  );
});

test('silent neurons are named under the strips', () => {
  const lane = laneOf();
  expect(silentCaption([lane], {})).toBeUndefined();
  expect(silentCaption([{ ...lane, recorded: true }], { 0: [1] })).toBeUndefined();
  expect(silentCaption([lane], { 0: [61] })).toEqual({
    look: '✕ is silenced.',
    news: 'Neuron 62 of single‑head. Pick and click again to heal.',
  });
});

test('as many in each network are told at once', () => {
  const lanes = [laneOf(), laneOf({ id: 1, kind: 'multi' })];
  expect(silentCaption(lanes, { 0: [61, 3], 1: [2, 4] })?.news).toBe(
    'Two neurons of each network. Pick and click again to heal.',
  );
  expect(silentCaption(lanes, { 0: [61], 1: [2] })?.news).toContain(
    'Neuron 62 of single‑head and neuron 3 of multi‑head.',
  );
  expect(silentCaption(lanes, { 0: [61, 3] })?.news).toContain('2 neurons of single‑head.');
});

test('the first two silent neurons have their names beside their ✕, where there is room', () => {
  const at = (x: number, y = 20) => ({ x, y, width: 60 });
  expect(areNamed([at(100), at(300), at(400)])).toEqual([true, true, false]);
  expect(areNamed([at(100), at(130)])).toEqual([false, true]);
  expect(areNamed([at(100), at(130, 40)])).toEqual([true, true]);
  expect(areNamed([at(100), at(150, 12)])).toEqual([false, true]);
});

test('the slider goes from nothing over 0.01 to 1, and back to the same stop', () => {
  expect([0, 1, STOPS].map(sizeAt)).toEqual([0, 0.01, 1]);
  for (let stop = 0; stop <= STOPS; stop++) expect(stopOf(sizeAt(stop))).toBe(stop);
});

test('what is silent for good is counted; what training on means is told, also to lanes that have ended', () => {
  const whole = { ...laneOf(), heads: [3], status: 'target' as const };
  const lasting = { ...whole, config: withSilent(whole.config, [1, 5]) };
  const noise = { of: 'weights' as const, size: 0 };
  expect(lastingWords([whole])).toBeUndefined();
  expect(lastingWords([lasting])).toBe('2 neurons stay silent');
  const hint = (...given: Parameters<typeof hintWords>) => hintWords(...given).split('; ');
  expect(hint([whole], { silent: {}, noise })).toEqual(['']);
  expect(hint([lasting], { silent: {}, noise })[1]).toBe('only Reset has all neurons again');
  const silent = { [whole.id]: [3] };
  expect(hint([whole], { silent, noise })).toEqual([
    'training goes on with the whole networks',
    'on like this, the silenced stay silent',
    'single‑head has to pass N = 3 once more',
  ]);
  const gaveUp = { ...whole, status: 'gaveUp' as const };
  expect(hint([gaveUp], { silent, noise: { ...noise, size: 0.1 } }).slice(1)).toEqual([
    'on like this, the silenced stay silent, without the noise',
    'single‑head first needs a larger “Give up after”',
  ]);
});

test('the strip leaves silent neurons out of its words, and keeps their places', () => {
  const lane = laneOf({ tau: [1, 2, 6] });
  const silenced = { ...lane, config: withSilent(lane.config, [2]) };
  expect(aboveWords([lane, silenced], 'τ')).toBe('each mark is one neuron; means leave out 1 silent');
  const cloud = cloudOf(silenced, 'τ');
  expect(cloud.facts).toBe('mean 1.50, slowest 2.0');
  expect(cloud.now).toMatchObject({ mean: 1.5, slowest: 6, order: [0, 1, 2] });
});
