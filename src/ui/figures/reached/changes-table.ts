import { type ChangeMade, changesOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';

/** What makes a row: the same change of several networks at once is one. */
const momentOf = ({ at, step, field }: ChangeMade): string => `${at} ${step} ${field}`;

/** Every setting that was changed while networks trained in a row: when, what it was, and what it is since. */
export function changesTable(lanes: readonly Lane[]): Table {
  const all = lanes.flatMap(({ records }) => changesOf(records));
  const moments = [...new Map(all.map((change) => [momentOf(change), change])).values()];
  return tableOf(
    moments.sort((a, b) => a.at - b.at),
    [
      { header: 'epoch', value: ({ at }) => at },
      { header: 'step', value: ({ step }) => step },
      { header: 'setting', value: ({ field }) => field },
      ...ofEach<ChangeMade>(lanes, ({ records }) => {
        const own = new Map(changesOf(records).map((change) => [momentOf(change), change]));
        return [
          { header: 'from', value: (change) => own.get(momentOf(change))?.from },
          { header: 'to', value: (change) => own.get(momentOf(change))?.to },
        ];
      }),
    ],
  );
}
