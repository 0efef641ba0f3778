import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Table } from '../../kit/table';
import { fixed } from '../../kit/write';
import { againstN, byN, columnsOverNetworks, reachedNs } from '../against-n/table';
import { networkTauOf } from './data';

/** τ_net; empty cells at an N that was reached and not looked at. */
export const networkTauTable = (lanes: readonly Lane[]): Table =>
  againstN(
    lanes,
    (lane) => [
      ...reachedNs(lane),
      ...networksOf(lane).flatMap(({ looks }) => networkTauOf(looks).map(({ N }) => N)),
    ],
    (lane) => {
      const { looks } = lane;
      if (hasSeveral(lane))
        return columnsOverNetworks(lane, 'mean τ_net', (each) => networkTauOf(each.looks));
      const found = byN(networkTauOf(looks));
      return [
        { header: 'mean τ_net', value: (N) => found.get(N)?.mean, write: fixed(2) },
        { header: 's.d. of τ_net', value: (N) => found.get(N)?.spread ?? undefined, programsOnly: true },
        {
          header: 'standard error of mean τ_net',
          value: (N) => found.get(N)?.error ?? undefined,
          programsOnly: true,
        },
        {
          header: 'neurons in the mean',
          value: (N) => found.get(N)?.counted,
          write: (counted, N) => `${counted} of ${found.get(N)?.of}`,
        },
        { header: 'neurons', value: (N) => found.get(N)?.of, programsOnly: true },
        { header: 'runs', value: (N) => found.get(N)?.trials },
        { header: 'steps of each run', value: (N) => found.get(N)?.steps },
        { header: 'paper quality', value: (N) => (found.has(N) ? !found.get(N)?.estimate : undefined) },
      ];
    },
  );
