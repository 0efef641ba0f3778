import { memoised } from '../math/memoised';
import { describe, explain } from './explain';
import type { Field } from './field';
import { type FieldKey, FIELDS as TABLE } from './fields';
import { type RunConfig, runConfigSchema } from './schema';

const FIELDS: Record<FieldKey, Field> = TABLE;
const KEYS = Object.keys(FIELDS) as FieldKey[];

/** Whether there is such a setting; files may name others. */
export const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(FIELDS, key);

export type FieldValue = number | string | boolean;

/** The value of a field in a config. */
export function getField(config: RunConfig, key: FieldKey): FieldValue {
  let value: unknown = config;
  for (const part of key.split('.')) value = (value as Record<string, unknown>)[part];
  return value as FieldValue;
}

/** The config with one field changed; throws one sentence where the value or its company is not allowed. */
export function setField(config: RunConfig, key: FieldKey, value: FieldValue): RunConfig {
  try {
    return setFields(config, new Map([[key, value]]));
  } catch (error) {
    const fault = orderFault(config, key, value);
    throw fault === undefined ? error : new Error(`${key}: ${fault}`);
  }
}

/** Pairs of which the first is never above the second. */
const ORDERED: readonly (readonly [FieldKey, FieldKey])[] = [
  ['curriculum.startN', 'curriculum.stopN'],
  ['curriculum.forget', 'curriculum.window'],
  ['task.repeat', 'task.repeatTo'],
  ['network.tau.min', 'network.tau.max'],
];

/** What is wrong with a value, allowed by itself, beside the other one of its pair, from its own side. */
function orderFault(config: RunConfig, key: FieldKey, value: FieldValue): string | undefined {
  const field = FIELDS[key];
  if (field.kind !== 'number' || typeof value !== 'number') return undefined;
  if (value < field.min || value > field.max || (field.integer && !Number.isInteger(value))) return undefined;
  for (const [low, high] of ORDERED) {
    if (key !== low && key !== high) continue;
    const other = key === low ? high : low;
    const bound = getField(config, other) as number;
    if (key === low ? value <= bound : value >= bound) continue;
    return `expected at ${key === low ? 'most' : 'least'} ${bound} (${FIELDS[other].label}), got ${value}`;
  }
  return undefined;
}

/** The config with some fields changed together, in whatever order; what follows them is worked out anew. */
export function setFields(config: RunConfig, changes: ReadonlyMap<FieldKey, FieldValue>): RunConfig {
  const next = structuredClone(config);
  for (const key of KEYS) {
    if (changes.has(key)) put(next, key, changes.get(key));
    else if (isFollowing(config, key)) put(next, key);
  }
  return parseConfig(next);
}

/** Whether a field has the value that it takes from another. */
export const isFollowing = (config: RunConfig, key: FieldKey): boolean => following(config).has(key);

/** The fields that do; presets are compared with what is on the page at every step of a slider. */
const following = memoised((config: RunConfig): ReadonlySet<FieldKey> => {
  const follows = (key: FieldKey) => {
    const free = structuredClone(config);
    put(free, key);
    const { success, data } = runConfigSchema.safeParse(free);
    return success && getField(data, key) === getField(config, key);
  };
  return new Set(KEYS.filter((key) => FIELDS[key].defaultFrom && follows(key)));
});

/** Writes a value into a config, or takes it out where none is given. */
function put(config: RunConfig, key: FieldKey, value?: FieldValue): void {
  const path = key.split('.');
  const last = path.pop() as string;
  let target = config as unknown as Record<string, unknown>;
  for (const part of path) target = target[part] as Record<string, unknown>;
  target[last] = value;
}

/** A config from anything, defaults filled in; throws one sentence that says what is wrong and where. */
export function parseConfig(value: unknown, root = ''): RunConfig {
  const result = runConfigSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value, root));
  return result.data;
}

/** A config that an earlier version has kept, with the defaults of settings that are newer; as it is where it means nothing. */
export const completed = (config: RunConfig): RunConfig => runConfigSchema.safeParse(config).data ?? config;

/** The fields in which two configs differ, but for those that in both only follow another. */
export function changedFields(a: RunConfig, b: RunConfig): FieldKey[] {
  const differs = (key: FieldKey) => getField(a, key) !== getField(b, key);
  return KEYS.filter((key) => differs(key) && !(isFollowing(a, key) && isFollowing(b, key)));
}

/** `target` with the fields that apply at once taken from `source`; throws one sentence where they do not fit. */
export function withLiveFields(target: RunConfig, source: RunConfig): RunConfig {
  const next = structuredClone(target);
  for (const key of KEYS) if (FIELDS[key].applies === 'live') put(next, key, getField(source, key));
  return parseConfig(next);
}

/** A field's value as people read it. */
export function formatField(key: FieldKey, value: FieldValue): string {
  const field = FIELDS[key];
  if (field.kind === 'choice')
    return (field.options as Record<string, string>)[String(value)] ?? describe(value);
  if (field.kind === 'switch') return value ? 'yes' : 'no';
  if (value === 'uniform') return 'drawn for every sequence';
  if (field.kind === 'probability' || field.kind === 'text') return String(value);
  if (field.format === 'percent') return `${Number((Number(value) * 100).toFixed(1))} %`;
  return field.integer ? String(value) : String(Number(Number(value).toPrecision(4)));
}
