import { expect, test } from 'vitest';
import { CLAIMS } from '../../../src/claims';
import { GROUPS, type Verdict } from '../../../src/claims/claim';
import type { NetworkNumbers } from '../../../src/claims/evidence';
import { countFor } from '../../../src/claims/evidence-ids';
import { type MadeUp, madeUp } from '../../support/evidence';

const claimOf = (id: string) => {
  const claim = CLAIMS.find((each) => each.id === id);
  if (!claim) throw new Error(id);
  return claim;
};
const verdict = (id: string, evidence: Partial<MadeUp>): Verdict => claimOf(id).judge(evidence).verdict;

type Damage = NonNullable<NetworkNumbers['damage']>;
const damage = (networks: NetworkNumbers[], change: (damage: Damage, seed: number) => void) => {
  for (const network of networks) if (network.damage) change(network.damage, network.seed);
};
const taus = (networks: NetworkNumbers[], N: number, change: (tau: { mean: number; sd: number }) => void) => {
  for (const { promoted } of networks)
    for (const each of promoted) if (each.N === N && each.tau) change(each.tau);
};
const steps = (networks: NetworkNumbers[], factor: number) => {
  for (const { promoted } of networks) for (const each of promoted) each.step *= factor;
};
/** Networks that did not get beyond an N. */
const stop = (networks: NetworkNumbers[], N: number, epochs = 1) => {
  for (const network of networks) {
    network.promoted = network.promoted.filter((each) => each.N <= N);
    for (const each of network.promoted) each.epoch = Math.ceil(each.epoch * epochs);
  }
};
const learn = (network: NetworkNumbers, learnt = true) => {
  network.end = learnt ? 'target' : 'gaveUp';
};
/** The sign of an effect as claimed, but networks that scatter so much that its interval holds zero. */
const scatter = (value: number, seed: number) => value * (seed % 2 === 0 ? 3 : 0.3);

/** Networks that hold so many tasks of twelve. */
const hold = (networks: NetworkNumbers[], tasks: number) => {
  for (const { accuracy } of networks)
    for (const N of Object.keys(accuracy)) accuracy[N] = Number(N) <= tasks ? 0.99 : 0.8;
};
const noise = (networks: NetworkNumbers[], accuracy: number) => {
  for (const network of networks) network.noisy = accuracy;
};
const spread = (networks: NetworkNumbers[], mean: number, sd: number) => {
  for (const { whole } of networks) if (whole) whole.tau = { mean, sd };
};
const reach = (networks: NetworkNumbers[], N: number) => {
  for (const network of networks) network.reached = N;
};
const lose = (networks: NetworkNumbers[], loss: number) => {
  for (const { whole } of networks) if (whole) whole.loss = loss;
};

