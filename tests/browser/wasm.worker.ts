import { loadWasm } from '../../src/engines/wasm';
import { digestOfTraining } from '../support/digest';

const factory = await loadWasm();
postMessage({ info: factory.info, digest: await digestOfTraining(factory) });
