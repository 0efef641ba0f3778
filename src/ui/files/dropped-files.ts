import type { GivenFile } from '../../state/reading';

/** More than any experiment has; a folder of more was dropped by mistake. */
const MOST_FILES = 1000;

/**
 * The files that were dropped, and those of dropped folders. A browser shows what was dropped only until the event is over:
 * call this before anything is awaited.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<GivenFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.());
  const folders = entries.filter((entry) => entry?.isDirectory);
  if (folders.length === 0) return Promise.resolve([...files].map(given));
  const single = [...items].flatMap((item, i) => {
    const file = entries[i]?.isDirectory ? null : item.getAsFile();
    return file ? [given(file)] : [];
  });
  return filesIn(folders as FileSystemDirectoryEntry[], single);
}

export const given = (file: File): GivenFile => ({ path: file.name, file });

/** All files in folders, whatever lies how deep. */
async function filesIn(folders: FileSystemDirectoryEntry[], found: GivenFile[]): Promise<GivenFile[]> {
  const left: FileSystemEntry[] = [...folders];
  for (let entry = left.pop(); entry; entry = left.pop()) {
    if (entry.isDirectory) left.push(...toOpen(await entriesOf(entry as FileSystemDirectoryEntry)));
    else
      found.push({
        path: entry.fullPath.replace(/^\//, ''),
        file: await fileOf(entry as FileSystemFileEntry),
      });
    if (found.length + left.length > MOST_FILES) throw new Error(`a folder of more than ${MOST_FILES} files`);
  }
  return found;
}

/** What is opened of a folder: all; of a sweep's, which may have thousands of runs, the experiment that has been made of it. */
function toOpen(entries: FileSystemEntry[]): FileSystemEntry[] {
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const experiment = named('plan.json') && named('experiment.zip');
  return experiment ? [experiment] : entries;
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** What lies in a folder; a reader gives some at a time, and nothing at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
