import { loadWasm } from '../../../src/engines/wasm';
import { testAgreement } from '../../support/agreement';
import { testGatedAgainstPyTorch } from '../../support/gated-steps';
import { testMasksAgainstPyTorch } from '../../support/masked-steps';
import { testAgainstPaper } from '../../support/train-step';

// The module that every browser and Node can run; the other one has its turn in tests/browser.
const load = () => loadWasm('plain');

testAgainstPaper(load);
testGatedAgainstPyTorch(load);
testMasksAgainstPyTorch(load);
testAgreement(load, {
  units: [1, 7, 16, 64, 128],
  batches: [1, 3, 64, 256],
  slots: 128,
  runs: 20,
});
