import { describe, expect, test } from 'vitest';
import type { NoiseCurve } from '../../../src/config/analyses/damage';
import type { Lane } from '../../../src/state/lane';
import { lostNeuronsCaption, lostNeuronsWords } from '../../../src/ui/figures/damage-neurons/caption';
import { noTauWords, tauNoiseCaption } from '../../../src/ui/figures/damage-tau/caption';
import { tauCurves } from '../../../src/ui/figures/damage-tau/data';
import { weightsNoiseCaption } from '../../../src/ui/figures/damage-weights/caption';
import { weightCurves } from '../../../src/ui/figures/damage-weights/data';
import { readoutCaption, readoutWords } from '../../../src/ui/figures/readout/caption';
import { learntCaption, paceCaption } from '../../../src/ui/figures/train-on/caption';
import type { Caption } from '../../../src/ui/text/caption';
import { broken, lane, lostNeurons, noise, summary } from '../../support/broken';

/** Hyphens as they are typed. */
const plain = (text: string) => text.replaceAll('\u2011', '-').trim();
const words = ({ look, news = '' }: Caption) => plain(`${look} ${news}`);
const [single, multi] = [lane(0), lane(1)];

describe('under the neurons', () => {
  const one = broken(single, { neurons: lostNeurons(true), summary: summary(0.69, -0.85) });
  const other = broken(multi, { neurons: lostNeurons(false), summary: summary(1, -0.91) });

  test('who recruited the slow ones, and who left them alone', () => {
    expect(words(lostNeuronsCaption([one, other]))).toBe(
      'Filled marks hang low. Neurons that training recruited cost most. Single-head recruited its slow ones: without one of them it keeps 0.69 of its skill. Multi-head left them alone.',
    );
    expect(words(lostNeuronsCaption([other]))).toBe(
      'Filled marks hang low. Neurons that training recruited cost most. Multi-head left its slow ones alone.',
    );
  });

  test('nothing where damage does not follow recruitment in all, or that is not known', () => {
    const loose = broken(multi, { neurons: lostNeurons(false), summary: summary(1, -0.49) });
    const unknown = broken(multi, { summary: summary(1, null) });
    for (const some of [[], [loose], [one, loose], [unknown]])
      expect(words(lostNeuronsCaption(some))).toBe('Look at the filled marks.');
  });

  test('no slow neurons are told of where the ten slowest reach down to the floor', () => {
    const few = broken(single, { neurons: lostNeurons(true), summary: summary(0.69, -0.85, 11) });
    expect(words(lostNeuronsCaption([few]))).toBe(
      'Filled marks hang low. Neurons that training recruited cost most.',
    );
  });

  test('a row says how good the network is, how far breaking is, and then what was recruited', () => {
    expect(lostNeuronsWords(one)).toBe('99 % at N = 10; slow neurons are the recruited ones');
    expect(lostNeuronsWords(other)).toBe('99 % at N = 10; slow neurons are left alone');
    const begun = { ...one, damage: { accuracy: 0.957, neurons: lostNeurons(true, 8) } };
    expect(lostNeuronsWords(begun)).toBe('95.7 % at N = 10; 8 of 64 neurons');
    expect(lostNeuronsWords({ ...one, damage: {} })).toBe('');
  });
});

describe('where networks answer by chance, even whole', () => {
  const { noise: found } = broken(single).damage;
  const chance = (curve: NoiseCurve) => ({
    ...curve,
    relative: curve.relative.map((): [null, null] => [null, null]),
    half: null,
  });
  const guessing = (of: Lane) =>
    broken(of, {
      accuracy: 0.498,
      neurons: lostNeurons(true).map((each) => ({ ...each, relative: null })),
      noise: found && { weights: chance(found.weights), tau: { ...chance(found.weights), halfSteps: null } },
      summary: summary(0, null),
    });
  const both = [guessing(single), guessing(multi)];

  test('nothing is to be lost, by one or by all', () => {
    const one = 'Nothing to lose. At this N it answers by chance.';
    const all = 'Nothing to lose. At this N they answer by chance.';
    expect(words(lostNeuronsCaption(both.slice(0, 1)))).toBe(one);
    expect(words(lostNeuronsCaption(both))).toBe(all);
    expect(words(weightsNoiseCaption(weightCurves(both)))).toBe(all);
    for (const unit of ['share', 'steps'] as const)
      expect(words(tauNoiseCaption(tauCurves(both, 'share'), tauCurves(both, 'steps'), unit))).toBe(all);
  });

  test('it is said of each in its row, and of none in the name of another', () => {
    expect(lostNeuronsWords(both[0])).toMatch(/^49\.8 % at N = 10, by chance/);
    const other = broken(multi, { neurons: lostNeurons(false), noise: noise(0.3) });
    expect(words(lostNeuronsCaption([both[0], other]))).not.toContain('Nothing');
    expect(words(weightsNoiseCaption(weightCurves([both[0], other])))).toContain('Multi-head at ε = 0.30');
  });
});

