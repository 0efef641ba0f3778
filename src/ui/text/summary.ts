import { changedFields, formatField, getField } from '../../config/draft';
import { FIELDS, type FieldKey } from '../../config/fields';
import { notApplicable } from '../../config/not-applicable';
import { PRESETS, type PresetName, presetOf } from '../../config/presets';
import { defaultConfig, type RunConfig } from '../../config/schema';
import { settingInName } from './lane-difference';
import { atStart, within } from './sentence-case';

type Drafts = readonly RunConfig[];

/** The name of an experiment and what is to be said of it. */
export interface ExperimentWords {
  title: string;
  claim: string;
  /** Which of the presets it is, if one. */
  preset?: PresetName;
}

export function experimentWords(drafts: Drafts): ExperimentWords {
  const preset = presetOf(drafts);
  if (preset) return { title: PRESETS[preset].question, claim: PRESETS[preset].claim, preset };
  const curricula = drafts.map(({ curriculum }) => curriculum.kind);
  const differing = new Set(drafts.flatMap((draft) => changedFields(defaultConfig, draft)));
  differing.delete('curriculum.kind');
  // Another seed is the same experiment once more.
  differing.delete('seed');
  const kinds =
    curricula.join() === 'single,multi'
      ? []
      : [joined(drafts.map((draft) => formatField('curriculum.kind', draft.curriculum.kind)))];
  const claim = [...kinds, ...[...differing].map((key) => difference(key, drafts))].join(', ');
  return { title: 'Your own experiment', claim: `${atStart(claim)}.` };
}

/** "units 128", "stop at N = 20". */
function difference(key: FieldKey, drafts: Drafts): string {
  const { label, kind } = FIELDS[key];
  if (kind === 'switch') return joined(drafts.map((draft) => settingInName(key, getField(draft, key))));
  const value = joined(drafts.map((draft) => formatField(key, getField(draft, key))));
  return `${within(label)}${label.endsWith('N') ? ' =' : ''} ${value}`;
}

/**
 * The folded rows of the panel: what they open, and what they say. A row says nothing of a hidden setting, and goes with
 * the last one that it opens.
 * @param drafts the settings of the first network of each lane
 * @param networks how many each lane has, of its seed and those after it
 */
export function foldedRows(drafts: Drafts, hidden: ReadonlySet<string> = new Set(), networks = 1) {
  /** The parts of these settings that are to be seen, in words. */
  const told = (parts: Partial<Record<FieldKey, Part>>, between = '', end = '') => {
    const seen = Object.entries(parts).filter(([key]) => !hidden.has(key));
    const words = each(
      drafts,
      seen.map(([, part]) => part),
      between,
    );
    // What differs leaves no room for the last word.
    return seen.length === 0 ? OTHERS : words + (words.includes('|') ? '' : end);
  };
  const rows = [
    { place: 'task', label: 'Task', words: told({ 'task.kind': part('task.kind') }) },
    {
      place: 'network',
      label: 'Network',
      words: told(
        { 'network.units': part('network.units'), 'network.cell': part('network.cell') },
        ' ',
        ' neurons',
      ),
    },
    { place: 'tau', label: 'τ', words: tauOf(drafts) },
    {
      place: 'training',
      label: 'Training',
      words: told(
        {
          'training.optimizer': part('training.optimizer'),
          'training.batchSize': ({ training }) => `${training.batchSize} a batch`,
        },
        ', ',
      ),
    },
    {
      place: 'seed',
      label: 'Seed',
      words: seedWords(
        drafts.map(({ seed }) => seed),
        networks,
      ),
    },
  ] as const;
  return rows.filter(({ place }) => settingsAt(place).some((key) => !hidden.has(key)));
}

/** Of a row whose usual settings are hidden. */
const OTHERS = 'other settings';

/** The settings that a row of the panel leads to; those of τ have a row of their own. */
const settingsAt = (place: string) =>
  Object.keys(FIELDS).filter((key) => (key.startsWith('network.tau') ? 'tau' : key.split('.')[0]) === place);

type Part = (draft: RunConfig) => string;

const part =
  (key: FieldKey): Part =>
  (draft) =>
    formatField(key, getField(draft, key));

/**
 * What lanes have in common once, and what differs side by side: "64 | 128 leaky"; where more than one part
 * differs, "64 leaky | 128 LSTM".
 */
function each(drafts: Drafts, parts: readonly Part[], between = ''): string {
  const values = parts.map((part) => [...new Set(drafts.map(part))]);
  if (values.filter(({ length }) => length > 1).length <= 1) {
    return values.map((words) => words.join(' | ')).join(between);
  }
  return [...new Set(drafts.map((draft) => parts.map((part) => part(draft)).join(between)))].join(' | ');
}

/** Of the lanes whose neurons have a τ. */
function tauOf(drafts: Drafts): string {
  const leaky = drafts.filter((draft) => !notApplicable(draft, 'network.tau.trainable'));
  if (leaky.length === 0) return 'gates, no τ';
  return new Set(leaky.map(tauWords)).size === 1 ? tauWords(leaky[0]) : each(leaky, [tauHow, tauRange], ', ');
}

/** "trained, from 1 to 2" */
export function tauWords({ network }: RunConfig): string {
  const { tau } = network;
  if (tau.min === tau.max && !tau.trainable) return `fixed at ${tau.min}`;
  return `${tauHow({ network })}, ${tauRange({ network })}`;
}

type Network = Pick<RunConfig, 'network'>;

const tauHow = ({ network: { tau } }: Network) => (tau.trainable ? 'trained' : 'fixed');
const tauRange = ({ network: { tau } }: Network) =>
  tau.min === tau.max ? `from ${tau.min}` : `from ${tau.min} to ${tau.max}`;

function seedWords(firsts: readonly number[], networks: number): string {
  const seeds = firsts.map((first) => (networks > 1 ? `${first} to ${first + networks - 1}` : first));
  const same = new Set(seeds).size === 1;
  // A long seed fills the row by itself.
  if (!same || seeds.length === 1 || firsts[0] > 99_999) return [...new Set(seeds)].join(' | ');
  return `${seeds[0]} in ${allLanes(seeds.length)}`;
}

/** All lanes together, in words. */
export const allLanes = (count: number) => (count === 2 ? 'both lanes' : 'all lanes');

/** What lanes have in common once; else what each has, in a list. */
function joined(words: readonly string[]): string {
  const all = [...new Set(words)];
  const last = all.pop();
  return all.length > 0 ? `${all.join(', ')} and ${last}` : `${last}`;
}