/** What is done to made-up numbers with which all claims hold, and the verdict that must come of it. */
const CASES: [id: string, what: string, change: (evidence: MadeUp) => unknown, verdict: Verdict][] = [
  ['speed', 'less than twice as quick', ({ multi }) => steps(multi, 5), 'partly'],
  ['speed', 'one network less than twice as quick', ({ multi }) => steps(multi.slice(0, 1), 5), 'partly'],
  ['speed', 'slower', ({ multi }) => steps(multi, 10), 'fails'],
  ['no-curriculum', 'one network learns N = 10', (e) => learn(e['straight-10'][0]), 'holds'],
  [
    'no-curriculum',
    'two learn N = 10',
    (e) => e['straight-10'].slice(0, 2).map((network) => learn(network)),
    'partly',
  ],
  [
    'no-curriculum',
    'all is the other way round',
    (e) => {
      for (const each of [...e['straight-10'], ...e['straight-15']]) learn(each);
      for (const each of e['straight-6']) learn(each, false);
    },
    'fails',
  ],
  [
    'no-curriculum-many',
    'one head of one network below 98 %',
    (e) => {
      e['heads-at-once'][0].accuracy[4] = 0.979;
    },
    'partly',
  ],
  [
    'no-curriculum-many',
    'a head of every network below 98 %',
    (e) => {
      for (const each of e['heads-at-once']) each.accuracy[4] = 0.979;
    },
    'fails',
  ],
  ['frozen', 'many heads two N behind', (e) => stop(e['multi-frozen-1'], 13), 'partly'],
  ['frozen', 'one head one N behind', (e) => stop(e.single, 8), 'partly'],
  [
    'frozen',
    'one head one N behind, many two',
    (e) => {
      stop(e.single, 8);
      stop(e['multi-frozen-1'], 13);
    },
    'fails',
  ],
  ['slower-later', 'τ = 2 later than 3', (e) => steps(e['multi-frozen-2'], 3), 'partly'],
  ['slower-later', 'τ = 3 first', (e) => steps(e['multi-frozen-3'], 0.1), 'fails'],
  ['tau-single', 'a narrow spread', (e) => taus(e.single, 10, (tau) => (tau.sd = 0.99)), 'partly'],
  ['tau-single', 'mean τ of 1.59', (e) => taus(e.single, 10, (tau) => (tau.mean = 1.59)), 'partly'],
  [
    'tau-single',
    'neither',
    (e) => taus(e.single, 10, (tau) => Object.assign(tau, { mean: 1.59, sd: 0.99 })),
    'fails',
  ],
  ['tau-multi', 'a mean τ of 1.41', (e) => taus(e.multi, 13, (tau) => (tau.mean = 1.41)), 'partly'],
  ['tau-multi', 'growth', (e) => taus(e.multi, 13, (tau) => (tau.mean = 1.7)), 'fails'],
  [
    'tau-net',
    'many heads without growth',
    (e) => {
      for (const { dynamics } of e.multi) for (const at of Object.values(dynamics)) at.tauNet = 2;
    },
    'partly',
  ],
  [
    'tau-net',
    'no growth at all',
    (e) => {
      for (const { dynamics } of [...e.single, ...e.multi])
        for (const [N, at] of Object.entries(dynamics)) at.tauNet = 3 - 0.1 * Number(N);
    },
    'fails',
  ],
  [
    'dimension',
    'no growth with many heads',
    (e) => {
      for (const { dynamics } of e.multi) for (const at of Object.values(dynamics)) at.dimension = 5;
    },
    'partly',
  ],
  [
    'dimension',
    'no growth at all',
    (e) => {
      for (const { dynamics } of [...e.single, ...e.multi])
        for (const at of Object.values(dynamics)) at.dimension = 5;
    },
    'fails',
  ],
  [
    'weights',
    'networks that scatter',
    (e) => {
      for (const { seed, dynamics } of e.single) dynamics[9].weight = -0.012 - 0.01 * (-1) ** seed;
    },
    'partly',
  ],
  [
    'weights',
    'the other sign',
    (e) => {
      for (const { dynamics } of e.single) dynamics[9].weight = 0;
    },
    'fails',
  ],
  [
    'radius',
    'many heads beyond 1',
    (e) => {
      for (const { dynamics } of e.multi) dynamics[9].radius = 1.01;
    },
    'partly',
  ],
  [
    'radius',
    'the other way round',
    (e) => {
      for (const { dynamics } of e.multi) dynamics[9].radius = 3;
      for (const { dynamics } of e.single) dynamics[9].radius = 0.9;
    },
    'fails',
  ],
  [
    'forgetting',
    'old tasks at 61 %',
    (e) => damage(e.single, ({ head }) => Object.assign(head, { 2: 1, 3: 1 })),
    'partly',
  ],
  [
    'forgetting',
    'old tasks at 61 %, and many heads below 98 %',
    (e) => {
      damage(e.single, ({ head }) => Object.assign(head, { 2: 1, 3: 1 }));
      damage(e.multi, ({ head }) => Object.assign(head, { 2: 0.9 }));
    },
    'fails',
  ],
  ['ablation', 'many heads as one', (e) => damage(e.multi, (d) => (d.slowest = 0.7)), 'partly'],
  ['ablation', 'no slow neurons', (e) => taus(e.single, 9, (tau) => (tau.mean = 1.59)), 'partly'],
  [
    'ablation',
    'the other way round',
    (e) => {
      damage(e.multi, (d) => (d.slowest = 0.6));
      damage(e.single, (d) => (d.slowest = 0.95));
    },
    'fails',
  ],
  ['noise-w', 'scatter', (e) => damage(e.multi, (d, seed) => (d.halfWeights = scatter(0.5, seed))), 'partly'],
  ['noise-w', '1.1 times as much', (e) => damage(e.multi, (d) => (d.halfWeights = 0.33)), 'partly'],
  ['noise-w', 'less', (e) => damage(e.multi, (d) => (d.halfWeights = 0.2)), 'fails'],
  ['noise-tau', '1.1 times as much', (e) => damage(e.multi, (d) => (d.halfTau = 0.21)), 'partly'],
  ['noise-tau', 'less', (e) => damage(e.multi, (d) => (d.halfTau = 0.15)), 'fails'],
  [
    'beyond',
    'ahead, but not surely',
    (e) => {
      for (const { seed, learnt } of e.multi)
        for (const N of Object.keys(learnt)) learnt[N] = 0.73 + 0.2 * (-1) ** seed;
    },
    'partly',
  ],
  [
    'beyond',
    'behind',
    (e) => {
      for (const { learnt } of e.multi) for (const N of Object.keys(learnt)) learnt[N] = 0.6;
    },
    'fails',
  ],
  ['pace', 'one head keeps up', (e) => damage(e.single, ({ pace }) => (pace[2] = 0.76)), 'partly'],
  ['pace', 'both do', (e) => damage([...e.single, ...e.multi], ({ pace }) => (pace[2] = 0.76)), 'fails'],
  ['gates', 'GRU alike', (e) => steps(e['multi-gru'], 8), 'partly'],
  ['gates', 'both alike', ({ 'multi-gru': gru, 'multi-lstm': lstm }) => steps([...gru, ...lstm], 8), 'fails'],
  ['task', 'one head at 1.59', (e) => taus(e['single-dms'], 10, (tau) => (tau.mean = 1.59)), 'partly'],
  [
    'task',
    'both at 1.55',
    (e) => taus([...e['single-dms'], ...e['multi-dms']], 10, (tau) => (tau.mean = 1.55)),
    'fails',
  ],
  ['recruitment', 'weak in one', (e) => damage(e.single, (d) => (d.withRecruitment = -0.49)), 'partly'],
  ['recruitment', 'τ does as well', (e) => damage(e.multi, (d) => (d.withTau = -0.3)), 'partly'],
  [
    'recruitment',
    'weak in both, and τ does as well',
    (e) =>
      damage([...e.single, ...e.multi], (d) => Object.assign(d, { withRecruitment: -0.4, withTau: -0.5 })),
    'fails',
  ],
  ['noise-steps', 'surely more', (e) => damage(e.multi, (d) => (d.halfTauSteps = 0.55)), 'partly'],
  ['noise-steps', 'half as much more', (e) => damage(e.multi, (d) => (d.halfTauSteps = 0.75)), 'partly'],
  [
    'noise-steps',
    'other steps, same share',
    (e) => damage(e.multi, (d) => Object.assign(d, { halfTauSteps: 0.75, halfTau: 0.19 })),
    'fails',
  ],
  [
    'unread',
    'a little more',
    (e) => damage(e.single, (d, seed) => relinear(d, 0.55 + 0.01 * seed)),
    'partly',
  ],
  ['unread', 'nothing more', (e) => damage(e.single, (d) => relinear(d, 0.5)), 'fails'],
  [
    'sigmoid',
    'one with τ of 1.51',
    (e) => taus(e['single-sigmoid'].slice(0, 1), 9, (tau) => (tau.mean = 1.51)),
    'partly',
  ],
  [
    'sigmoid',
    'growth as with leaky ReLU',
    (e) => taus(e['single-sigmoid'], 9, (tau) => (tau.mean = 2)),
    'fails',
  ],
  ['packing-order', 'synapses hold as many as neurons', (e) => hold(e['pack-6-synapses'], 5), 'partly'],
  [
    'packing-order',
    'an input is as good',
    (e) => {
      hold(e['pack-6-synapses'], 4);
      hold(e['pack-6-neurons'], 4);
    },
    'fails',
  ],
  ['packing-both', 'a task less with ten neurons', (e) => hold(e['pack-10-both'], 8), 'partly'],
  [
    'packing-both',
    'a task less with both sizes',
    (e) => {
      hold(e['pack-6-both'], 6);
      hold(e['pack-10-both'], 8);
    },
    'fails',
  ],
  ['packing-noise', 'neurons bear no more', (e) => noise(e['pack-16-neurons'], 0.8), 'partly'],
  [
    'packing-noise',
    'neither bears more',
    (e) => {
      noise(e['pack-16-neurons'], 0.8);
      noise(e['pack-16-both'], 0.75);
    },
    'fails',
  ],
  ['packing-rank', 'rank 2 holds a task less', (e) => hold(e['pack-6-rank-2'], 6), 'partly'],
  [
    'packing-rank',
    'it holds less, and both bear no more',
    (e) => {
      hold(e['pack-6-rank-2'], 6);
      noise(e['pack-16-both'], 0.8);
    },
    'fails',
  ],
  ['diversity', 'one network of five stays alike', (e) => spread(e.uneven.slice(0, 1), 2.5, 0.5), 'holds'],
  ['diversity', 'two stay quick', (e) => spread(e.uneven.slice(0, 2), 1.9, 1.5), 'partly'],
  [
    'diversity',
    'even bits do it, too',
    (e) => {
      spread(e.uneven, 2.5, 0.9);
      spread(e.even, 2, 0.9);
    },
    'fails',
  ],
  ['one-speed', 'τ = 2 comes no further', (e) => reach(e['uneven-frozen-2'], 3), 'partly'],
  ['one-speed', 'it comes furthest', (e) => reach(e['uneven-frozen-1'], 9), 'fails'],
  ['gain', 'one seed of five is no better', (e) => lose(e['stream-gain'].slice(0, 1), 0.141), 'holds'],
  ['gain', 'one is much worse', (e) => lose(e['stream-gain'].slice(0, 1), 0.2), 'partly'],
  ['gain', 'two are no better', (e) => lose(e['stream-gain'].slice(0, 2), 0.141), 'fails'],
  ['halves-wires', 'all wires leave as much as few', (e) => come(e['halves-400'], 'probe5', 0.3), 'partly'],
  [
    'halves-wires',
    'all is the other way round',
    (e) => {
      come(e['halves-1'], 'probe5', 0.2);
      come(e['halves-400'], 'probe5', 0.6);
    },
    'fails',
  ],
  ['halves-modular', 'a task that is not learned', (e) => come(e['halves-40'], 'accuracy', 0.9), 'partly'],
  [
    'halves-modular',
    'divided, and not learned',
    (e) => {
      come(e['halves-40'], 'accuracy', 0.9);
      come(e['halves-40'], 'probe5', 0.5);
    },
    'fails',
  ],
  ['halves-time', 'still digits keep it', (e) => come(e['halves-still'], 'probe2', 0.6), 'partly'],
  [
    'halves-time',
    'nothing is as it should be',
    (e) => {
      for (const id of ['halves-4', 'halves-still', 'halves-400'] as const) come(e[id], 'probe1', 0.9);
      come(e['halves-4'], 'probe2', 0.1);
    },
    'fails',
  ],
  ['halves-size', 'lower by little', (e) => come(e['halves-50-neurons'], 'probe5', 0.3), 'partly'],
  ['halves-size', 'higher', (e) => come(e['halves-50-neurons'], 'probe5', 0.5), 'fails'],
  ['halves-shared', 'one wire, within luck', (e) => come(e['halves-shared-1'], 'probe5', 0.0995), 'partly'],
  [
    'halves-shared',
    'both divide',
    (e) => {
      come(e['halves-shared-1'], 'probe5', 0.3);
      come(e['halves-shared'], 'probe5', 0.3);
    },
    'fails',
  ],
  ['halves-measures', 'silencing sees nothing', (e) => come(e['halves-400'], 'silencing', 0.85), 'partly'],
  [
    'halves-measures',
    'none sees anything',
    (e) => {
      for (const name of ['probe5', 'correlation', 'silencing']) come(e['halves-400'], name, 0.95);
    },
    'fails',
  ],
  ['worlds-change', 'better at first, too', (e) => come(e.worlds, 'doyaDayu.first', 1), 'partly'],
  [
    'worlds-change',
    'better at first and worse at last',
    (e) => {
      come(e.worlds, 'doyaDayu.first', 1);
      come(e.worlds, 'doyaDayu.last', 0.5);
      come(e.worlds, 'doyaDayu.finalBlock', 0.5);
    },
    'fails',
  ],
  ['worlds-oracles', 'noise alone helps nobody', (e) => come(e.worlds, 'noiseOracle.total', 3500), 'partly'],
  [
    'worlds-oracles',
    'who knows more loses more',
    (e) => {
      come(e.worlds, 'noiseOracle.total', 3500);
      come(e.worlds, 'fullOracle.total', 3600);
    },
    'fails',
  ],
  ['worlds-leap', 'T stays', (e) => come(e.worlds, 'doyaDayu.earlyTemperature', 0.09), 'partly'],
  [
    'worlds-leap',
    'both stay',
    (e) => {
      come(e.worlds, 'doyaDayu.earlyTemperature', 0.09);
      come(e.worlds, 'doyaDayu.earlyRate', 0.03);
    },
    'fails',
  ],
  ['worlds-ours', 'less by less than luck', (e) => come(e.worlds, 'difference.total', 2490), 'partly'],
  ['worlds-ours', 'more', (e) => come(e.worlds, 'difference.total', 3000), 'fails'],
  ['worlds-tuned', 'less by less than luck', (e) => come(e.worlds, 'tunedDucb.total', 3390), 'partly'],
  ['worlds-tuned', 'more', (e) => come(e.worlds, 'tunedDucb.total', 4000), 'fails'],
  [
    'wall-jumps',
    'a jump where feedback is negative',
    (e) => come(e['wall-attracts-swells'], 'risingFactor', 2),
    'partly',
  ],
  [
    'wall-jumps',
    'small jumps, also where feedback is negative',
    (e) => {
      come(e['wall-attracts-swells'], 'risingFactor', 2);
      come(e['wall-swells'], 'risingFactor', 5);
      come(e['wall-shrinks'], 'risingFactor', 0.6);
    },
    'fails',
  ],
  ['wall-hysteresis', 'one way for both', (e) => come(e['wall-shrinks'], 'fallingPush', 20), 'partly'],
  [
    'wall-hysteresis',
    'one way for all, and two walls where feedback is negative',
    (e) => {
      come(e['wall-shrinks'], 'fallingPush', 20);
      come(e['wall-swells'], 'fallingPush', 9);
      come(e['wall-attracts-swells'], 'two', 0.1);
    },
    'fails',
  ],
];

