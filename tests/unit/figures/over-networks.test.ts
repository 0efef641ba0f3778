import { expect, test } from 'vitest';
import type { Lane } from '../../../src/state/lane';
import { showing } from '../../../src/state/networks';
import { accuracyCaption } from '../../../src/ui/figures/accuracy/caption';
import { accuracyTable } from '../../../src/ui/figures/accuracy/table';
import { meanTauCaption } from '../../../src/ui/figures/mean-tau/caption';
import { laneMeans } from '../../../src/ui/figures/mean-tau/data';
import { meanTauTable } from '../../../src/ui/figures/mean-tau/table';
import { networkTauCaption } from '../../../src/ui/figures/network-tau/caption';
import {
  medianClimb,
  overNetworks,
  withEveryNeuron,
  withMedians,
} from '../../../src/ui/figures/over-networks';
import { reachedCaption } from '../../../src/ui/figures/reached/caption';
import { promotedIn } from '../../../src/ui/figures/reached/data';
import { epochsAt, networkWords, standingWords } from '../../../src/ui/figures/reached/networks-words';
import { networkAt, stepFrom } from '../../../src/ui/figures/reached/pointed';
import { headlineOf } from '../../../src/ui/headline/headline';
import { linear } from '../../../src/ui/kit/geometry';
import { forPeople } from '../../../src/ui/kit/table';
import { plain } from '../../../src/ui/text/phrase';
import { laneOf } from '../../support/story';

interface Network {
  reachedAt: number[];
  means?: number[];
  accuracy?: Record<string, number>;
  tau?: number[];
}

/** A lane with these networks, of the seeds 0, 1, …, that stop at N = 4; it shows the one of seed 0. */
function severalOf(kind: 'single' | 'multi', id: number, networks: Network[]): Lane {
  const [first, ...others] = networks.map(({ reachedAt, ...rest }, i) => {
    const done = reachedAt.length === 3;
    const lane = laneOf({
      ...rest,
      id: id + 4 * i,
      kind,
      reachedAt,
      now: done ? reachedAt[2] : 60,
      status: done ? 'target' : 'running',
      tauStart: [1, 2, 1.5, 1.5],
      config: { curriculum: { stopN: 4 } },
    });
    return { ...lane, config: { ...lane.config, seed: i } };
  });
  return { ...first, others };
}

const single = severalOf('single', 0, [
  {
    reachedAt: [2, 9, 20],
    means: [1.5, 1.4, 1.8],
    accuracy: { 2: 0.6, 3: 0.5, 4: 0.99 },
    tau: [5.5, 1, 1, 1],
  },
  {
    reachedAt: [3, 12, 30],
    means: [1.4, 1.3, 2],
    accuracy: { 2: 0.7, 3: 0.52, 4: 0.985 },
    tau: [6.3, 1, 1, 2],
  },
  {
    reachedAt: [2, 8, 42],
    means: [1.6, 1.4, 2.2],
    accuracy: { 2: 0.5, 3: 0.51, 4: 0.99 },
    tau: [8.7, 1, 1.2, 3],
  },
]);
const multi = severalOf('multi', 1, [
  { reachedAt: [1, 2, 3], means: [1.5, 1.4, 1.3], accuracy: { 2: 1, 3: 1, 4: 0.99 }, tau: [1.9, 1, 1, 1] },
  { reachedAt: [1, 2, 3], means: [1.5, 1.4, 1.2], accuracy: { 2: 1, 3: 0.99, 4: 0.99 }, tau: [2, 1, 1, 1] },
  { reachedAt: [1, 2, 3], means: [1.5, 1.3, 1.1], accuracy: { 2: 1, 3: 1, 4: 0.99 }, tau: [1.8, 1, 1, 1] },
]);
const slow = severalOf('single', 0, [{ reachedAt: [2, 9] }, { reachedAt: [3] }, { reachedAt: [2, 8, 42] }]);
const lanes = [single, multi];

test('the climb of several networks is that of their medians; an N that half or fewer have reached has none', () => {
  expect(medianClimb(single)).toEqual([
    { epoch: 0, N: 1 },
    { epoch: 2, N: 2 },
    { epoch: 9, N: 3 },
    { epoch: 30, N: 4 },
  ]);
  expect(medianClimb(slow).map(({ N }) => N)).toEqual([1, 2, 3]);
});

test('every promotion has a mark, also where nobody knows how the networks began', () => {
  const opened = (lane: Lane): Lane => ({
    ...lane,
    records: lane.records.slice(1),
    others: lane.others.map(opened),
  });
  expect([single, opened(single)].map((lane) => promotedIn(lane).map(({ N }) => N))).toEqual([
    [2, 3, 4],
    [2, 3, 4],
  ]);
});

test('a spread is over networks, and says over how many', () => {
  const found = overNetworks([
    [
      { N: 2, mean: 1 },
      { N: 3, mean: 5 },
    ],
    [{ N: 2, mean: 3 }],
    [],
  ]);
  // N = 3 has only the quickest one.
  expect(found).toEqual([
    { N: 2, mean: 2, sd: Math.SQRT2, band: [2 - Math.SQRT2, 2 + Math.SQRT2], networks: 2 },
  ]);
  expect(laneMeans(single).map(({ N, mean }) => [N, Number(mean.toFixed(4))])).toEqual([
    [2, 1.5],
    [3, 1.3667],
    [4, 2],
  ]);
  expect(laneMeans(single)[2].sd).toBeCloseTo(0.2);
});

