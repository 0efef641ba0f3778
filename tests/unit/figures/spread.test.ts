import { expect, test } from 'vitest';
import { comparesSpreads, laneSpreads, spreadCaption } from '../../../src/ui/figures/mean-tau/spread';
import { laneOf } from '../../support/story';

const frozen = (min: number, max: number) => ({
  network: { units: 4, tau: { trainable: false, min, max } },
});
const trained = { network: { units: 4 } };
const words = (lanes: Parameters<typeof spreadCaption>[0]) => {
  const { look, news = '' } = spreadCaption(lanes);
  return `${look} ${news}`.replaceAll('\u2011', '-').trim();
};

test('there is a spread to compare where lanes set τ in different ways, and neurons of one may differ', () => {
  const [one, two, spread] = [frozen(1, 1), frozen(2, 2), frozen(1, 4)].map((config, id) =>
    laneOf({ id, config }),
  );
  expect(comparesSpreads([one, spread])).toBe(true);
  expect(comparesSpreads([one, laneOf({ config: trained })])).toBe(true);
  expect(comparesSpreads([one, two])).toBe(false);
  expect(comparesSpreads([laneOf(), laneOf({ kind: 'multi' })])).toBe(false);
});

test('it is the s.d. over neurons at each promotion; of several networks its mean and their own', () => {
  const lane = laneOf({ reachedAt: [1, 2], now: 2, means: [1.5, 2] });
  expect(laneSpreads(lane)).toEqual([
    { N: 2, mean: 0.3 },
    { N: 3, mean: 0.3 },
  ]);
  expect(laneSpreads({ ...lane, others: [laneOf({ reachedAt: [1, 2], now: 2, means: [1, 1] })] })).toEqual([
    expect.objectContaining({ N: 2, mean: 0.3, sd: 0, networks: 2 }),
    expect.objectContaining({ N: 3, mean: 0.3, sd: 0, networks: 2 }),
  ]);
});

test('the caption says whose neurons came apart, or became alike', () => {
  const lane = (tau: number[]) =>
    laneOf({ id: 1, kind: 'multi', now: 3, tauStart: [1, 1, 2, 2], tau, config: trained });
  const still = laneOf({ kind: 'multi', now: 3, config: frozen(1, 1) });
  expect(words([still, lane([1, 2, 4, 5])])).toBe(
    'Watch the trained lane spread. Multi-head’s τ went from 1.5 ± 0.6 to 3.0 ± 1.8.',
  );
  expect(words([still, lane([1.5, 1.5, 1.5, 1.5])])).toBe(
    'Neurons become alike. Multi-head’s τ went from 1.5 ± 0.6 to 1.5 ± 0.0.',
  );
  expect(words([still, lane([1, 1, 2, 2])])).toBe('Look for a line that rises.');
});
