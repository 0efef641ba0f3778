import { changedFields, formatField, getField } from '../../../config/draft';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { defaultConfig, type RunConfig } from '../../../config/schema';

type Drafts = readonly RunConfig[];

/** The name of an experiment and what is to be said of it. */
export interface ExperimentWords {
  title: string;
  claim: string;
  /** Whether it is the comparison that the page begins with. */
  known: boolean;
}

export function experimentWords(drafts: Drafts): ExperimentWords {
  const curricula = drafts.map(({ curriculum }) => curriculum.kind);
  const comparison = curricula.join() === 'single,multi';
  const differing = new Set(drafts.flatMap((draft) => changedFields(defaultConfig, draft)));
  differing.delete('curriculum.kind');
  // Another seed is the same experiment once more.
  differing.delete('seed');
  if (comparison && differing.size === 0) {
    return { title: 'One head or many?', claim: 'Practising old tasks keeps neurons fast.', known: true };
  }
  const kinds = comparison
    ? []
    : [joined(drafts.map((draft) => formatField('curriculum.kind', draft.curriculum.kind)))];
  const claim = [...kinds, ...[...differing].map((key) => difference(key, drafts))].join(', ');
  return { title: 'Your own experiment', claim: `${claim[0].toUpperCase()}${claim.slice(1)}.`, known: false };
}

/** "units 128", "stop at N = 20". */
function difference(key: FieldKey, drafts: Drafts): string {
  const { label } = FIELDS[key];
  const value = joined(drafts.map((draft) => formatField(key, getField(draft, key))));
  return `${label[0].toLowerCase()}${label.slice(1)}${label.endsWith('N') ? ' =' : ''} ${value}`;
}

/** The folded rows of the panel: what they open, and what they say. */
export function foldedRows(drafts: Drafts) {
  const say = (words: (draft: RunConfig) => string) => joined(drafts.map(words));
  return [
    { place: 'task', label: 'Task', words: say(({ task }) => formatField('task.kind', task.kind)) },
    { place: 'network', label: 'Network', words: say(networkWords) },
    { place: 'tau', label: 'τ', words: say(tauWords) },
    { place: 'training', label: 'Training', words: say(trainingWords) },
    { place: 'seed', label: 'Seed', words: seedWords(drafts.map(({ seed }) => seed)) },
  ] as const;
}

const networkWords = ({ network: { units, cell } }: RunConfig) =>
  `${units} ${formatField('network.cell', cell)} neurons`;

/** "trained, from 1 to 2" */
export function tauWords({ network: { tau } }: RunConfig): string {
  const how = tau.trainable ? 'trained' : 'fixed';
  if (tau.min === tau.max) return tau.trainable ? `${how}, from ${tau.min}` : `${how} at ${tau.min}`;
  return `${how}, from ${tau.min} to ${tau.max}`;
}

const trainingWords = ({ training: { optimizer, batchSize } }: RunConfig) =>
  `${formatField('training.optimizer', optimizer)}, ${batchSize} a batch`;

function seedWords(seeds: readonly number[]): string {
  const same = new Set(seeds).size === 1;
  // A long seed fills the row by itself.
  if (!same || seeds.length === 1 || seeds[0] > 99_999) return joined(seeds.map(String));
  return `${seeds[0]} in ${seeds.length === 2 ? 'both' : 'all'} lanes`;
}

/** What lanes have in common once; else what each has. */
const joined = (words: readonly string[]) => [...new Set(words)].join(' and ');
