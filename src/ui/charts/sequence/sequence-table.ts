import type { Sequence } from '../../../state/lane';
import type { TaskWords } from '../../../state/questions';
import type { Table } from '../kit/DataTable';
import { saidBy } from './said';

/** Every bit, and what every head said after it. */
export function sequenceTable(sequence: Sequence | undefined, words: TaskWords): Table {
  if (!sequence) return { columns: ['Place of the bit', 'Bit'], rows: [] };
  const { bits, heads } = sequence;
  const cell = (k: number, m: number) => {
    const said = saidBy(sequence, k, m);
    return said ? `${words.answers[said.answer]}${said.right ? '' : ', wrong'}` : '–';
  };
  return {
    columns: ['Place of the bit', 'Bit', ...heads.map((N) => `Head ${N}`)],
    rows: [...bits].map((bit, m) => [m + 1, bit, ...heads.map((_, k) => cell(k, m))]),
  };
}
