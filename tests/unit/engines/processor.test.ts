import { expect, test } from 'vitest';
import { engineKind } from '../../../src/engines';
import { withReference } from '../../../src/engines/processor';
import { ReferenceEngine } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { smallConfig } from '../../support/config';

test('a cell that the kernel does not have is computed by the reference engine', async () => {
  const { network, seed, training } = smallConfig();
  const spec = { network, seed, optimizer: training.optimizer, batchSize: 4, slots: 1, maxLength: 3 };
  const some = withReference({ ...engineKind('wasm'), cells: ['leaky'] }, await loadWasm());
  expect(some.create(spec)).not.toBeInstanceOf(ReferenceEngine);
  expect(some.create({ ...spec, network: { ...network, cell: 'gru' } })).toBeInstanceOf(ReferenceEngine);
});
