import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CannotWrite, clearPartials, writeWhole, writing } from '../../../src/cli/whole-file';

const root = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a file takes the place of the one before, and nothing else stays', () => {
  const path = join(root, 'a.json');
  for (const text of ['one', 'two']) writeWhole(path, text);
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(root)).toEqual(['a.json']);
});

test('what cannot be written leaves nothing half done, and says where', () => {
  const path = join(root, 'folder');
  mkdirSync(join(path, 'full'), { recursive: true });
  expect(() => writeWhole(path, 'text')).toThrow(/^\S*folder: E\w+: \w/);
  expect(readdirSync(root).join()).not.toContain('partial');
});

test.each([
  ['ENOSPC', 'there is no space left on the disk'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EROFS', 'the disk can only be read'],
])('%s is told in words', (code, words) => {
  const fail = () => {
    throw Object.assign(new Error(`${code}: write`), { code });
  };
  expect(() => writing('net.json', fail)).toThrow(new CannotWrite(`net.json: ${words}`));
});

test('what dead processes have left half written is put away, and what others are at stays', () => {
  const folder = mkdtempSync(join(root, 'p-'));
  const dead = 2 ** 22 + 1; // above what Linux gives to processes
  const names = [
    `table.csv.${hostname()}.${dead}.partial`,
    `table.csv.${hostname()}.${process.pid}.partial`,
    `table.csv.elsewhere.${dead}.partial`,
    'table.csv',
  ];
  for (const name of names) writeFileSync(join(folder, name), '');
  clearPartials(folder, 'dead');
  expect(readdirSync(folder).sort()).toEqual(names.slice(1).sort());
  clearPartials(folder, 'all');
  expect(readdirSync(folder)).toEqual(['table.csv']);
});
