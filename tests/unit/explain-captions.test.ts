import { describe, expect, test } from 'vitest';
import type { EpochRecord } from '../../src/config/progress';
import { accuracyCaption } from '../../src/ui/figures/accuracy/caption';
import { accuracyAt, accuracySummary } from '../../src/ui/figures/accuracy/words';
import { lossCaption } from '../../src/ui/figures/loss/caption';
import { meanTauCaption } from '../../src/ui/figures/mean-tau/caption';
import { neuronsCaption } from '../../src/ui/figures/neurons/caption';
import { reachedCaption } from '../../src/ui/figures/reached/caption';
import { stateWords } from '../../src/ui/text/state-words';
import { testAside } from '../../src/ui/text/tested';
import { laneOf, neurons } from '../support/story';

/** Hyphens as they are typed. */
const words = ({ look, news = '' }: { look: string; news?: string }) =>
  `${look} ${news}`.replaceAll('\u2011', '-').trim();
const upTo = (N: number, accuracy: number, others: Record<string, number> = {}) => ({
  ...Object.fromEntries(Array.from({ length: N - 1 }, (_, i) => [i + 2, accuracy])),
  ...others,
});

describe('under N reached', () => {
  const single = laneOf({ reachedAt: [1, 2, 3, 4, 8, 12, 32, 61], now: 65 });
  const multi = laneOf({
    id: 1,
    kind: 'multi',
    reachedAt: [...Array(12).keys()].map((i) => i + 1).concat(17, 20),
    now: 20,
    status: 'target',
  });

  test('the last steps of one, the quick climb of the other', () => {
    expect(words(reachedCaption([single, multi]))).toBe(
      'Look at the gaps. Single-head’s last four steps took 4, 4, 20 and 29 epochs; multi-head’s one each to N = 13.',
    );
  });

  test('equal steps in one word', () => {
    const equal = laneOf({ reachedAt: [1, 2, 6, 10, 14, 18], now: 18 });
    expect(words(reachedCaption([equal]))).toBe(
      'Look at the gaps. Single-head’s last four steps took four epochs each.',
    );
  });

  test('one step, and nothing of a lane that has made none', () => {
    const first = laneOf({ reachedAt: [3], now: 4 });
    expect(words(reachedCaption([first, laneOf({ id: 1, kind: 'multi', now: 4 })]))).toBe(
      'Look at the gaps. Single-head’s first step took 3 epochs.',
    );
  });

  test('of four lanes the slowest and the quickest', () => {
    const slow = laneOf({ id: 2, kind: 'sliding', reachedAt: [1, 41], now: 42 });
    const lanes = [
      laneOf({ reachedAt: [2, 5], now: 42 }),
      slow,
      laneOf({ id: 3, kind: 'multi', reachedAt: [1, 2, 3], now: 42 }),
    ];
    expect(words(reachedCaption(lanes))).toBe(
      'Look at the gaps. Sliding window’s steps took 1 and 40 epochs; multi-head’s one each to N = 4.',
    );
  });

  test('at the start only what is true of both', () => {
    const lanes = [laneOf(), laneOf({ id: 1, kind: 'multi' })];
    expect(words(reachedCaption(lanes))).toBe(
      'Same network, same start. What differs is only what each is asked to keep.',
    );
    expect(
      words(reachedCaption([lanes[0], laneOf({ id: 1, kind: 'multi', config: { network: { units: 20 } } })])),
    ).toBe('Look at the gaps.');
    expect(words(reachedCaption([lanes[0]]))).toBe('Look at the gaps.');
  });

  test('two lanes of one name keep apart', () => {
    const lanes = [laneOf({ reachedAt: [2], now: 9 }), laneOf({ id: 1, reachedAt: [4], now: 9 })];
    expect(words(reachedCaption(lanes))).toBe(
      'Look at the gaps. Single-head 2’s first step took 4 epochs; single-head’s first two.',
    );
  });

  test('steps of one epoch each, where the steps of all lanes are known', () => {
    const quick = laneOf({ kind: 'multi', reachedAt: [1, 2], now: 2.5 });
    expect(words(reachedCaption([quick, laneOf({ id: 1, now: 2 })]))).toBe(
      'Look at the gaps. Every step so far took one epoch.',
    );
    const opened = { ...laneOf({ id: 1, now: 30 }), records: [], reached: 7 };
    expect(words(reachedCaption([quick, opened]))).toBe(
      'Look at the gaps. Multi-head’s steps took one epoch each.',
    );
  });

  test('an imported network without its past is not spoken of', () => {
    expect(words(reachedCaption([{ ...laneOf({ now: 30 }), records: [], reached: 7 }]))).toBe(
      'Look at the gaps.',
    );
  });
});

