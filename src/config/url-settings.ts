import { formatField, getField, isFollowing, setField } from './draft';
import { describe } from './explain';
import type { ChoiceField, Field } from './field';
import { FIELDS, type FieldKey } from './fields';
import { readNumber, TwoNumbers } from './number-text';
import type { RunConfig } from './schema';

/** A setting as it stands in the address of the page. */
export interface UrlSetting {
  url: string;
  kind: Field['kind'];
  write(config: RunConfig): string;
  /**
   * The config with what was written, and what was wrong with it if it could be put right; throws one sentence
   * where it could not.
   */
  read(config: RunConfig, text: string): { config: RunConfig; fault?: string };
  /**
   * The one number that all of a text with commas is, "1,5" or "1,000"; undefined where it is none that a run can have.
   * Throws one sentence where it may be two.
   */
  single(text: string): number | undefined;
}

/** What follows from another setting is written as this. */
const FOLLOWS = 'auto';

/** Every setting that an address can hold, in the order of the table of fields. */
export const URL_SETTINGS: readonly UrlSetting[] = (Object.keys(FIELDS) as FieldKey[]).map((key) => {
  const field: Field = FIELDS[key];
  return {
    url: field.url,
    kind: field.kind,
    write: (config) => {
      const value = getField(config, key);
      if (isFollowing(config, key)) return FOLLOWS;
      return typeof value === 'boolean' ? String(Number(value)) : String(value);
    },
    read: (config, text) => {
      if (text.toLowerCase() === FOLLOWS) return { config };
      const { value, fault } = accepted(key, text);
      return { config: setField(config, key, value), fault };
    },
    single: (text) => singleOf(field, text),
  };
});

function accepted(key: FieldKey, text: string): { value: number | string | boolean; fault?: string } {
  const field: Field = FIELDS[key];
  if (field.kind === 'choice') return { value: optionOf(field, text) ?? text };
  if (field.kind === 'switch') {
    if (text !== '0' && text !== '1') throw new Error(`expected 1 or 0, got ${describe(text)}`);
    return { value: text === '1' };
  }
  if (field.kind === 'text') return { value: text };
  const number = readNumber(text, field);
  if (number === 'uniform' || field.kind === 'probability') {
    const isPercent = number !== 'uniform' && /[%٪]/.test(text);
    return { value: number, fault: isPercent ? `${describe(text)} is read as ${number}` : undefined };
  }
  const { min, max, integer } = field;
  const value = Math.min(max, Math.max(min, integer ? Math.round(number) : number));
  return {
    value,
    fault: value === number ? undefined : `${text} is not allowed, ${formatField(key, value)} is used`,
  };
}

/** The option that is meant, in capitals or with other hyphens, or by what the page calls it. */
function optionOf(field: ChoiceField, text: string): string | undefined {
  const wanted = signsOf(text);
  return Object.keys(field.options).find(
    (option) => signsOf(option) === wanted || signsOf(field.options[option]) === wanted,
  );
}

/** Letters and digits alone; ± also as it looks where it was read in another encoding, or typed. */
const signsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/â(?=±)/g, '')
    .replace(/\+\/?[-−]/g, '±')
    .replace(/[^\p{L}\p{N}±]/gu, '');

function singleOf(field: Field, text: string): number | undefined {
  if (field.kind === 'choice' || field.kind === 'switch' || field.kind === 'text') return undefined;
  const number = (() => {
    try {
      return readNumber(text, field);
    } catch (error) {
      if (error instanceof TwoNumbers) throw error;
      return undefined;
    }
  })();
  if (number === undefined || number === 'uniform') return undefined;
  const { min, max, integer } = field.kind === 'number' ? field : { min: 0, max: 1, integer: false };
  return number >= min && number <= max && (!integer || Number.isInteger(number)) ? number : undefined;
}