/** The model of a neighbour comes to another number, a little more or less from seed to seed. */
function come(runs: NetworkNumbers[], name: string, value: number) {
  for (const { seed, measures } of runs)
    if (measures) measures[name] = value * (1 + 0.01 * (seed % 3) - 0.01);
}

function relinear({ linear }: Damage, value: number) {
  for (const N of Object.keys(linear)) linear[N] = value;
}

test.each(CLAIMS.map((claim) => [claim.id, claim] as const))('%s holds where it should', (id, claim) => {
  const { verdict, words, numbers, networks } = claim.judge(madeUp());
  expect(verdict).toBe(id === 'reach' ? 'untestable' : 'holds');
  expect(words).not.toMatch(/NaN|undefined|null|–/);
  expect(Object.values(numbers).every((value) => value === null || Number.isFinite(value))).toBe(true);
  expect(networks).toBe(
    Math.min(...claim.conditions.map((each) => countFor(each, 5)), claim.conditions.length > 0 ? 5 : 0),
  );
});

test.each(CASES)('%s, %s: %#', (id, _, change, expected) => {
  const evidence = madeUp();
  change(evidence);
  expect(verdict(id, evidence)).toBe(expected);
});

test('every claim that can be tested has numbers on the side of failing, and on that between', () => {
  const judged = CLAIMS.filter(({ conditions }) => conditions.length > 0).map(({ id }) => id);
  for (const verdict of ['partly', 'fails']) {
    const covered = CASES.filter(([, , , expected]) => expected === verdict).map(([id]) => id);
    expect(judged.filter((id) => !covered.includes(id))).toEqual([]);
  }
});

test('without networks nothing holds, and nothing breaks', () => {
  for (const claim of CLAIMS) {
    const { verdict, networks } = claim.judge({});
    expect([claim.id, networks, ['fails', 'partly', 'untestable'].includes(verdict)]).toEqual([
      claim.id,
      0,
      true,
    ]);
    claim.figure?.({});
  }
});

test('claims are complete: known groups, one id each, and words for everything', () => {
  expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length);
  expect([...new Set(CLAIMS.map(({ group }) => group))]).toEqual([...GROUPS]);
  for (const { sentence, question, refuted, paper, group } of CLAIMS) {
    expect(sentence).toMatch(/\.$/);
    expect(question).toMatch(/\?$/);
    expect(refuted).toMatch(/\.$/);
    expect(paper === null).toBe(group === 'Beyond the paper' || group === 'Neighbours');
  }
});