describe('under the accuracies', () => {
  const forgetful = laneOf({
    reachedAt: [1, 2, 3, 4, 5, 6, 7, 8],
    now: 20,
    accuracy: upTo(9, 0.55, { 10: 0.82 }),
  });
  const faithful = laneOf({
    id: 1,
    kind: 'multi',
    reachedAt: [1, 2, 3, 4],
    now: 5,
    accuracy: upTo(5, 0.99, { 6: 0.7 }),
  });

  test('what one lost, beside one that keeps', () => {
    expect(words(accuracyCaption([forgetful, faithful]))).toBe(
      'A comb and a single tooth. Climbing to 10, single-head lost N = 2 to 9.',
    );
    expect(words(accuracyCaption([forgetful]))).toBe(
      'A single tooth. Climbing to 10, single-head lost N = 2 to 9.',
    );
  });

  test('a network that has lost all it knew has no tooth', () => {
    const guessing = { ...forgetful, accuracy: upTo(10, 0.52) };
    expect(accuracyCaption([guessing]).look).toBe('A row of guesses.');
    expect(accuracyCaption([guessing, faithful]).look).toBe('A comb and a row of guesses.');
  });

  test('an N that is still known is not lost', () => {
    const partly = { ...forgetful, accuracy: { ...forgetful.accuracy, 4: 0.97 } };
    expect(words(accuracyCaption([partly]))).toBe(
      'Pale bars. Climbing to 10, single-head lost seven of the smaller N.',
    );
  });

  test('what is kept', () => {
    expect(words(accuracyCaption([faithful]))).toBe('A comb. Learning 6, multi-head keeps N = 2 to 5.');
    const slipping = { ...faithful, accuracy: { ...faithful.accuracy, 3: 0.9 } };
    expect(words(accuracyCaption([slipping]))).toBe('Watch the smaller N.');
  });

  test('no curriculum has lost nothing: it was never asked', () => {
    const none = laneOf({ kind: 'none', now: 9, accuracy: upTo(14, 0.5, { 15: 0.8 }) });
    expect(words(accuracyCaption([none]))).toBe('Watch the smaller N.');
  });

  test('beside the names', () => {
    expect(accuracySummary(forgetful)).toBe('only the last: N = 10, at 82 %');
    expect(accuracySummary(faithful)).toBe('4 of 5 above 98 %, look in epoch 6');
    expect(accuracySummary({ ...faithful, accuracy: upTo(6, 0.99) })).toBe(
      'all 5 above 98 %, look in epoch 6',
    );
    expect(accuracySummary({ ...forgetful, accuracy: upTo(10, 0.51) })).toBe(
      'none of 9 above 98 %, look in epoch 21',
    );
    expect(accuracySummary(laneOf({ accuracy: { 2: 0.642 } }))).toBe('N = 2, at 64 %');
    expect(accuracySummary(laneOf())).toBe('not asked yet');
  });

  test('and which test that rests on', () => {
    const tested = (part: Partial<EpochRecord>) => ({
      ...faithful,
      records: faithful.records.with(-1, { ...faithful.records[4], ...part }),
    });
    const kept = { 5: 0.99, 6: 0.7 };
    const lost = { 2: 0.99, 3: 0.99, 4: 0.99 };
    expect(accuracySummary(tested({ accuracy: kept, untrained: lost }))).toBe(
      '4 of 5 above 98 %, test of epoch 5',
    );
    expect(accuracySummary(tested({ accuracy: kept, untrained: { ...lost, 3: 0.5 } }))).toBe(
      '4 of 5 above 98 %, look in epoch 6',
    );
    expect(accuracySummary({ ...faithful, step: 0, records: [] })).toBe('4 of 5 above 98 %, before training');
    expect(testAside([faithful, forgetful]).words).toBe('3 × 16 sequences');
  });

  test('98 % is said only of what is above it', () => {
    expect(accuracySummary(laneOf({ accuracy: { 2: 0.9796 } }))).toBe('N = 2, at 97 %');
    expect(accuracySummary(laneOf({ accuracy: { 2: 0.98 } }))).toBe('N = 2, at 97 %');
    expect(accuracySummary(laneOf({ accuracy: { 2: 0.9804 } }))).toBe('N = 2, at 98 %');
  });

  test('at the cursor', () => {
    expect(accuracyAt(forgetful, 8)).toEqual({ value: '55 %', words: 'at N = 8, chance 56 %' });
    expect(accuracyAt(forgetful, 11)).toEqual({ words: 'not asked for N = 11' });
    const dms = laneOf({ accuracy: { 8: 0.9 }, config: { task: { kind: 'dms' } } });
    expect(accuracyAt(dms, 8).words).toBe('at N = 8, chance 50 %');
  });
});

