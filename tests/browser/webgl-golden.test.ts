import { loadWebgl } from '../../src/engines/webgl';
import { testGatedAgainstPyTorch } from '../support/gated-steps';
import { testMasksAgainstPyTorch } from '../support/masked-steps';
import { testAgainstPaper } from '../support/train-step';

testAgainstPaper(loadWebgl);
testGatedAgainstPyTorch(loadWebgl);
testMasksAgainstPyTorch(loadWebgl);
