import { expect, test } from 'vitest';
import type { NetworkNumbers } from '../../../src/claims/evidence';
import { evidenceCsv } from '../../../src/ui/claims/evidence-csv';

const network: NetworkNumbers = {
  seed: 3,
  reached: 10,
  epochs: 10,
  steps: 2000,
  end: 'target',
  accuracy: { 10: 0.99 },
  promoted: [{ N: 10, epoch: 9, step: 1800, tau: { mean: 1.5, sd: 0.3, max: 2 } }],
  dynamics: { 8: { tauNet: null, dimension: 12, weight: -0.01, radius: 1.5 } },
  learnt: { 9: 0.97 },
};

test('all numbers of all networks, one a row: of those that were shipped, and of those that were trained here', () => {
  const csv = evidenceCsv({
    shipped: { single: [network] },
    tested: { multi: { since: 1, networks: [{ ...network, seed: 1000 }] } },
  });
  const rows = csv.trim().split('\r\n');
  expect(rows[0]).toBe('condition,trained,seed,quantity,value');
  for (const row of [
    'single,shipped,3,end,target',
    'single,shipped,3,promoted.10.tau.mean,1.5',
    'single,shipped,3,dynamics.8.tauNet,',
    'single,shipped,3,dynamics.8.weight,-0.01',
    'single,shipped,3,accuracy.10,0.99',
    'multi,here,1000,learnt.9,0.97',
  ]) {
    expect(rows).toContain(row);
  }
  expect(rows).toHaveLength(1 + 2 * 15);
});
