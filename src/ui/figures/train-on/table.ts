import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';
import { inPercent } from '../../kit/write';
import type { Broken } from '../break/view';
import type { LearntNext } from './data';

/** Every new N in a row: what each network and an untrained one got. */
export function learntTable({ Ns, lanes, untrained }: LearntNext): Table {
  return tableOf(Ns, [
    { header: 'new N', value: (N) => N },
    ...ofEach<number>(
      lanes.map(({ lane }) => lane),
      (lane) => {
        const one = lanes.find((each) => each.lane === lane);
        return [
          { header: 'from N', value: () => one?.from, programsOnly: true },
          {
            header: 'accuracy',
            value: (N) => one?.points.find((point) => point.N === N)?.accuracy,
            write: inPercent,
          },
        ];
      },
    ),
    {
      header: 'an untrained network: accuracy',
      value: (N) => untrained.find((point) => point.N === N)?.accuracy,
      write: inPercent,
    },
  ]);
}

/** Every duration of bits in a row: what each network gets, also with τ stretched as bits are. */
export function paceTable(broken: readonly Broken[]): Table {
  const paces = [...new Set(broken.flatMap(({ damage }) => Object.keys(damage.pace ?? {})))].sort();
  return tableOf(paces, [
    { header: 'steps a bit', value: Number },
    ...ofEach<string>(
      broken.map(({ lane }) => lane),
      (lane) => {
        const pace = broken.find((each) => each.lane === lane)?.damage.pace;
        return [
          { header: 'accuracy', value: (k) => pace?.[k]?.plain, write: inPercent },
          {
            header: 'accuracy with τ stretched',
            value: (k) => pace?.[k]?.stretched ?? undefined,
            write: inPercent,
          },
        ];
      },
    ),
  ]);
}
