import { type Field, number } from '../field';
import { CURRICULUM_FIELDS } from './curriculum';
import { MODULATION_FIELDS } from './modulation';
import { NETWORK_FIELDS } from './network';
import { TASK_FIELDS } from './task';
import { TRAINING_FIELDS } from './training';

/**
 * The one table of fields: every setting of a run with its words, bounds and default. The schema, the
 * page's controls, clamping and the command line's help all read it; nothing about a field is said twice.
 * Keys are paths into a RunConfig.
 */
export const FIELDS = {
  ...TASK_FIELDS,
  ...CURRICULUM_FIELDS,
  ...NETWORK_FIELDS,
  ...TRAINING_FIELDS,
  ...MODULATION_FIELDS,
  seed: number({
    label: 'Seed',
    url: 'seed',
    help: 'Where all random numbers start: the same seed gives the same network and the same tasks.',
    applies: 'reset',
    default: 0,
    min: 0,
    max: 2_147_483_647,
    integer: true,
  }),
} satisfies Record<string, Field>;

export type FieldKey = keyof typeof FIELDS;
