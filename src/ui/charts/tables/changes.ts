import { changesOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { spokenName } from '../../lane-style';
import { type Table, tableOf } from '../kit/table';

/** Every setting that was changed while a network trained in a row: when, what it was, and what it is since. */
export const changesTable = (lanes: readonly Lane[]): Table =>
  tableOf(
    lanes.flatMap((lane) =>
      changesOf(lane.records).map((change) => ({ name: spokenName(lane, lanes), change })),
    ),
    [
      { header: 'network', value: ({ name }) => name },
      { header: 'epoch', value: ({ change }) => change.at },
      { header: 'step', value: ({ change }) => change.step },
      { header: 'setting', value: ({ change }) => change.field },
      { header: 'from', value: ({ change }) => change.from },
      { header: 'to', value: ({ change }) => change.to },
    ],
  );
