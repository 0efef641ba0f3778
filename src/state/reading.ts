import { INDEX, isPart, isSideFile } from '../network/experiment';
import { checkSize, MAX_ZIP_BYTES } from '../network/limits';
import { type Opened, openAny, openFolder } from '../network/open';

/** A file that somebody gave to the page: `path` is its name, behind the folders that it was dropped in. */
export interface GivenFile {
  path: string;
  file: Blob;
}

/** A file that was read. */
export interface ReadFile {
  name: string;
  content: Opened;
}

/** What was read from the files that a person gave to the page. */
interface Read {
  opened: ReadFile[];
  /** A sentence for each that was not opened. */
  faults: string[];
}

/** What systems put beside files. */
const JUNK = /(^|\/)(__MACOSX\/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/;
/** Of the files of a folder, those that can be opened. */
const KNOWN = /\.(json|safetensors|zip)$/i;

/** Reads files of any kind, each once: the files of an experiment's folder together, all others one by one. */
export async function readFiles(files: readonly GivenFile[]): Promise<Read> {
  const read: Read = { opened: [], faults: [] };
  const left = new Set(files.filter(({ path }) => !JUNK.test(path)));
  const reading = async (name: string, act: () => Promise<Opened>) => {
    try {
      const content = await act();
      if (content.kind === 'curves')
        throw new Error('autocorrelations are fitted on the command line, by `fit`');
      read.opened.push({ name, content });
    } catch (error) {
      read.faults.push(`${name} was not opened: ${(error as Error).message}.`);
    }
  };
  for (const { path } of [...left]) {
    if (!path.endsWith(INDEX) || !isPart(path)) continue;
    const root = path.slice(0, -INDEX.length);
    const own = [...left].filter(
      (file) => file.path.startsWith(root) && (isPart(file.path) || isSideFile(file.path)),
    );
    for (const file of own) left.delete(file);
    const parts = own.filter((file) => isPart(file.path));
    await reading(root.replace(/\/$/, '') || path, async () =>
      openFolder(
        new Map(await Promise.all(parts.map(async (file) => [file.path, await bytesOf(file)] as const))),
      ),
    );
  }
  const inFolders = [...left].filter(({ path }) => path.includes('/'));
  const known = inFolders.filter(({ path }) => KNOWN.test(path));
  for (const file of left) {
    if (inFolders.includes(file) && !known.includes(file)) continue;
    await reading(file.path, async () => openAny(await bytesOf(file)));
  }
  if (files.length === 0 || (left.size > 0 && left.size === inFolders.length && known.length === 0)) {
    const folder = inFolders[0]?.path.split('/')[0] ?? 'An empty folder';
    read.faults.push(`${folder} was not opened: there is neither an experiment nor a network in it.`);
  }
  return read;
}

async function bytesOf({ file }: GivenFile): Promise<Uint8Array> {
  checkSize(file.size, MAX_ZIP_BYTES);
  return new Uint8Array(await file.arrayBuffer());
}
