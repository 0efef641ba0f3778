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
