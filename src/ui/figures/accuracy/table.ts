import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Column, Table } from '../../kit/table';
import { inPercent } from '../../kit/write';
import { againstN } from '../against-n/table';
import { withMedians } from '../over-networks';

/** The median of a lane's networks, the lowest and the highest, then each by its seed. */
function acrossNetworks(lane: Lane): Column<number>[] {
  const { accuracy, range = {} } = withMedians(lane);
  return [
    { header: 'median accuracy', value: (N) => accuracy[N], write: inPercent },
    { header: 'lowest', value: (N) => range[N]?.[0], write: inPercent },
    { header: 'highest', value: (N) => range[N]?.[1], write: inPercent },
    ...networksOf(lane).map((network) => ({
      header: `seed ${network.config.seed}`,
      value: (N: number) => network.accuracy[N],
      write: inPercent,
    })),
  ];
}

export const accuracyTable = (lanes: readonly Lane[]): Table =>
  againstN(
    lanes,
    (lane) => Object.keys(withMedians(lane).accuracy).map(Number),
    (lane) => [
      ...(hasSeveral(lane)
        ? acrossNetworks(lane)
        : [{ header: 'accuracy', value: (N: number) => lane.accuracy[N], write: inPercent }]),
      {
        header: 'in training',
        value: (N) => (N in lane.accuracy ? lane.heads.includes(N) : undefined),
        programsOnly: true,
      },
    ],
  );
