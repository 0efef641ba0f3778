import { expect, test } from 'vitest';
import { breakNetwork } from '../../../src/analysis/damage';
import { analyseDynamics } from '../../../src/analysis/findings';
import { damaged } from '../../../src/analysis/lesion';
import { recruitmentOf } from '../../../src/analysis/recruitment';
import { watch } from '../../../src/analysis/sequence';
import { withSilent } from '../../../src/config/silent';
import { referenceFactory } from '../../../src/engines/reference';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { quick } from '../../support/findings';
import { finish } from '../../support/pieces';
import { advance, expectSilent, SILENT } from '../../support/silence';

const config = smallConfig({ curriculum: { threshold: 0.5 } });
const run = await Trainer.begin(referenceFactory, config);
await advance(run, 40);
const before = await run.snapshot();
await run.adjust(withSilent(config, SILENT));
await advance(run, 40);
const network = await run.snapshot();
const { units } = config.network;
const isSilent = (neuron: number) => SILENT.includes(neuron % units);

test('silent neurons have no τ_net, and do not count among those that have none; nor do their weights', async () => {
  const { timescales, connectivity, weights } = await finish(
    analyseDynamics(referenceFactory, network, quick),
  );
  const { counted, fast, unfitted } = timescales.summary;
  expect(counted + fast + unfitted).toBe(units - SILENT.length);
  for (const neuron of SILENT) expect(timescales.fits[neuron].tauNet).toBeNull();
  expect(connectivity.eigenvalues).toHaveLength(units - SILENT.length);
  const between = weights.filter((w) => w !== 0);
  expect(connectivity.mean).toBeCloseTo(
    between.reduce((sum, w) => sum + w / between.length, 0),
    6,
  );
});

test('a sequence shows them at 0 from the start', () => {
  const { states } = watch(referenceFactory, network, { bits: '0110' });
  for (const [at, h] of states.entries()) if (isSilent(at)) expect(h).toBe(0);
});

test('noise in W does not wake them', () => {
  const noisy = damaged(network, { silent: [], noise: { of: 'weights', size: 0.5 } });
  expect(noisy.parameters).not.toEqual(network.parameters);
  expectSilent({ ...noisy, resume: undefined });
});

test('they are not broken once more, and what they lost is nothing that was learnt', async () => {
  const settings = { N: 2, trials: 2, bits: 60, neurons: 'all' as const, seed: 1 };
  const { neurons } = await finish(breakNetwork(referenceFactory, network, settings));
  expect(neurons.map(({ neuron }) => neuron)).toEqual(
    Array.from({ length: units }, (_, i) => i).filter((neuron) => !isSilent(neuron)),
  );
  expect(recruitmentOf(before)?.every((change) => change > 0)).toBe(true);
  const recruited = recruitmentOf(network) ?? [];
  for (const [neuron, change] of recruited.entries()) expect(change > 0).toBe(!isSilent(neuron));
});
