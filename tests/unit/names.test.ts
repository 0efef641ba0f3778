import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';

const DEFINITION = /^export (?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

/** Where each exported type and class is defined, by its name. */
function definitions(sources: Iterable<[file: string, text: string]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, text] of sources) {
    for (const [, name] of text.matchAll(DEFINITION)) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

const twice = (sources: Iterable<[string, string]>) =>
  [...definitions(sources)].filter(([, files]) => files.length > 1);

test('a name means one thing: no exported type or class of src is defined twice', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const sources = files.map((file): [string, string] => [file, readFileSync(join('src', file), 'utf8')]);
  expect(definitions(sources).size).toBeGreaterThan(100);
  expect(twice(sources)).toEqual([]);
});

test('one that is, is found', () => {
  const sources: [string, string][] = [
    ['a.ts', "export interface Cell {}\nexport type { Fit } from './b';"],
    ['b.ts', 'export type Cell = string;\nexport class Fit {}'],
  ];
  expect(twice(sources)).toEqual([['Cell', ['a.ts', 'b.ts']]]);
});
