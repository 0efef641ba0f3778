import type { Lane } from '../../../state/lane';
import type { Column, Table } from '../../kit/table';
import { isPaperQuality } from '../../text/measuring';
import { againstN, byN, reachedNs } from '../against-n/table';
import { QUANTITIES, type Quantity } from './data';

/** All quantities of the wiring; empty cells at an N that was reached and not looked at. */
export const wiringTable = (lanes: readonly Lane[]): Table =>
  againstN(
    lanes,
    (lane) => [...reachedNs(lane), ...lane.looks.map(({ N }) => N)],
    ({ looks }) => {
      const found = byN(looks);
      const quantities = Object.values<Quantity>(QUANTITIES).map(
        ({ label, of, write, inPercent }): Column<number> => ({
          header: label,
          value(N) {
            const look = found.get(N);
            return look && of(look) / (inPercent ? 100 : 1);
          },
          write: (value) => write(inPercent ? 100 * value : value),
        }),
      );
      const atPaperQuality = (N: number) => {
        const look = found.get(N);
        return look && isPaperQuality(look);
      };
      return [...quantities, { header: 'dimensions at paper quality', value: atPaperQuality }];
    },
  );
