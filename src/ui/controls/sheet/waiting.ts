import { changedFields, formatField, getField } from '../../../config/draft';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { counted } from '../../../math/english';
import type { Lane } from '../../../state/lane';
import { settingInName } from '../../text/lane-difference';
import { within } from '../../text/sentence-case';

type Drafted = Pick<Lane, 'config' | 'draft'>;

/** A setting that a lane will have after the next reset, but not before. */
export interface Waiting {
  key: FieldKey;
  lane: Drafted;
}

/** Every setting that waits for a reset, once, whatever number of lanes it is about. */
export function waitingOf(lanes: readonly Drafted[]): Waiting[] {
  const found = new Map<FieldKey, Waiting>();
  for (const lane of lanes) {
    if (lane.config === lane.draft) continue;
    for (const key of changedFields(lane.config, lane.draft)) {
      if (!found.has(key)) found.set(key, { key, lane });
    }
  }
  return [...found.values()];
}

/** "2 changes wait." */
export const waitingCountWords = (count: number) =>
  count === 1 ? '1 change waits.' : `${count} changes wait.`;

/**
 * What the run goes on with while the first of the changes waits.
 * @param networks how many networks each lane has now, which is what waits where no setting does
 */
export function meanwhileWords([first]: readonly Waiting[], networks = 1): string {
  const now = first ? present(first.key, first.lane.config) : `${counted(networks, 'network')} a lane`;
  return `The run goes on with ${now} until then.`;
}

/** A present setting after the words "goes on with". */
function present(key: FieldKey, config: Lane['config']): string {
  const value = formatField(key, getField(config, key));
  switch (key) {
    case 'network.cell':
      return `${value} neurons`;
    case 'network.units':
      return `${value} units`;
    case 'network.tau.trainable':
      return getField(config, key) ? 'trained τ' : 'fixed τ';
    case 'network.tau.min':
    case 'network.tau.max':
      return `τ from ${config.network.tau.min} to ${config.network.tau.max}`;
    case 'network.leak':
      return `the leak ${value}`;
    case 'training.batchSize':
      return `batches of ${value}`;
    case 'training.stepsPerEpoch':
      return `epochs of ${value} steps`;
    case 'training.testBatches':
      return `${value} test batches`;
    case 'task.kind':
    case 'network.activation':
    case 'curriculum.kind':
      return value;
    default:
      return FIELDS[key].kind === 'switch'
        ? settingInName(key, getField(config, key))
        : `${within(FIELDS[key].label)} ${value}`;
  }
}
