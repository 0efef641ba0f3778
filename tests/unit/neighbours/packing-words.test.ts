import { expect, test } from 'vitest';
import {
  ambiguityCaption,
  combCaption,
  fanCaption,
  sequenceCaption,
  sizesCaption,
} from '../../../src/ui/neighbours/packing/captions';
import { controlWords, equalCostWords } from '../../../src/ui/neighbours/packing/control-words';
import { fanFacts } from '../../../src/ui/neighbours/packing/fan';
import { headlineOf } from '../../../src/ui/neighbours/packing/headline';
import { toldBy } from '../../../src/ui/neighbours/packing/told';
import { packedNetwork } from '../../support/packed';

const packed = { excitability: 5, synaptic: 7, both: 8, input: 3 };
const headline = (found: Parameters<typeof headlineOf>[0]) =>
  headlineOf(found)
    .map((part) => (typeof part === 'string' ? part : part.bold))
    .join('');

test('the headline compares what costs the same', () => {
  expect(headline({ units: 6, rank: 1, packed })).toBe(
    'For 12 numbers a context six neurons hold 7 tasks when the synapses are told, 5 when the neurons are. ' +
      'Telling both costs 24 and holds 8; one more input each costs 6 and holds 3.',
  );
  expect(headline({ units: 16, rank: 2, packed })).toMatch(
    /^16 neurons hold 7 tasks when the synapses are told, for 64 numbers a context, and 5 when the neurons are, for 32\. /,
  );
});

test('before there is anything to compare it says what goes on', () => {
  expect(headline({ units: 4, rank: 1, packed: {} })).toBe(
    'Four neurons are to learn twelve tasks at once. Press play.',
  );
  expect(headline({ units: 4, rank: 1, packed, training: 1200 })).toMatch(
    /^Four neurons learn .*: update 1,200\.$/,
  );
});

test('the comb is counted from what lanes hold', () => {
  expect(combCaption(packed, { units: 6, rank: 1 }).news).toBe(
    'For the same 12 numbers a context, telling the synapses packs 7 and telling the neurons 5. ' +
      'Telling both packs 8 for 24. Telling the input packs 3 for 6.',
  );
  expect(combCaption({ both: 8 }, { units: 6, rank: 1 }).news).toBe('Telling both packs 8 for 24.');
  expect(combCaption({}, { units: 6, rank: 1 }).news).toBe('');
});

test('sizes: the order at the present one, whatever it is, and where nearly all fit', () => {
  const sizes = [
    { units: 4, means: { both: 2 }, seeds: 1 },
    { units: 6, means: { excitability: 4.5, synaptic: 6.75, both: 7.8, input: 3.5 }, seeds: 4 },
    { units: 16, means: { excitability: 11.7, synaptic: 10.5, both: 12, input: 12 }, seeds: 2 },
    { units: 32, means: { excitability: 12, synaptic: 11, both: 12, input: 12 }, seeds: 1 },
  ];
  expect(sizesCaption(sizes, 6).news).toBe(
    'At 6 neurons, over four seeds: both 7.8, synapses 6.8, neurons 4.5 and input 3.5. At 32 nearly all fit.',
  );
  // Where the present size has not all lanes, that of the first that has.
  expect(sizesCaption(sizes, 4).news).toMatch(/^At 6 neurons/);
  expect(sizesCaption(sizes.slice(0, 1), 4).look).toBe('Press a hollow mark.');
});

test('under the ring the best and the worst are named', () => {
  const words = { symbol: 'σ', amount: 0.1 };
  expect(ambiguityCaption({ synaptic: 0.83, both: 0.9, input: 0.69 }, words).news).toBe(
    'At σ = 0.1 both holds best, 90 %, and input worst, 69 %.',
  );
  expect(ambiguityCaption({ synaptic: 0.83, both: 0.7 }, words).news).toMatch(/synapses hold best, 83 %/);
  expect(ambiguityCaption({ synaptic: 0.831, input: 0.829, both: 0.7 }, words).news).toBe(
    'At σ = 0.1 synapses and input hold best, 83 %, and both worst, 70 %.',
  );
  expect(ambiguityCaption({ input: 0.7 }, words).news).toBe('At σ = 0.1: input 70 %.');
  expect(ambiguityCaption({}, words).news).toBeUndefined();
});

