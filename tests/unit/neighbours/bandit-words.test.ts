import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_WORLDS, PULLS } from '../../../src/neighbours/bandit/settings';
import { type BanditSummary, summarise } from '../../../src/neighbours/bandit/summary';
import { DEFAULTS, presentSummary, useBandit } from '../../../src/state/bandit';
import {
  armsCaption,
  inOrder,
  leapsOf,
  lostCaption,
  ratesCaption,
  sinceCaption,
  worthCaption,
} from '../../../src/ui/neighbours/bandit/captions';
import { headlineOf } from '../../../src/ui/neighbours/bandit/headline';
import { viewOf } from '../../../src/ui/neighbours/bandit/view';

const first = useBandit.getInitialState();
beforeEach(() => {
  vi.useFakeTimers(); // nothing is revealed, or played in a worker, behind a test's back
  useBandit.setState(first, true);
});
afterEach(() => vi.useRealTimers());

const state = () => useBandit.getState();
const view = () => viewOf(state());
/** Hyphens that do not break are hyphens here. */
const plain = (text = '') => text.replaceAll('\u2011', '-');
const headline = () =>
  plain(
    headlineOf(view())
      .map((part) => (typeof part === 'string' ? part : part.bold))
      .join(''),
  );
const summaryOf = (chance: number, worlds = 2): BanditSummary => {
  const playing = summarise({ ...DEFAULT_WORLDS, chance }, 7, worlds);
  let step = playing.next();
  while (!step.done) step = playing.next();
  return step.value;
};

test('at first: 40 pulls after a change that one of two has noticed', () => {
  expect(headline()).toBe(
    'The world changed 40 pulls ago: arm D fell, C is best now. Tuned D-UCB has moved over and lost 24, Doya-DaYu still pulls D and lost 84. Press A to E to pull one yourself.',
  );
  expect(armsCaption(view()).look).toBe('Follow D and C.');
  expect(plain(armsCaption(view()).news)).toBe(
    'D fell from 4.3 to 0.3. Doya-DaYu has pulled C 3 times, Tuned D-UCB 32 times and Boltzmann once since.',
  );
  expect(view()).toMatchObject({ pull: 2540, from: 2500, since: 40, isAfterChange: true, isHidden: false });
});

test('who begins to play does not see the arms, only what was paid, but for a moment at a block’s end', () => {
  state().pullArm(2);
  expect(state()).toMatchObject({ pull: 2541, settings: { showsTruth: false } });
  expect(state().news).toMatch(/^C pays −?\d+\.\d\.$/);
  expect(headline()).toMatch(
    /^Has the world changed\? In 41 pulls of this block you were paid −?\d\.\d a pull, Tuned D-UCB was paid −?\d\.\d, Doya-DaYu was paid −?\d\.\d\.$/,
  );
  expect(armsCaption(view()).look).toBe('What pays now?');
  expect(view().before).toBeUndefined();
  expect(ratesCaption(view()).news).not.toContain('2,500');
  state().setPull(2999);
  state().pullArm(2);
  // The block's end: what it was like is shown, and what it is followed by is not.
  expect(view()).toMatchObject({ pull: 3000, isHidden: false, from: 2500, since: 500 });
  expect(headline()).toMatch(/You lost \d+\.\d in 2 pulls\.$/);
  vi.advanceTimersByTime(1000);
  expect(view().isHidden).toBe(true);
  state().set({ showsTruth: true });
  expect(view().isHidden).toBe(false);
});

test('playing, one step, reset and a new world', () => {
  state().step();
  expect(state().pull).toBe(4000);
  expect(state().news).toBe('The world changes at pull 4,000.');
  expect(headline()).toMatch(/^The world has just changed: /);
  state().toggle();
  state().tick(1.0025);
  expect(state().pull).toBe(4401);
  for (let i = 0; i < 10; i++) state().tick(1);
  expect(state()).toMatchObject({ pull: PULLS, isRunning: false });
  state().pullArm(0);
  expect(state().pull).toBe(PULLS);
  state().reset();
  expect(state().pull).toBe(0);
  expect(headline()).toBe('Five arms, and nobody has pulled one. Press A to E to pull one yourself.');
  state().newSeed();
  expect(state().settings.world).toBe(DEFAULTS.world + 1);
  state().setPull(30);
  expect(headline()).toMatch(/^30 pulls into this world [A-E] is best\. /);
});

