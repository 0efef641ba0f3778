import { boundedNumber, count } from './bounded';
import { changedFields, getField } from './draft';
import { notApplicable } from './not-applicable';
import type { RunConfig } from './schema';
import { losesNeurons, SILENT, silentOf } from './silent';
import { z } from './zod';

const value = z.union([boundedNumber, z.boolean(), z.string().max(64)]);

/** A setting that was changed while a network was in training. */
export const changeSchema = z.looseObject({
  step: count.describe('The updates done with what it was.'),
  field: z.string().min(1).max(64).describe('Which setting: its path in `config`.'),
  from: value.describe('What it was.'),
  to: value.describe('What it is since.'),
});
export type SettingChange = z.output<typeof changeSchema>;

/** What differs between the settings before and after a change, but for what meant nothing before and means nothing now. */
function between(before: RunConfig, after: RunConfig, step: number): SettingChange[] {
  const [from, to] = [before, after].map(({ network }) => silentOf(network).length);
  return [
    ...changedFields(before, after)
      .filter((field) => !notApplicable(before, field) || !notApplicable(after, field))
      .map((field) => ({ step, field, from: getField(before, field), to: getField(after, field) })),
    ...(losesNeurons(before, after) ? [{ step, field: SILENT, from, to }] : []),
  ];
}

/** Changes of an epoch with those of one more change of settings: of each setting one, and none that was taken back. */
export function withChanges(
  changes: readonly SettingChange[],
  before: RunConfig,
  after: RunConfig,
  step: number,
): SettingChange[] {
  const merged = new Map(changes.map((change) => [change.field, change]));
  for (const change of between(before, after, step)) {
    const from = merged.get(change.field)?.from ?? change.from;
    if (from === change.to) merged.delete(change.field);
    else merged.set(change.field, { ...change, from });
  }
  return [...merged.values()];
}
