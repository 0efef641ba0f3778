import { slug } from '../../../math/slug';
import type { SavedFile } from '../../../state/files';
import { forPrograms, type Table } from '../table';

/** A figure as files to save, named after what they are of. */

export const drawingFile = (of: string, svg: string): SavedFile => ({
  name: `${slug(of)}.svg`,
  content: svg,
  type: 'image/svg+xml',
});

export async function pictureFile(of: string, svg: string): Promise<SavedFile> {
  const { chartPng } = await import('./chart-png');
  return { name: `${slug(of)}.png`, content: await chartPng(svg), type: 'image/png' };
}

/** Throws half a sentence where there are no numbers yet. */
export function numbersFile(of: string, table: Table): SavedFile & { content: string } {
  if (table.rows.length === 0) throw new Error('it has no such numbers yet');
  return { name: `${slug(of)}.csv`, content: forPrograms(table), type: 'text/csv' };
}
