import { expect, test } from 'vitest';
import { loadWebgl } from '../../src/engines/webgl';
import { testAgreement } from '../support/agreement';
import { learnALittle } from '../support/engines';
import { testSilence } from '../support/silence';

testAgreement(loadWebgl, { units: [1, 7, 16, 33], batches: [1, 3, 64], slots: 10, runs: 8 });

// What silence is, is the same for all engines; that activations and leaks are right is tested above.
testSilence(loadWebgl, [
  [{ leak: 'inside', activation: 'leakyRelu' }, 'sgd'],
  [{ activation: 'sigmoid' }, 'adam'],
  [{ cell: 'gru' }, 'adam'],
  [{ cell: 'lstm' }, 'sgd'],
]);

test('computes the same in a worker', async () => {
  const worker = new Worker(new URL('./webgl-engine.worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
  });
  worker.terminate();
  expect(answer).toEqual(await learnALittle(await loadWebgl()));
});
