import type { FieldValue } from '../../../config/draft';
import { FIELDS, type FieldKey } from '../../../config/fields';
import type { RunConfig } from '../../../config/schema';
import type { Place } from '../places';

/** What suits networks with gates at the size of this page: the paper's settings, with larger steps than its 0.001. */
export const OFFERED: readonly (readonly [FieldKey, FieldValue])[] = [
  ['training.optimizer', 'adam'],
  ['training.learningRate', 0.003],
  ['task.coding', '±1'],
];

/** Under which heading the offer is made: where a config has gates, or Adam, with SGD's learning rate; else nowhere. */
export function offeredAt({ network, training }: RunConfig): Place | undefined {
  if (training.learningRate !== FIELDS['training.learningRate'].default) return undefined;
  if (network.cell !== 'leaky') return 'network';
  return training.optimizer === 'adam' ? 'training' : undefined;
}
