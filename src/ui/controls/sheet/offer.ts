import { hasTau } from '../../../config/cells';
import type { FieldValue } from '../../../config/draft';
import { FIELDS, type FieldKey } from '../../../config/fields';
import type { RunConfig } from '../../../config/schema';
import type { SheetPlace } from '../places';

/** Settings that suit a choice, in a sentence. */
export interface Offer {
  /** The heading under which it is made. */
  place: SheetPlace;
  words: string;
  settings: readonly (readonly [FieldKey, FieldValue])[];
}

const SMALLER_STEPS = ['training.learningRate', 0.003] as const;

/** The paper's, with larger steps than its 0.001: networks on this page are smaller. */
const GATES: Offer = {
  place: 'network',
  words: 'In the paper gates learn with Adam and inputs ±1; on this page 0.003 and p = 0.5 suit them.',
  settings: [['training.optimizer', 'adam'], SMALLER_STEPS, ['task.coding', '±1'], ['task.p', 0.5]],
};

const ADAM: Offer = {
  place: 'training',
  words: 'Adam needs smaller steps than SGD: 0.003 suits it on this page.',
  settings: [SMALLER_STEPS],
};

/** What is offered to a config that has gates, or Adam, with the learning rate of plain SGD. */
export function offerFor({ network, training }: RunConfig): Offer | undefined {
  if (training.learningRate !== FIELDS['training.learningRate'].default) return undefined;
  if (!hasTau(network)) return GATES;
  return training.optimizer === 'adam' ? ADAM : undefined;
}
