import { parseConfig } from '../config/draft';
import { FIELDS } from '../config/fields';
import { defaultConfig, type RunConfig } from '../config/schema';
import { isObject } from './json';

const KEYS = Object.keys(FIELDS);

/** Whether a value has no format and at least one of the names that settings have. */
export const isSettings = (value: unknown): value is Record<string, unknown> =>
  isObject(value) &&
  !Object.hasOwn(value, 'format') &&
  Object.keys(value).some((name) => Object.hasOwn(defaultConfig, name.split('.')[0]));

/**
 * Settings as a file has them: in groups, or under the dotted names of `--set`; throws one sentence that says what is wrong and where.
 * @param root the name of the value itself, put before every path
 */
export const settingsOf = (value: Record<string, unknown>, root = ''): RunConfig =>
  parseConfig(grouped(value), root);

/** Settings of which some or all have dotted names, in groups. */
function grouped(value: Record<string, unknown>): Record<string, unknown> {
  const result = structuredClone(value);
  for (const [name, setting] of Object.entries(value)) {
    if (!name.includes('.')) continue;
    delete result[name];
    const path = name.split('.');
    const last = path.pop() as string;
    let group = result;
    for (const part of path) {
      if (!Object.hasOwn(group, part)) group[part] = {};
      if (!isObject(group[part])) throw new Error(`${part}: has a value of its own beside ${name}`);
      group = group[part];
    }
    if (Object.hasOwn(group, last)) throw new Error(`${name}: stands twice`);
    group[last] = setting;
  }
  return result;
}

/** The full name of a setting of which a file has only the last part: `units` for `network.units`. */
export const fullNameOf = (name: string): string | undefined => KEYS.find((key) => key.endsWith(`.${name}`));
