import type { FieldValue } from './draft';
import type { FieldKey } from './fields';

/** Some settings, by the keys of their fields. */
export type Settings = Readonly<Partial<Record<FieldKey, FieldValue>>>;

export const single = { 'curriculum.kind': 'single' } as const;
export const multi = { 'curriculum.kind': 'multi' } as const;
export const frozen = (tau: number): Settings => ({
  'network.tau.trainable': false,
  'network.tau.min': tau,
  'network.tau.max': tau,
});
/** As the paper trains cells with gates (section 2.3), with a larger learning rate for smaller networks. */
export const gated = (cell: 'lstm' | 'gru'): Settings => ({
  'network.cell': cell,
  'training.optimizer': 'adam',
  'training.learningRate': 0.003,
  'task.coding': '±1',
  'task.p': 0.5,
});
/** Multi-head parity of bits that last one to four steps. */
export const unevenBits: Settings = {
  ...multi,
  'network.units': 32,
  'task.repeatTo': 4,
  'curriculum.stopN': 8,
  'training.maxEpochs': 60,
};
/** τ that differs from neuron to neuron, from 1 to 4, and stays so. */
export const spreadTau: Settings = { ...frozen(1), 'network.tau.max': 4 };
/** Four tasks in blocks of 250 steps, twice. */
export const taskStream: Settings = {
  'task.kind': 'mix',
  'task.mix': 'parity 2 dms 3 parity 3 dms 2',
  'task.coding': '±1',
  'curriculum.kind': 'stream',
  'network.units': 32,
  'training.stepsPerEpoch': 250,
  'training.maxEpochs': 8,
};