describe('under noise', () => {
  const weights = (...halves: (number | null)[]) =>
    words(
      weightsNoiseCaption(
        weightCurves(halves.map((half, i) => broken([single, multi][i], { noise: noise(half) }))),
      ),
    );
  const tau = (unit: 'share' | 'steps', ...halves: [half: number | null, rms: number][]) => {
    const all = halves.map(([half, rms], i) => broken([single, multi][i], { noise: noise(0.3, half, rms) }));
    return words(tauNoiseCaption(tauCurves(all, 'share'), tauCurves(all, 'steps'), unit));
  };

  test('where curves cross half, the more tender network first, and how many times apart', () => {
    expect(weights(0.32, 0.47)).toBe(
      'Where each curve crosses half. Single-head at ε = 0.32, multi-head at 0.47: 1.5 times as much.',
    );
    expect(weights(0.47, 0.32)).toContain('Multi-head at ε = 0.32, single-head at 0.47');
    expect(weights(0.32, 0.34)).toBe(
      'Where each curve crosses half. Single-head at ε = 0.32, multi-head at 0.34.',
    );
    expect(weights(0.32, null)).toBe('Where each curve crosses half. Single-head at ε = 0.32.');
    expect(weights(null)).toBe('Where each curve crosses half.');
  });

  test('in shares a gap that nearly goes in steps, and one that stays', () => {
    expect(tau('share', [0.16, 2.5], [0.42, 1.21])).toBe(
      'One share, different steps. Half is lost at 0.16 and 0.42 of ‖τ‖. In steps the gap nearly goes.',
    );
    expect(tau('share', [0.16, 2], [0.42, 2])).toBe(
      'One share, different steps. Half is lost at 0.16 and 0.42 of ‖τ‖.',
    );
    expect(tau('share', [null, 2])).toBe('One share, different steps.');
  });

  test('in steps nearly one curve, or two', () => {
    expect(tau('steps', [0.16, 2.5], [0.42, 1.21])).toBe(
      'Nearly one curve. In steps half is lost at 0.40 and 0.51: single-head’s τ are larger, hardly more fragile.',
    );
    expect(tau('steps', [0.16, 2], [0.42, 2])).toBe(
      'Where each curve crosses half. In steps half is lost at 0.32 and 0.84.',
    );
  });

  test('networks with gates have no τ to disturb', () => {
    const gated = (cell: string) =>
      lane(0, 'single', { network: { cell, units: 8 }, training: { optimizer: 'adam' } });
    expect(noTauWords([gated('lstm')])).toBe('An LSTM has no τ to disturb.');
    expect(noTauWords([gated('gru')])).toBe('A GRU has no τ to disturb.');
  });
});

describe('under the readouts', () => {
  const readout = (head: (number | null)[], linear: number[]) =>
    Object.fromEntries(linear.map((each, i) => [i + 8, { head: head[i], linear: each }]));
  const forgetful = broken(single, { readout: readout([0.5, 0.51, 0.96, 0.5], [0.85, 0.76, 0.97, 0.7]) });
  const keeper = broken(multi, { readout: readout([1, 1, 1, null], [1, 1, 1, 0.71]) });

  test('the hardest N that a head has lost and a fresh readout finds', () => {
    expect(words(readoutCaption([forgetful, keeper]))).toBe(
      'Look between bar and ring. Single-head’s head guesses at N = 9; a fresh readout gets 76 %.',
    );
    const worse = broken(single, { readout: readout([0.5, 0.6, 0.96], [0.85, 0.76, 0.97]) });
    expect(words(readoutCaption([worse]))).toContain('head gets 60 % at N = 9');
    const without = broken(single, { readout: readout([null, null, 0.96], [0.5, 0.76, 0.97]) });
    expect(words(readoutCaption([without]))).toContain('Single-head has no head for N = 9');
    expect(words(readoutCaption([keeper]))).toBe('Look between bar and ring.');
  });

  test('a row says what is unread; what lies beyond the present N is no news', () => {
    expect(readoutWords(forgetful)).toBe('N = 8 and 9 are unread, not gone');
    expect(readoutWords(keeper)).toBe('nothing is hidden');
    expect(readoutWords(broken(single, { readout: undefined }))).toBe('');
    expect(readoutWords(broken(single, { readout: readout([0.5, 0.7, 0.96], [0.55, 0.75, 0.97]) }))).toBe(
      'nothing is hidden',
    );
  });
});

test('under what is learnt next: the nearest new task, as far as it has been learnt', () => {
  const learnt = (accuracies: number[], untrained?: number) => ({
    Ns: [11, 12],
    lanes: accuracies.map((accuracy, i) => ({
      lane: [single, multi][i],
      from: 10,
      points: [{ N: 11, accuracy }],
    })),
    untrained: untrained === undefined ? [] : [{ N: 11, accuracy: untrained }],
  });
  expect(words(learntCaption(learnt([0.86, 0.79], 0.7)))).toBe(
    'Compare at N′ = 11. Single-head gets 86 %, multi-head 79 %, an untrained network 70 %.',
  );
  expect(words(learntCaption(learnt([0.86])))).toBe('Compare at N′ = 11. Single-head gets 86 %.');
  expect(words(learntCaption(learnt([])))).toBe('Compare at N′ = 11.');
});

test('under slower bits: what they cost, where they do', () => {
  const pace = (twice: number) => ({
    '1': { plain: 0.96, stretched: 0.96 },
    '2': { plain: twice, stretched: 0.8 },
  });
  expect(words(paceCaption([broken(single, { pace: pace(0.5) }), broken(multi, { pace: pace(0.62) })]))).toBe(
    'Look from k = 1 to 2. With bits of two steps, single-head falls to 50 %, multi-head to 62 %.',
  );
  expect(words(paceCaption([broken(single, { pace: pace(0.95) })]))).toBe('Look from k = 1 to 2.');
});
