import type { Field } from './field';
import { NETWORK_FIELDS } from './fields/network';
import { TASK_FIELDS } from './fields/task';
import type { NetworkConfig, TaskConfig } from './schema';

/** Settings of a group at their defaults, as the schema has them: for pages that read no settings and need no schema. */
function defaultsOf(fields: Record<string, Field>): object {
  const group: Record<string, unknown> = {};
  for (const [key, { default: value }] of Object.entries(fields)) {
    const [, name, part] = key.split('.');
    group[name] = part === undefined ? value : { ...(group[name] as object), [part]: value };
  }
  return group;
}

export const defaultNetwork = defaultsOf(NETWORK_FIELDS) as NetworkConfig;
export const defaultTask = defaultsOf(TASK_FIELDS) as TaskConfig;
