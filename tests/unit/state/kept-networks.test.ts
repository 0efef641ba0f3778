import { expect, test } from 'vitest';
import { headReadout } from '../../../src/analysis/damage-subject';
import { recruitmentOf } from '../../../src/analysis/recruitment';
import { headsOf } from '../../../src/cells/heads';
import { referenceFactory } from '../../../src/engines/reference';
import { roomOf, withPromotion } from '../../../src/state/kept-networks';
import { begunAnew, type NetworkAtN, newLane, persistentPart } from '../../../src/state/lane';
import { receive } from '../../../src/state/receive';
import { knownIn } from '../../../src/state/tau-net-points';
import { Trainer } from '../../../src/training/trainer';
import type { Telemetry } from '../../../src/worker/protocol';
import { smallConfig } from '../../support/config';
import { networkAt } from '../../support/network-at';

const Ns = (networks: readonly NetworkAtN[]) => networks.map(({ N }) => N);
const kept = (networks: readonly NetworkAtN[], room = 1e6) =>
  networks.reduce<readonly NetworkAtN[]>((all, one) => withPromotion(all, one, room), []);

test('a network is kept at each N, the latest of each, smallest N first', () => {
  const again = { ...networkAt(3), step: 5000 };
  expect(kept([networkAt(2), networkAt(4), networkAt(3), again])).toEqual([
    networkAt(2),
    again,
    networkAt(4),
  ]);
});

test('where there is no room the oldest go, and never the latest', () => {
  const four = [2, 3, 4, 5].map((N) => networkAt(N, 40));
  expect(Ns(kept(four, 130))).toEqual([3, 4, 5]);
  expect(Ns(kept([...four, { ...networkAt(2, 40), step: 9000 }], 100))).toEqual([2, 5]);
  expect(Ns(kept(four, 10))).toEqual([5]);
  const lane = newLane(0, smallConfig());
  expect(roomOf([lane, lane])).toBe(32e6);
});

test('a run that goes back drops what it has not reached any more, one that begins anew all', () => {
  const lane = { ...newLane(0, smallConfig()), promotions: [2, 3, 4].map((N) => networkAt(N)) };
  const telemetry: Telemetry = {
    activity: 'paused',
    epoch: 2,
    step: networkAt(3).step,
    heads: [4],
    reached: 3,
    stepsPerSecond: 0,
    records: [],
    losses: [],
  };
  const engine = { engine: 'reference', label: '' } as never;
  const back = receive(lane, {
    kind: 'started',
    runId: 1,
    engine,
    candidates: [],
    history: [],
    telemetry,
  });
  expect(Ns(back.promotions)).toEqual([2, 3]);
  expect(persistentPart(lane).promotions).toBe(lane.promotions);
  expect(begunAnew(lane, smallConfig()).promotions).toEqual([]);
});

test.each(['single', 'multi', 'sliding'] as const)(
  '%s-head at its promotion has the heads that it had then, and its start is known',
  async (kind) => {
    const config = smallConfig({
      curriculum: { kind, threshold: 0.5, window: 2, forget: 1, stopN: 6 },
      training: { stepsPerEpoch: 2, testBatches: 1 },
    });
    const trainer = await Trainer.begin(referenceFactory, config);
    for (let passed = 0; passed < 2; ) {
      const { record } = await trainer.advance();
      if (!record?.promoted) continue;
      passed++;
      const { heads } = record;
      const network = await trainer.withHeads(heads);
      expect(headsOf(network.parameters)).toEqual(heads);
      expect(headReadout(network, heads[heads.length - 1]).weight).toHaveLength(config.network.units);
      expect(trainer.progress.heads).not.toEqual(heads);
      expect(recruitmentOf(network)?.some((change) => change > 0)).toBe(true);
    }
  },
);

test('of an opened network it alone is known, at the N it stands for', async () => {
  const config = smallConfig({
    curriculum: { kind: 'multi', threshold: 0.5 },
    training: { stepsPerEpoch: 2, testBatches: 1 },
  });
  const trainer = await Trainer.begin(referenceFactory, config);
  expect(knownIn(await trainer.snapshot()).promotions).toEqual([]);
  while (trainer.progress.reached < 3) await trainer.advance();
  const { step } = trainer.progress;
  const snapshot = await trainer.snapshot();
  const { streams } = snapshot.resume ?? {};
  expect(knownIn(snapshot).promotions).toEqual([
    {
      N: 3,
      step,
      network: { config, parameters: snapshot.parameters, resume: { streams: { init: streams?.init } } },
    },
  ]);
});
