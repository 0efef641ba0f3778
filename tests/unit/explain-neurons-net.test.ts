import { expect, test } from 'vitest';
import { setField } from '../../src/config/draft';
import type { Lane } from '../../src/state/lane';
import { netNeuronsCaption } from '../../src/ui/figures/neurons/caption-net';
import { cloudOf, cloudsOf } from '../../src/ui/figures/neurons/clouds';
import { netNeuronsTable } from '../../src/ui/figures/neurons/table';
import { aboveWords, pickWords, spokenWords } from '../../src/ui/figures/neurons/words';
import { forPeople } from '../../src/ui/kit/table';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';
import { laneOf } from '../support/story';

const fits = [fitOf(1), fitOf(0.7, 3.8), fitOf(), fitOf(5), fitOf(0.3)];
const tau = [1, 1, 1, 4.5, 1];
const plain = (text?: string) => text?.replace('\u2011', '-');
const single = laneOf({ tau });
const multi = { ...laneOf({ id: 1, kind: 'multi', tau }), findings: findingsOf(timescalesOf(fits, tau)) };

test('a strip over τ_net says in words what it cannot draw, or has at its floor', () => {
  expect(cloudOf(multi, 'τ_net')).toMatchObject({
    now: { atFloor: 2, order: [4, 0, 1, 3] },
    before: { atFloor: 4 },
    floor: '2 at τ_net ≤ 1, 1 fits no model',
    facts: 'mean 4.40, slowest 5.0',
  });
  expect(cloudOf(multi, 'τ_net', true).facts).toBe('mean 4.40');
  expect(cloudOf(single, 'τ_net')).toEqual({ floor: '', facts: 'not measured yet' });
  const fast = { ...multi, findings: findingsOf(timescalesOf([fitOf(0.5), fitOf(0.5)], [1, 1])) };
  expect(cloudOf(fast, 'τ_net')).toMatchObject({ floor: '2 at τ_net ≤ 1', facts: 'none above 1' });
});

test('a strip counts what is marked, draws open what is uncertain, and says how sure the mean is', () => {
  const trusted = [
    fits[1],
    { ...fitOf(100), mark: 'bound' as const },
    { ...fitOf(9), mark: 'oscillating' as const },
    { ...fitOf(40), mark: 'noise' as const },
    { ...fitOf(7), uncertain: true },
  ];
  const measured = timescalesOf(trusted, tau);
  const { summary } = measured;
  Object.assign(summary, {
    mean: 5.4,
    error: 0.62,
    fast: 1,
    unfitted: 2,
    marks: { ...summary.marks, bound: 1 },
  });
  const { now, floor, facts } = cloudOf({ ...multi, findings: findingsOf(measured) }, 'τ_net');
  expect(floor).toBe('1 at τ_net ≤ 1, 2 fit no model');
  expect(facts).toBe('mean 5.40 ± 0.62');
  expect(now?.order).toEqual([3, 0, 4, 2, 1]);
  expect([...(now?.open ?? [])]).toEqual([1, 2, 4]);
});

test('over the strips stands when, and in how many steps, they were measured', () => {
  expect(aboveWords([single, multi], 'τ')).toBe('each mark is one of the 12 neurons');
  const lstm = { ...multi, config: setField(multi.config, 'network.cell', 'lstm') };
  expect(aboveWords([single, lstm], 'τ')).toBe('each mark is one of the 12 neurons; gates: τ = 1/(1 − f)');
  expect(aboveWords([single], 'τ_net')).toBe('each mark is one of the 12 neurons');
  expect(aboveWords([single, multi], 'τ_net')).toBe('at N = 9, 10 × 20,000 steps');
  const other = { ...single, findings: findingsOf(timescalesOf(fits, tau), 7) };
  expect(aboveWords([other, multi], 'τ_net')).toBe('at N = 7 and 9, 10 × 20,000 steps');
  const untrained = { ...single, findings: findingsOf(timescalesOf(fits, tau), 1, 0) };
  expect(aboveWords([untrained], 'τ_net')).toBe('before training, 10 × 20,000 steps');
});

test('who cannot see the strip hears the same', () => {
  expect(spokenWords([single, multi], 'τ_net')).toBe(
    'Multi-head: mean 4.40, slowest 5.0, 2 at τ_net ≤ 1, 1 fits no model.',
  );
  expect(pickWords(multi, 1)).toBe('neuron 2, τ 1.00, τ_net 3.8');
  expect(pickWords(single, 3)).toBe('neuron 4, τ 4.50');
  expect(forPeople(netNeuronsTable([single, multi])).cells).toEqual([
    ['Multi-head', '9', '10 × 20,000 steps', 'no', '5', '2', '1', '0', '4.40', '–', '5.00'],
  ]);
});

test('an estimate beside a measurement at paper quality says so', () => {
  const measured = {
    ...multi,
    id: 2,
    findings: findingsOf(timescalesOf([fitOf(3)], [1], fitOf(2), { steps: 100_000 })),
  };
  const factsOf = (...lanes: Lane[]) => cloudsOf(lanes, 'τ_net').map(({ facts }) => facts);
  expect(factsOf(multi, measured)).toEqual([
    'mean 4.40, slowest 5.0, estimated',
    'mean 3.00, slowest 3.0, at paper quality',
  ]);
  for (const alike of [multi, measured]) expect(factsOf(alike, single)[0]).toMatch(/slowest \d\.\d$/);
});

test.each([
  [[single], 'Nothing measured yet. Networks are looked at whenever they are promoted.'],
  [
    [single, multi],
    'Compare with the outline. 1 of multi-head’s 5 neurons echoes clearly longer than its own τ.',
  ],
  [
    [{ ...multi, findings: findingsOf(timescalesOf([fitOf(1)], [1])) }],
    'Compare with the outline. No neuron echoes clearly longer than its own τ.',
  ],
  [
    [{ ...multi, findings: findingsOf(timescalesOf(fits, [])) }],
    'Slow without τ. 2 of multi-head’s 5 neurons echo for longer than a step.',
  ],
])('the caption tells how many the network keeps going (case %#)', (lanes, words) => {
  expect(plain(Object.values(netNeuronsCaption(lanes)).join(' '))).toBe(words);
});
