import { slug } from '../../../math/slug';
import type { SavedFile } from '../../../state/files';
import { forPrograms, type Table } from '../table';

/** Numbers as a file to save, named after what they are of; throws half a sentence where there are none yet. */
export function csvFile(of: string, table: Table): SavedFile & { content: string } {
  if (table.rows.length === 0) throw new Error('it has no such numbers yet');
  return { name: `${slug(of)}.csv`, content: forPrograms(table), type: 'text/csv' };
}
