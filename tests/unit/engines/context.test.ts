import { describe } from 'vitest';
import { withFolded } from '../../../src/engines/folded';
import { ReferenceEngine, referenceFactory } from '../../../src/engines/reference';
import { loadWasm } from '../../../src/engines/wasm';
import { late } from '../../support/late';
import { testToldGradients } from '../../support/told-gradients';

const plain = {
  ...referenceFactory,
  create: (spec: ConstructorParameters<typeof ReferenceEngine>[0]) => new ReferenceEngine(spec),
};

describe('reference', () => testToldGradients(async () => referenceFactory));
describe('wasm', () => testToldGradients(() => loadWasm('plain')));
describe('an engine that answers later', () => testToldGradients(async () => withFolded(late(plain))));
