import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isRunning } from './is-running';

/** A file or folder cannot be written; nothing of what was written before is lost. */
export class CannotWrite extends Error {}

/** What file systems' errors mean, in words. */
const FAULTS: Record<string, string> = {
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk can only be read',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
};

/** Does something that writes what is called `path`; whatever goes wrong is said with that name. */
export function writing<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CannotWrite(`${path}: ${FAULTS[code] ?? message.replace(/, \w+ '.*'$/, '')}`);
  }
}

/** What files are called while they are written, after their own name: the computer and the process that writes them. */
const partialOf = (pid: number | string) => `.${hostname()}.${pid}.partial`;

/** Puts away what was half written in a folder: all of it, or what dead processes of this computer have left. */
export function clearPartials(folder: string, which: 'all' | 'dead'): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /\.(\d+)\.partial$/.exec(name) ?? [];
    if (!pid) continue;
    const isDead = name.endsWith(partialOf(pid)) && !isRunning(Number(pid));
    if (which === 'all' || isDead) rmSync(join(folder, name), { force: true });
  }
}

/** Writes a file so that there is a whole one at every moment, the old one or the new one, also where power fails. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const partial = path + partialOf(process.pid);
  writing(path, () => {
    try {
      writeFileSync(partial, content, { flush: true });
      renameSync(partial, path);
      syncFolder(dirname(path));
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    }
  });
}

/** Makes the names in a folder last; not every system has that. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
