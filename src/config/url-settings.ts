import { getField, isFollowing, setField } from './draft';
import type { Field } from './field';
import { FIELDS, type FieldKey } from './fields';
import type { RunConfig } from './schema';

/** A setting as it stands in the address of the page. */
export interface UrlSetting {
  url: string;
  write(config: RunConfig): string;
  /**
   * The config with what was written, and what was wrong with it if it could be put right; throws one sentence
   * where it could not.
   */
  read(config: RunConfig, text: string): { config: RunConfig; fault?: string };
}

/** What follows from another setting is written as this. */
const FOLLOWS = 'auto';

/** Every setting that an address can hold, in the order of the table of fields. */
export const URL_SETTINGS: readonly UrlSetting[] = (Object.keys(FIELDS) as FieldKey[]).map((key) => ({
  url: FIELDS[key].url,
  write: (config) => {
    const value = getField(config, key);
    if (isFollowing(config, key)) return FOLLOWS;
    return typeof value === 'boolean' ? String(Number(value)) : String(value);
  },
  read: (config, text) => {
    if (text === FOLLOWS) return { config };
    const { value, fault } = accepted(FIELDS[key], text);
    return { config: setField(config, key, value), fault };
  },
}));

function accepted(field: Field, text: string): { value: number | string | boolean; fault?: string } {
  if (field.kind === 'choice') return { value: text };
  if (field.kind === 'switch') {
    if (text !== '0' && text !== '1') throw new Error(`expected 1 or 0, got "${text}"`);
    return { value: text === '1' };
  }
  if (field.kind === 'probability') {
    return { value: text === 'uniform' || text.trim() === '' ? text : Number(text) };
  }
  const { min, max, integer } = field;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(number)) throw new Error(`expected a number from ${min} to ${max}, got "${text}"`);
  const value = Math.min(max, Math.max(min, integer ? Math.round(number) : number));
  return { value, fault: value === number ? undefined : `${text} is not allowed, ${value} is used` };
}