test('slips are counted here and as they are without ambiguity', () => {
  const words = { symbol: 'ε', amount: 0.3, answers: 14 };
  const wrong = { excitability: 5, synaptic: 2 };
  const clear = { excitability: 1, synaptic: 0 };
  expect(sequenceCaption(wrong, clear, words).news).toBe(
    'With ε at 0.3 these slip in 14 answers: neurons 5 and synapses 2 times; at ε = 0 the slips are 1 and 0.',
  );
  expect(sequenceCaption(wrong, clear, { ...words, amount: 0 }).news).not.toContain('at ε = 0 the');
});

test('a fan is a cloud, or the same points for all', () => {
  const same = fanFacts({
    mode: 'input',
    eigenvalues: [
      [0.5, 0, 1.2, 0],
      [0.5, 0, 1.2, 0],
    ],
  });
  expect(same).toMatchObject({ same: true, beyond: 2, all: 4, outOfSight: 0 });
  const cloud = fanFacts({
    mode: 'synaptic',
    eigenvalues: [
      [0.5, 0, 1.2, 0],
      [0.5, 0, 0, -1.8],
    ],
  });
  expect(cloud).toMatchObject({ same: false, beyond: 2, outOfSight: 1 });
  expect(fanCaption([cloud, same], 2)).toEqual({
    look: 'Two points or a cloud.',
    news: 'Telling the input leaves the dynamics the same, only the place moves. Telling the synapses gives every task dynamics of its own.',
  });
});

test('what is told is one task, another one blended in, or noise', () => {
  const places = { amount: 0.3, task: 1, other: 10 };
  const blend = toldBy('blend', places);
  expect([blend[1], blend[10]]).toEqual([0.7, 0.3]);
  expect(blend.filter((weight) => weight === 0)).toHaveLength(10);
  const [less, more] = [0.1, 0.2].map((amount) => toldBy('noise', { ...places, amount }));
  expect(more[0]).toBeCloseTo(2 * less[0], 12);
  expect(more[1] - 1).toBeCloseTo(2 * (less[1] - 1), 12);
});

test('the control is said where it was made, and no more than was measured', () => {
  const control = [3, 9].map((count, seed) =>
    packedNetwork({ mode: 'synaptic', rank: 2, packed: count, seed }),
  );
  const both = [7, 9].map((count, seed) => packedNetwork({ mode: 'both', packed: count, seed }));
  expect(controlWords([...control, ...both])).toBe(
    'An honest control: synapses of rank 2 cost 24 numbers like both and pack 3 and 9 over two seeds with 6 neurons, mean 6; ' +
      'both packs 7 to 9, mean 8.',
  );
  const large = (clear: number) =>
    (['excitability', 'synaptic', 'both'] as const).flatMap((mode) =>
      [0, 0.01].map((more, seed) =>
        packedNetwork({
          mode,
          units: 16,
          packed: 12,
          clear: (mode === 'synaptic' ? clear : 0.98) + more,
          seed,
        }),
      ),
    );
  expect(controlWords([...control, ...both, ...large(0.98)])).toMatch(
    / With 16 neurons and noise σ = 0\.1 in what is told, both answers 89 % rightly, neurons 89 %, synapses 89 %: no clear order\.$/,
  );
  expect(controlWords([...control, ...both, ...large(0.8)])).toMatch(/neurons 89 %, synapses 74 %\.$/);
  expect(controlWords(both)).toBe('');
});

test('who holds more at the same cost is said where seeds tell, and where they do not', () => {
  const at = (units: number, neurons: number[], synapses: number[]) => [
    ...neurons.map((packed, seed) => packedNetwork({ mode: 'excitability', units, packed, seed })),
    ...synapses.map((packed, seed) => packedNetwork({ mode: 'synaptic', units, packed, seed })),
  ];
  expect(
    equalCostWords([
      ...at(4, [5, 5, 4], [0, 1, 0]),
      ...at(6, [6, 4, 6], [5, 3, 7]),
      ...at(32, [12, 12], [12, 12]),
    ]),
  ).toBe(
    'At the same cost, telling the neurons packs more at H = 4; two seeds do not tell them apart at H = 6 and 32 (95 %, each size by itself).',
  );
  expect(equalCostWords(at(8, [1, 2, 1], [8, 8, 9]))).toBe(
    'At the same cost, telling the synapses packs more at H = 8 (95 %, each size by itself).',
  );
  expect(equalCostWords(at(32, [12], [3]))).toBe('');
});
