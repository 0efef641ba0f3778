import { promotionsOf, silentAt } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral } from '../../../state/networks';
import type { Table } from '../../kit/table';
import { againstN, byN, columnsOverNetworks, reachedNs } from '../against-n/table';
import { meansOf } from './data';

export const meanTauTable = (lanes: readonly Lane[]): Table =>
  againstN(lanes, reachedNs, (lane) => {
    if (hasSeveral(lane)) return columnsOverNetworks(lane, 'mean τ', ({ records }) => meansOf(records));
    const { records, config } = lane;
    const promotions = byN(promotionsOf(records));
    const tau = (N: number) => promotions.get(N)?.record.tau;
    return [
      {
        header: 'mean τ',
        value: (N) => tau(N)?.mean,
        write: (mean, N) => `${mean.toFixed(2)} ± ${tau(N)?.sd.toFixed(2)}`,
      },
      { header: 's.d. of τ', value: (N) => tau(N)?.sd, programsOnly: true },
      { header: 'slowest τ', value: (N) => tau(N)?.max, programsOnly: true },
      {
        header: 'neurons',
        value: (N) => tau(N) && config.network.units - silentAt(lane, promotions.get(N)?.epoch ?? 0),
        programsOnly: true,
      },
    ];
  });
