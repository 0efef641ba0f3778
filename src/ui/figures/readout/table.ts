import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';
import { inPercent } from '../../kit/write';
import type { Broken } from '../break/view';
import { readableOf } from './data';

/** Every N in a row: what the own head and a fresh readout get. */
export function readoutTable(broken: readonly Broken[]): Table {
  const Ns = [...new Set(broken.flatMap((one) => readableOf(one).map(({ N }) => N)))].sort((a, b) => a - b);
  return tableOf(Ns, [
    { header: 'N', value: (N) => N },
    ...ofEach<number>(
      broken.map(({ lane }) => lane),
      (lane) => {
        const one = broken.find((each) => each.lane === lane);
        const at = (N: number) => one && readableOf(one).find((each) => each.N === N);
        return [
          { header: 'promoted from N', value: () => one?.N, programsOnly: true },
          { header: 'its own head', value: (N) => at(N)?.head ?? undefined, write: inPercent },
          { header: 'a fresh readout', value: (N) => at(N)?.linear, write: inPercent },
        ];
      },
    ),
  ]);
}
