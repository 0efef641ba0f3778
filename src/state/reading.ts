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
  const used = new Set<string>();
  for (const given of [...left]) {
    const { path } = given;
    if (!left.has(given) || !path.endsWith(INDEX) || !isPart(path)) continue;
    const root = path.slice(0, -INDEX.length);
    const own = [...left].filter((each) => each.path.startsWith(root));
    const parts = own.filter((each) => isPart(each.path));
    for (const each of own) if (isPart(each.path) || isSideFile(each.path)) left.delete(each);
    for (const part of parts) used.add(folderOf(part));
    await reading(root.replace(/\/$/, '') || path, async () =>
      openFolder(
        new Map(await Promise.all(parts.map(async (each) => [each.path, await bytesOf(each)] as const))),
      ),
    );
  }
  for (const given of left) {
    if (folderOf(given) && !KNOWN.test(given.path)) continue;
    used.add(folderOf(given));
    await reading(given.path, async () => openAny(await bytesOf(given)));
  }
  const unused = new Set(files.map(folderOf).filter((folder) => folder && !used.has(folder)));
  if (used.size + unused.size === 0) unused.add('What was given');
  for (const name of unused) {
    read.faults.push(`${name} was not opened: there is neither an experiment nor a network in it.`);
  }
  return read;
}

/** The outermost folder that a file came in; nothing where it came by itself. */
const folderOf = ({ path }: GivenFile): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : '';

async function bytesOf({ file }: GivenFile): Promise<Uint8Array> {
  checkSize(file.size, MAX_ZIP_BYTES);
  return new Uint8Array(await file.arrayBuffer());
}
