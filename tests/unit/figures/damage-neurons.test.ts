import { expect, test } from 'vitest';
import { marksOf } from '../../../src/ui/figures/damage-neurons/data';
import { layoutOf } from '../../../src/ui/figures/damage-neurons/layout';
import { everyLostNeuron, lostNeuronsTable } from '../../../src/ui/figures/damage-neurons/table';
import { tauNoiseTable } from '../../../src/ui/figures/damage-tau/table';
import { weightsNoiseTable } from '../../../src/ui/figures/damage-weights/table';
import { readoutTable } from '../../../src/ui/figures/readout/table';
import { paceTable } from '../../../src/ui/figures/train-on/table';
import { forPeople, forPrograms } from '../../../src/ui/kit/table';
import { broken, lane, noise } from '../../support/broken';

const neuron = (index: number, tau: number, recruited: number | null, relative: number | null = 1) => ({
  neuron: index,
  tau,
  recruited,
  relative,
});

test('neurons at the floor stand by recruitment, the others by τ; marks are the fuller the more recruited', () => {
  const { floor, slow } = marksOf(
    broken(lane(0), {
      neurons: [neuron(0, 1, 3), neuron(1, 5, 4), neuron(2, 1, 1), neuron(3, 2, 0), neuron(4, 1, 2, null)],
    }),
  );
  expect(floor.map(({ neuron, fullness }) => [neuron, fullness])).toEqual([
    [2, 0.25],
    [0, 0.75],
  ]);
  expect(slow.map(({ neuron, fullness }) => [neuron, fullness])).toEqual([
    [3, 0],
    [1, 1],
  ]);
});

test('where all τ are one, and where nobody knows what was recruited, there is one column', () => {
  const frozen = marksOf(broken(lane(0), { neurons: [neuron(0, 2, 3), neuron(1, 2, 1)] }));
  expect(frozen.floor.map(({ neuron }) => neuron)).toEqual([1, 0]);
  expect(frozen.slow).toEqual([]);
  expect(layoutOf({ width: 712, height: 280 }, [frozen]).slow).toBeUndefined();
  const unknown = marksOf(broken(lane(0), { neurons: [neuron(0, 1, null), neuron(1, 3, null)] }));
  expect(unknown.floor[0].fullness).toBeUndefined();
});

test('every mark stands within its row, in wide figures and narrow ones', () => {
  const rows = [0, 1, 2].map(() =>
    marksOf(broken(lane(0), { neurons: [neuron(0, 1, 1), neuron(1, 40, 2, -0.3), neuron(2, 1.5, 2, 1.3)] })),
  );
  for (const size of [
    { width: 712, height: 400 },
    { width: 358, height: 640 },
  ]) {
    const layout = layoutOf(size, rows);
    for (const { marks, top, bottom } of layout.rows) {
      for (const { at } of marks) {
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x).toBeLessThanOrEqual(layout.right);
        expect(at.y).toBeGreaterThan(top + 10);
        expect(at.y).toBeLessThan(bottom + 8);
      }
    }
    expect(layout.rows[1].top).toBeGreaterThan(layout.rows[0].groups.bottom);
  }
});

test('tables name every network, and are whole for programs', () => {
  const both = [broken(lane(0), { noise: noise(0.3) }), broken(lane(1), { noise: noise(0.5) })];
  expect(forPeople(lostNeuronsTable(both)).cells.map(([name, N]) => [name, N])).toEqual([
    ['Single-head', '10'],
    ['Multi-head', '10'],
  ]);
  expect(forPrograms(everyLostNeuron(both)).split('\r\n').slice(0, 3)).toEqual([
    'network,N,neuron,tau,recruitment,relative accuracy without it',
    'Single-head,10,1,1.5,0.25,1',
    'Single-head,10,2,6.5,,',
  ]);
  expect(forPrograms(weightsNoiseTable(both)).split('\r\n')[2]).toBe('0.1,0.75,0.1,0.75,0.1');
  expect(forPrograms(tauNoiseTable(both)).split('\r\n')[2]).toBe('0.1,0.2,0.75,0.1,0.2,0.75,0.1');
  expect(forPrograms(readoutTable(both)).split('\r\n')[1]).toBe('2,10,,0.75,10,,0.75');
  expect(forPrograms(paceTable(both)).split('\r\n')[2]).toBe('2,0.5,,0.5,');
  for (const table of [
    lostNeuronsTable,
    everyLostNeuron,
    weightsNoiseTable,
    tauNoiseTable,
    readoutTable,
    paceTable,
  ])
    expect(table([]).rows).toEqual([]);
});
