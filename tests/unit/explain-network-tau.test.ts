import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema';
import { type Lane, newLane } from '../../src/state/lane';
import { networkTauCaption } from '../../src/ui/figures/network-tau/caption';
import { lookAtN } from '../support/looks';

/** A lane with a mean τ and a mean τ_net at N = 2, 3, 4 …; the second lane is multi-head. */
const lane = (id: number, tau: number[], tauNet: number[]): Lane => {
  const kind = id === 0 ? 'single' : 'multi';
  const config = { ...defaultConfig, curriculum: { ...defaultConfig.curriculum, kind } } as const;
  return {
    ...newLane(id, config),
    records: tau.map((mean, i) => ({
      epoch: i + 1,
      step: 200 * (i + 1),
      heads: [i + 2],
      loss: 0.1,
      accuracy: {},
      tau: { mean, sd: 0.3, max: 2 },
      promoted: true,
    })),
    looks: tauNet.map((mean, i) => lookAtN(i + 2, mean)),
  };
};
const flat = lane(0, [1.5, 1.5, 1.5], [2.5, 2.5, 2.6]);

test('a network that slows down while its neurons do not is named', () => {
  const { look, news } = networkTauCaption([flat, lane(1, [1.5, 1.4, 1.3], [2.5, 2.8, 3.2])]);
  expect(look).toBe('A slow network of fast neurons.');
  expect(news?.replace('\u2011', '-')).toBe('Multi-head’s τ_net rises while its τ falls.');
});

test.each([
  ['nothing measured yet', [1.5, 1.4, 1.3], []],
  ['two numbers are no course', [1.5, 1.3], [2.5, 3.5]],
  ['τ rises too', [1.5, 1.6, 1.9], [2.5, 3, 4]],
  ['τ_net hardly changes', [1.5, 1.4, 1.2], [2.5, 2.6, 2.7]],
  ['τ_net falls', [1.5, 1.4, 1.2], [3.5, 3, 2.5]],
])('otherwise it only says where to look: %s', (_, tau, tauNet) => {
  expect(networkTauCaption([flat, lane(1, tau, tauNet)]).look).toBe('Compare it with τ.');
});
