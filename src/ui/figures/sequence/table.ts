import type { Sequence } from '../../../analysis/sequence';
import type { TaskWords } from '../../../tasks/task';
import { type Column, type Table, tableOf } from '../../kit/table';
import { headAnswer } from './head-answers';

/** Every bit, and what every head said after it. */
export function sequenceTable(sequence: Sequence | undefined, words: TaskWords): Table {
  const bits = sequence?.bits ?? '';
  const ofHead = (N: number, k: number): Column<number>[] => {
    const said = (m: number) => sequence && headAnswer(sequence, k, m);
    return [
      {
        header: `Head ${N}`,
        value: (m) => said(m)?.answer,
        write: (answer, m) => `${words.answers[answer]}${said(m)?.right ? '' : ', wrong'}`,
      },
      { header: `Head ${N}: right`, value: (m) => said(m)?.right, programsOnly: true },
      { header: `Head ${N}: probability of its answer`, value: (m) => said(m)?.sure, programsOnly: true },
    ];
  };
  return tableOf(
    Array.from(bits, (_, m) => m),
    [
      { header: 'Place of the bit', value: (m) => m + 1 },
      { header: 'Bit', value: (m) => Number(bits[m]) },
      ...(sequence?.heads ?? []).flatMap(ofHead),
    ],
  );
}
