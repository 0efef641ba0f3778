import { type FieldValue, formatField, getField } from '../../config/draft';
import { FIELDS, type FieldKey } from '../../config/fields';
import { notApplicable } from '../../config/not-applicable';
import type { RunConfig } from '../../config/schema';
import type { SettingsAtFirst } from '../../state/history';
import { within } from './sentence-case';

/** In a name a setting is told by its value alone where that says enough. */
const IN_NAMES: Partial<Record<FieldKey, (words: string, value: FieldValue) => string>> = {
  'curriculum.kind': (curriculum) => curriculum,
  'network.cell': (cell) => cell,
  'network.tau.trainable': (_, trained) => (trained ? 'τ trained' : 'τ frozen'),
  'network.recurrent': (_, on) => (on ? 'W kept' : 'W cut'),
  'network.density': (share) => `${share} connected`,
  'network.dale': (_, on) => (on ? 'Dale’s law' : 'any signs'),
  'network.excitatory': (share) => `${share} excitatory`,
  'network.selfConnections': (_, on) => (on ? 'self-weights' : 'no self-weights'),
  'network.units': (units) => `${units} units`,
  'network.leak': (where) => `leak ${where}`,
  'network.activation': (activation) => activation,
  'network.chrono': (T) => `chrono ${T}`,
  'network.tau.min': (tau) => `τ from ${tau}`,
  'network.tau.max': (tau) => `τ to ${tau}`,
  'task.kind': (task) => task,
  'task.repeat': (k) => `k = ${k}`,
  'task.repeatTo': (k) => `k to ${k}`,
  'task.length': (bits) => `${bits} bits`,
  'modulation.gain': (gain) => `gain ${gain}`,
  'task.p': (p, value) => (value === 'uniform' ? 'p drawn' : `p = ${p}`),
  'task.coding': (bits) => `inputs ${bits}`,
  'training.optimizer': (optimizer) => optimizer,
  'training.learningRate': (rate) => `rate ${rate}`,
  'training.nesterov': (_, on) => (on ? 'Nesterov' : 'no Nesterov'),
  'curriculum.threshold': (threshold) => `at ${threshold}`,
  'curriculum.perPromotion': (count) => `${count} at once`,
  'curriculum.heads': (count) => `${count} heads`,
  'curriculum.startN': (N) => `from ${N}`,
  'curriculum.stopN': (N) => `to ${N}`,
};

/** What changes most comes first; then the order of the table, with the seed last. */
const ORDER = [...new Set([...(Object.keys(IN_NAMES) as FieldKey[]), ...(Object.keys(FIELDS) as FieldKey[])])]
  // What the first word of a name says already.
  .filter((key) => key !== 'curriculum.kind');

/**
 * In what each of some configs differs from the others, in a few words each: "LSTM", "128 units". What has
 * the default value is not worth a word, so that of two lanes with 64 and 128 units only one says so. No more
 * settings are told than it takes to tell the configs apart; those that nothing tells apart have the same words.
 * @param atFirst what settings were before they were changed, of each: "rate 0.05 → 0.1"
 */
export function differences(
  configs: readonly RunConfig[],
  atFirst: readonly SettingsAtFirst[] = [],
): string[][] {
  let words = configs.map((): string[] => []);
  let found = kinds(words);
  const tell = (more: (config: RunConfig, i: number) => string[]) => {
    if (found === configs.length) return; // all told apart
    const told = words.map((before, i) => [...before, ...more(configs[i], i)]);
    if (kinds(told) <= found) return;
    words = told;
    found = kinds(told);
  };
  for (const key of ORDER) tell((config, i) => telling(key, config, atFirst[i]?.[key]));
  tell(({ network }) => (network.silent ? [`${network.silent.length} silent`] : []));
  return words;
}

/** How many of them can be told apart. */
const kinds = (words: readonly string[][]) => new Set(words.map(String)).size;

function telling(key: FieldKey, config: RunConfig, before?: FieldValue): string[] {
  if (notApplicable(config, key)) return [];
  const { trainable, min, max } = config.network.tau;
  if (key === 'network.tau.min' && !trainable) return [`τ = ${min === max ? min : `${min} to ${max}`}`];
  const value = getField(config, key);
  if (before !== undefined && before !== value) return [changeInName(key, before, value)];
  return value === FIELDS[key].default ? [] : [settingInName(key, value)];
}

/** A setting in two words or so: "128 units", "τ frozen". */
export function settingInName(key: FieldKey, value: FieldValue): string {
  const { label } = FIELDS[key];
  const formatted = formatField(key, value);
  return IN_NAMES[key]?.(formatted, value) ?? `${within(label)} ${formatted}`;
}

/** A change of a setting in as few words: "rate 0.05 → 0.1", "τ trained → τ frozen". */
export function changeInName(key: FieldKey, from: FieldValue, to: FieldValue): string {
  const after = FIELDS[key].kind === 'number' ? formatField(key, to) : settingInName(key, to);
  return `${settingInName(key, from)} → ${after}`;
}
