import { describe, explain } from './explain';
import { FIELDS, type FieldKey } from './fields';
import { type RunConfig, runConfigSchema } from './schema';

export type FieldValue = number | string | boolean;

/** The value of a field in a config. */
export function getField(config: RunConfig, key: FieldKey): FieldValue {
  let value: unknown = config;
  for (const part of key.split('.')) value = (value as Record<string, unknown>)[part];
  return value as FieldValue;
}

/** The config with one field changed; throws one sentence where the value or its company is not allowed. */
export function setField(config: RunConfig, key: FieldKey, value: FieldValue): RunConfig {
  const next = structuredClone(config);
  const path = key.split('.');
  const last = path.pop() as string;
  let target = next as unknown as Record<string, unknown>;
  for (const part of path) target = target[part] as Record<string, unknown>;
  target[last] = value;
  // What follows from another field is worked out anew.
  if (key === 'task.kind') delete (next.task as Partial<RunConfig['task']>).p;
  return parseConfig(next);
}

/** A config from anything, defaults filled in; throws one sentence that says what is wrong and where. */
export function parseConfig(value: unknown, root = ''): RunConfig {
  const result = runConfigSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value, root));
  return result.data;
}

/** The fields in which two configs differ. */
export function changedFields(a: RunConfig, b: RunConfig): FieldKey[] {
  return (Object.keys(FIELDS) as FieldKey[]).filter((key) => getField(a, key) !== getField(b, key));
}

/** `target` with the fields that apply at once taken from `source`. */
export function withLiveFields(target: RunConfig, source: RunConfig): RunConfig {
  const live = changedFields(target, source).filter((key) => FIELDS[key].applies === 'live');
  return live.reduce((config, key) => setField(config, key, getField(source, key)), target);
}

/** A field's value as people read it. */
export function formatField(key: FieldKey, value: FieldValue): string {
  const field = FIELDS[key];
  if (field.kind === 'choice')
    return (field.options as Record<string, string>)[String(value)] ?? describe(value);
  if (field.kind === 'switch') return value ? 'yes' : 'no';
  if (field.format === 'percent') return `${Number((Number(value) * 100).toFixed(1))} %`;
  return field.integer ? String(value) : String(Number(Number(value).toPrecision(4)));
}