test('accuracies are medians with the lowest and the highest, neurons those of all networks in the order of seeds', () => {
  expect(withMedians(single)).toMatchObject({ accuracy: { 2: 0.6, 3: 0.51 }, range: { 2: [0.5, 0.7] } });
  expect(Array.from(withEveryNeuron(showing(multi, 5)).tau ?? [], (tau) => Number(tau.toFixed(1)))).toEqual([
    ...[1.9, 1, 1, 1],
    ...[2, 1, 1, 1],
    ...[1.8, 1, 1, 1],
  ]);
  const alone = laneOf({ accuracy: { 2: 0.9 } });
  expect([withMedians(alone), withEveryNeuron(alone)]).toEqual([alone, alone]);
});

test('captions and labels say what all networks did', () => {
  expect(reachedCaption(lanes)).toEqual({
    look: 'Look at where the thin lines part.',
    news: 'Single‑head’s slowest network needed 2.1 times as long as its quickest to N = 4; multi‑head’s three took 3 epochs each to N = 4.',
  });
  expect(accuracyCaption(lanes)).toEqual({
    look: 'A comb and a single tooth, three times.',
    news: 'Bars are medians. None of single‑head’s three kept a task it had dropped.',
  });
  expect(meanTauCaption(lanes)).toEqual({
    look: 'The turn at N = 3.',
    news: 'All three of single‑head fall, then rise. All three of multi‑head only fall.',
  });
  expect(lanes.map((lane) => standingWords(lane, false))).toEqual(['epochs 20 to 42', 'epoch 3, all three']);
  expect([standingWords(slow, false), epochsAt(slow, 3)]).toEqual(['N = 2 to 4', 'epochs 8 to 9 (2 of 3)']);
});

test('bands overlap or part, as they are at the last N that both lanes have', () => {
  const looked = (lane: Lane, ...means: number[]): Lane => {
    const networks = [lane, ...lane.others].map((network, i) => ({
      ...network,
      looks: [
        {
          ...{ N: 4, step: 200, steps: 20_000, trials: 10, of: 4, dimensionality: 1 },
          tauNet: { mean: means[i], sd: 1, counted: 4, fast: 0, unfitted: 0, max: 3 },
        },
      ],
    }));
    const [first, ...others] = networks as unknown as Lane[];
    return { ...first, others };
  };
  const three = looked(single, 3, 3.2, 3.4);
  expect(networkTauCaption([three, looked(multi, 3.1, 2.9, 3.5)]).look).toBe('The bands overlap.');
  expect(networkTauCaption([three, looked(multi, 2.1, 2.2, 2.3)])).toEqual({
    look: 'The bands part.',
    news: 'Three networks a lane tell the curricula apart by τ_net at N = 4.',
  });
});

test('the headline tells what all networks took, and what their neurons did', () => {
  const words = (lane: Lane) => plain(headlineOf([lane]));
  expect(words(single)).toBe(
    'Single‑head took 20 to 42 epochs to N = 4, and all three networks slowed their neurons.',
  );
  expect(words(multi)).toBe(
    'Multi‑head took 3 epochs to N = 4 every time, and all three networks sped up their neurons.',
  );
  expect(words(slow)).toBe('Single‑head has passed N = 2 to 4 in its three networks.');
});

test('tables have the spread over networks, their number, and each by its seed', () => {
  const { headers, cells } = forPeople(meanTauTable([single]));
  expect(headers.map((header) => header.replace('Single-head: ', ''))).toEqual([
    ...['N', 'mean τ over networks', 'networks', 'seed 0', 'seed 1', 'seed 2'],
  ]);
  expect(cells[2]).toEqual(['4', '2.00 ± 0.20', '3', '1.80', '2.00', '2.20']);
  expect(forPeople(accuracyTable([single])).cells[0]).toEqual([
    '2',
    '60.0 %',
    '50.0 %',
    '70.0 %',
    '60.0 %',
    '70.0 %',
    '50.0 %',
  ]);
});

test('a network is pointed at where its line is near, and no other than one of several', () => {
  const scale = {
    x: linear({ min: 0, max: 50, ticks: [] }, 0, 500),
    y: linear({ min: 1, max: 4, ticks: [] }, 300, 0),
  };
  // Between epochs 20 and 30 the first has come to N = 4; the second climbs there in epoch 30.
  expect(networkAt(lanes, scale, { x: 300, y: 50 })?.config.seed).toBe(1);
  expect(networkAt(lanes, scale, { x: 204, y: 40 })?.config.seed).toBe(0);
  expect(networkAt(lanes, scale, { x: 250, y: 200 })).toBeUndefined();
  expect(networkAt([laneOf({ reachedAt: [30], now: 30 })], scale, { x: 300, y: 250 })).toBeUndefined();
  expect(networkWords(single)).toBe('seed 0, N = 4 in epoch 20');
});

test('up and down go through the networks of lanes that have several, and around', () => {
  const walk: Lane[] = [];
  for (let i = 0; i < 7; i++) walk.push(stepFrom(lanes, walk.at(-1), 1) as Lane);
  expect(walk.map(({ config }) => config.seed)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  expect(new Set(walk).size).toBe(6);
  expect(stepFrom(lanes, walk[1], -1)).toBe(walk[0]);
  expect(stepFrom(lanes, undefined, -1)).toBe(walk[5]);
  expect(stepFrom([laneOf({ reachedAt: [30], now: 30 })], undefined, 1)).toBeUndefined();
});
