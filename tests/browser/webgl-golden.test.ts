import type { EngineFactory } from '../../src/engines/engine';
import { loadWebgl } from '../../src/engines/webgl';
import { testGatedAgainstPyTorch } from '../support/gated-steps';
import { testMasksAgainstPyTorch } from '../support/masked-steps';
import { testToldGradients } from '../support/told-gradients';
import { testAgainstPaper } from '../support/train-step';

/** One for all: browsers take the oldest away where there are many. */
let loading: Promise<EngineFactory> | undefined;
const load = () => {
  loading ??= loadWebgl();
  return loading;
};

testAgainstPaper(load);
testGatedAgainstPyTorch(load);
testMasksAgainstPyTorch(load);
// Every way to be told, and with the leak outside that which has all of them.
testToldGradients(
  load,
  ({ mode, leak, rank }) => mode === 'both' || (leak === 'inside' && (mode !== 'synaptic' || rank === 2)),
);