describe('under τ', () => {
  const tauStart = Array.from({ length: 64 }, (_, i) => 1 + (i + 1) / 65);
  const still = laneOf({ tau: tauStart, tauStart });
  const tailed = laneOf({ reachedAt: [1], now: 9, tauStart, tau: [...tauStart.slice(3), 3.5, 5, 8.5] });

  test('a tail, and whose', () => {
    expect(words(neuronsCaption([tailed, { ...still, id: 1 }]))).toBe(
      'A tail grows to the right. Single-head stretches a few neurons far beyond the rest.',
    );
    expect(words(neuronsCaption([laneOf({ tauStart, tau: [...tauStart.slice(1), 8.5] })]))).toBe(
      'A tail grows to the right. Single-head stretches one neuron far beyond the rest.',
    );
  });

  test('many slow neurons are no tail', () => {
    const slow = tauStart.map((tau, i) => (i % 2 === 0 ? tau : 3));
    expect(words(neuronsCaption([laneOf({ tauStart, tau: slow })]))).toBe(
      'The cloud moves to the right. 32 of single-head’s 64 neurons are slower than any was at the start.',
    );
  });

  test('neurons that come down to the floor', () => {
    expect(
      words(
        neuronsCaption([laneOf({ kind: 'multi', now: 3, tauStart, tau: neurons(...tauStart.slice(0, 26)) })]),
      ),
    ).toBe('The floor fills up. 38 of multi-head’s 64 neurons now have τ = 1.');
  });

  test('before the first step, how they start', () => {
    expect(words(neuronsCaption([still]))).toBe(
      'Watch the right edge. Every neuron starts with a τ between 1 and 2.',
    );
    expect(words(neuronsCaption([{ ...still, step: 10 }]))).toBe('Watch the right edge.');
  });

  test('frozen τ, and cells that have none', () => {
    const frozen = laneOf({
      tau: [2, 2],
      tauStart: [2, 2],
      config: { network: { tau: { trainable: false, min: 2, max: 2 } } },
    });
    expect(words(neuronsCaption([frozen]))).toBe('Frozen. No τ is trained here: every neuron keeps its own.');
    const gated = {
      ...laneOf(),
      config: { ...still.config, network: { ...still.config.network, cell: 'gru' as const } },
    };
    expect(words(neuronsCaption([gated]))).toBe('No τ to see. Gates take its place in these cells.');
  });

  test('an imported network is measured against the range of its start', () => {
    expect(words(neuronsCaption([laneOf({ now: 5, tau: [...tauStart, 8.5] })]))).toContain('A tail');
  });
});

