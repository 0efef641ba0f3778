import { expect, test } from 'vitest';
import { droppedFiles } from '../../src/ui/files/dropped-files';

/** A folder as a browser gives it to a page, of names that end with / for folders. */
function entry(path: string, tree: Record<string, unknown> | string): FileSystemEntry {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (typeof tree === 'string') {
    const file = (resolve: (file: File) => void) => resolve(new File([tree], name));
    return { name, fullPath: path, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const entries = Object.entries(tree).map(([each, of]) => entry(`${path}/${each}`, of as string));
  const createReader = () => ({
    readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(entries.splice(0, 2)),
  });
  return { name, fullPath: path, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

async function dropped(tree: Record<string, unknown>): Promise<string[]> {
  const items = [{ webkitGetAsEntry: () => entry('/folder', tree) }];
  const found = await droppedFiles({ items, files: [] } as unknown as DataTransfer);
  return found.map(({ path }) => path).sort();
}

const runs = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`${i}-seed-${i}`, 'config']));

test('of the folder of a sweep the experiment is opened that was made of it, however many runs there are', async () => {
  const sweep = { 'plan.json': 'plan', runs, 'table.csv': 'table', 'experiment.zip': 'zip' };
  expect(await dropped({ sweep })).toEqual(['folder/sweep/experiment.zip']);
});

test('of another folder all files are given, up to a thousand', async () => {
  expect(await dropped({ 'experiment.json': 'index', net: { 'network.json': 'network' } })).toEqual([
    'folder/experiment.json',
    'folder/net/network.json',
  ]);
  await expect(dropped({ runs })).rejects.toThrow('a folder of more than 1000 files');
});