test('stimulation adds to the temperature from the present pull on, and to nothing before it', () => {
  const before = view().traces.doyaDayu.temperatures;
  state().set({ stimulation: 0.5 });
  const after = view().traces.doyaDayu.temperatures;
  expect(after.subarray(0, 2541)).toEqual(before.subarray(0, 2541));
  expect(after[2541]).toBeGreaterThan(0.5);
  state().setPull(2600);
  state().set({ stimulation: 0 });
  expect(view().traces.doyaDayu.temperatures[2600]).toBeGreaterThan(0.5);
  expect(view().traces.doyaDayu.temperatures[2601]).toBeLessThan(0.5);
  expect(view().traces.boltzmann.temperatures[2601]).toBe(0.25);
});

test('recorded words say what the recorded numbers show', () => {
  const summary = presentSummary(state());
  if (!summary) throw new Error('Nothing is recorded.');
  expect(summary.worlds).toBe(100);
  expect(plain(sinceCaption(summary).news)).toBe(
    'Against Boltzmann, Doya-DaYu starts worse (2.52, 1.43) but ends better (0.37, 0.57).',
  );
  expect(plain(lostCaption(summary).news)).toBe(
    'Doya-DaYu and Boltzmann end 1.6 standard errors apart. Tuned D-UCB climbs least.',
  );
  const order = inOrder(summary, ['doyaDayu', 'fullOracle', 'tunedDucb', 'boltzmann']);
  expect(order).toEqual(['fullOracle', 'tunedDucb', 'doyaDayu', 'boltzmann']);
  expect(worthCaption(summary, order).look).toBe('Read the second row.');
  expect(plain(worthCaption(summary, order).news)).toBe(
    'A D-UCB tuned to the paper’s worlds beats the published agent by 1,520. The paper’s own comparison, against its own settings, holds: worse at first, better at last.',
  );
});

test('other numbers have other words', () => {
  const summary = presentSummary(state());
  if (!summary) throw new Error('Nothing is recorded.');
  const { agents } = summary;
  const turned: BanditSummary = {
    ...summary,
    agents: { ...agents, doyaDayu: agents.boltzmann, boltzmann: agents.doyaDayu },
  };
  expect(plain(sinceCaption(turned).news)).toBe(
    'Against Boltzmann, Doya-DaYu starts better (1.43, 2.52) but ends worse (0.57, 0.37).',
  );
  expect(worthCaption(turned, ['tunedDucb']).news).toMatch(/does not hold here\.$/);
  const same = { ...summary, agents: { ...agents, tunedDucb: agents.doyaDayu, boltzmann: agents.doyaDayu } };
  expect(sinceCaption(same).news).toContain('starts alike (2.52, 2.52) and ends alike');
  expect(lostCaption(same).news).toContain('end next to each other.');
});

test('without changes there is nothing to say of them', () => {
  const summary = summaryOf(0);
  expect(sinceCaption(summary).news).toBe('No change can happen at p = 0: there is nothing to notice.');
  expect(worthCaption(summary, ['tunedDucb']).news).not.toContain('holds');
  state().set({ chance: 0 });
  expect(ratesCaption(view()).news).toBe('This world never changes.');
  expect(view()).toMatchObject({ isAfterChange: false, before: undefined, from: 0 });
  expect(presentSummary(state())).toBeUndefined();
});

test('how α leaps: the most in 20 pulls over the mean of the 50 before', () => {
  const rates = new Float32Array(PULLS + 1).fill(0.1);
  rates[512] = 0.4;
  rates[1025] = 0.9; // too late
  const trace = { ...view().traces.doyaDayu, rates };
  expect(leapsOf(trace, [500, 1000]).map(({ factor }) => Number(factor.toFixed(3)))).toEqual([4, 1]);
  expect(ratesCaption(view()).news).toBe(
    'Within 20 pulls of a change α is 1.0 (pull 4,000) to 8.0 times (pull 5,000) what it was.',
  );
});
