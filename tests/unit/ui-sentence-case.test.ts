import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/draft';
import type { Field } from '../../src/config/field';
import { FIELDS } from '../../src/config/fields';
import type { RunConfig } from '../../src/config/schema';
import { newLane } from '../../src/state/lane';
import { settingInName } from '../../src/ui/text/lane-difference';
import { laneNames } from '../../src/ui/text/lane-names';
import { atStart, possessive, within } from '../../src/ui/text/sentence-case';
import { experimentWords } from '../../src/ui/text/summary';

test.each([
  ['units 128', 'Units 128'],
  ['a comb', 'A comb'],
  ['τ to 1 and 5', 'τ to 1 and 5'],
  ['τ_net is 3', 'τ_net is 3'],
  ['k = 2', 'k = 2'],
  ['f is ReLU', 'f is ReLU'],
  ['p drawn', 'p drawn'],
  ['N grows', 'N grows'],
  ['s.d. of τ', 's.d. of τ'],
])('"%s" begins a sentence', (words, begun) => {
  expect(atStart(words)).toBe(begun);
});

test.each([
  ['Learning rate', 'learning rate'],
  ['A comb', 'a comb'],
  ['Multi‑head', 'multi‑head'],
  ['N per promotion', 'N per promotion'],
  ['τ to', 'τ to'],
  ['SGD', 'SGD'],
  ['GRU', 'GRU'],
  ['W cut', 'W cut'],
  ['Nesterov', 'Nesterov'],
  ['Adam', 'Adam'],
  ['Dale’s law', 'Dale’s law'],
])('"%s" within a sentence', (words, inside) => {
  expect(within(words)).toBe(inside);
});

test.each([
  ['multi‑head', 'multi‑head’s'],
  ['multi‑head with 16 units', 'multi‑head with 16 units’'],
  ['single‑head with GRU', 'single‑head with GRU’s'],
  ['multi‑head with N‑DMS', 'multi‑head with N‑DMS’s'],
])('%s', (name, whose) => {
  expect(possessive(name)).toBe(whose);
});

/** The signs that stand for numbers on this page, in the case that means something else. */
const OTHER_CASE = /Τ|(?<![\w‑-])n(?![\w‑-])|(?<![\w-])(?:F|K|P)(?![\w-])/;

/** A value that is not the default. */
function another(field: Field): unknown {
  if (field === FIELDS['task.length']) return 40; // a shorter sequence has no room for the largest N
  if (field.kind === 'choice') return Object.keys(field.options).find((option) => option !== field.default);
  if (field.kind === 'switch') return !field.default;
  if (field.kind === 'probability') return 0.25;
  if (field.kind === 'text') return 'dms 2-4 parity 3';
  return field.integer
    ? Math.min(field.max, field.default + 1)
    : field.default * (field.default < field.max ? 1.01 : 0.99);
}

function changed(key: string, field: Field): RunConfig {
  const config: Record<string, unknown> = {};
  const path = key.split('.');
  let target = config;
  for (const part of path.slice(0, -1)) {
    target[part] = {};
    target = target[part] as Record<string, unknown>;
  }
  target[path[path.length - 1]] = another(field);
  return parseConfig(config);
}

test.each(Object.entries<Field>(FIELDS))('no symbol changes its case where %s is told', (key, field) => {
  const configs = [parseConfig({}), changed(key, field)];
  const lanes = configs.map((config, id) => newLane(id, config));
  const { claim } = experimentWords(configs);
  const names = laneNames(lanes).map(({ name }) => possessive(name));
  for (const text of [claim, ...names, settingInName(key as never, another(field) as never)]) {
    expect(text).not.toMatch(OTHER_CASE);
    expect(text).not.toMatch(/[a-z]s’s/);
  }
});