describe('under mean τ', () => {
  const climb = (id: number, kind: 'single' | 'multi', means: number[]) =>
    laneOf({ id, kind, means, reachedAt: means.map((_, i) => i + 1), now: means.length });

  test('the turn of one, the fall of the other', () => {
    const lanes = [
      climb(0, 'single', [1.48, 1.45, 1.42, 1.4, 1.38, 1.42, 1.52, 1.74]),
      climb(1, 'multi', [1.48, 1.4, 1.3, 1.23]),
    ];
    expect(words(meanTauCaption(lanes))).toBe(
      'The turn at N = 6. Single-head’s mean τ falls, then rises. Multi-head’s only falls.',
    );
  });

  test('both the same way, in one sentence', () => {
    const lanes = [climb(0, 'single', [1.5, 1.4, 1.3]), climb(1, 'multi', [1.5, 1.4, 1.2])];
    expect(words(meanTauCaption(lanes))).toBe(
      'Look for a turn. Single-head’s and multi-head’s mean τ only fall.',
    );
  });

  test('a fall with ups and downs is not “only”', () => {
    expect(words(meanTauCaption([climb(0, 'single', [1.5, 1.4, 1.44, 1.3])]))).toBe(
      'Look for a turn. Single-head’s mean τ falls.',
    );
    expect(words(meanTauCaption([climb(0, 'single', [1.5, 1.505, 1.5])]))).toBe(
      'Look for a turn. Single-head’s mean τ hardly changes.',
    );
  });

  test('two points are no course', () => {
    expect(words(meanTauCaption([climb(0, 'single', [1.5, 1.2])]))).toBe('Look for a turn.');
  });
});

describe('under the losses', () => {
  const spiking = { reachedAt: [1, 2], now: 3 };

  test('a spike at every promotion', () => {
    const lane = laneOf({
      ...spiking,
      losses: [
        [0.5, 0.3],
        [1, 0.02],
        [1.1, 0.7],
        [2, 0.03],
        [2.1, 0.6],
        [3, 0.1],
      ],
    });
    expect(words(lossCaption([lane]))).toBe(
      'Every promotion is a spike. The new N starts at chance and has to be learned.',
    );
  });

  test('not at every one', () => {
    const lane = laneOf({
      ...spiking,
      losses: [
        [0.5, 0.3],
        [1, 0.02],
        [1.1, 0.7],
        [2, 0.03],
        [2.1, 0.04],
        [3, 0.1],
      ],
    });
    expect(words(lossCaption([lane]))).toMatch(/^Most promotions are spikes\./);
  });

  test('of those that the curve does not show nobody says that they are spikes', () => {
    const losses: [number, number][] = [
      [2, 0.1],
      [2.1, 0.7],
      [3, 0.02],
      [3.1, 0.6],
    ];
    expect(lossCaption([laneOf({ reachedAt: [1, 2, 3], now: 4, losses })]).look).toBe(
      'Most promotions are spikes.',
    );
    expect(lossCaption([laneOf({ reachedAt: [2, 3], now: 4, losses })]).look).toBe(
      'Every promotion is a spike.',
    );
  });

  test('nothing before the first, and nothing where the curve is too coarse', () => {
    expect(words(lossCaption([laneOf({ now: 1, losses: [[1, 0.5]] })]))).toBe('Look for spikes.');
    expect(
      words(
        lossCaption([
          laneOf({
            ...spiking,
            losses: [
              [1, 0.5],
              [3, 0.1],
            ],
          }),
        ]),
      ),
    ).toBe('Look for spikes.');
  });
});

test('the line beside a name', () => {
  const running = laneOf({ reachedAt: [1, 2], now: 2.5 });
  expect(stateWords(running)).toBe('N = 3, learning 4');
  expect(stateWords(running, true)).toBe('learning 4');
  expect(stateWords(laneOf({ now: 0.5 }))).toBe('learning 2');
  expect(stateWords(laneOf({ status: 'paused' }))).toBe('learning 2');
  expect(stateWords({ ...running, status: 'paused' })).toBe('N = 3, paused');
  expect(stateWords({ ...running, status: 'target' })).toBe('stopped at the target, epoch 2');
  expect(stateWords({ ...running, status: 'gaveUp', epoch: 1000 })).toBe('N = 3, stopped at 1,000 epochs');
  expect(stateWords({ ...running, status: 'diverged' })).toBe('N = 3, diverged');
});
