import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FOLDER = join(import.meta.dirname, '../cases');

/** A file after a kind of trouble that people have with files. */
export const casePath = (path: string): string => join(FOLDER, path);
export const caseBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(casePath(path)));
export const caseJson = (path: string) => JSON.parse(readFileSync(casePath(path), 'utf8'));

/** All files in a folder of cases, by their paths within it. */
export const caseFolder = (path: string): Map<string, Uint8Array> =>
  new Map(
    readdirSync(casePath(path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(casePath(path), join(entry.parentPath, entry.name)))
      .map((name) => [name.replaceAll('\\', '/'), caseBytes(join(path, name))]),
  );
