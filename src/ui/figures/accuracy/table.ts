import type { Lane } from '../../../state/lane';
import type { Table } from '../../kit/table';
import { inPercent } from '../../kit/write';
import { againstN } from '../against-n/table';

export const accuracyTable = (lanes: readonly Lane[]): Table =>
  againstN(
    lanes,
    ({ accuracy }) => Object.keys(accuracy).map(Number),
    ({ accuracy, heads }) => [
      { header: 'accuracy', value: (N) => accuracy[N], write: inPercent },
      {
        header: 'in training',
        value: (N) => (N in accuracy ? heads.includes(N) : undefined),
        programsOnly: true,
      },
    ],
  );
