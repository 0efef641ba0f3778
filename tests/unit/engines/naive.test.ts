import { expect, test } from 'vitest';
import { referenceFactory } from '../../../src/engines/reference';
import { material } from '../../../src/engines/workload';
import { naive } from '../../bench/naive';
import { network, specOf } from '../../support/engines';

test('what the engines are timed against learns as the reference engine does', async () => {
  const spec = specOf({ network: network({ units: 12 }), batchSize: 6, slots: 3, maxLength: 9 });
  const workload = { spec, length: 9, heads: { first: 0, count: 3 } };
  const { batch, update, state } = material(workload);
  const engine = referenceFactory.create(spec);
  engine.load(state);
  const step = await naive(workload, 'cpu');
  const losses: number[] = [];
  for (let i = 0; i < 20; i++) {
    const loss = step();
    engine.train(batch, workload.heads, update);
    expect(Math.abs(loss / (await engine.statistics()).loss - 1)).toBeLessThan(2e-6);
    losses.push(loss);
  }
  expect(losses[19]).toBeLessThan(losses[0]);
});
