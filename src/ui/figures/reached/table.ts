import { changesOf, promotionsOf, reachedAt } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import type { Column, Table } from '../../kit/table';
import { changesAt, changeWordsInFull } from '../../text/changes';
import { againstN, byN } from '../against-n/table';

const changedNs = (lane: Lane) => changesOf(lane.records).flatMap(({ at }) => reachedAt(lane, at) ?? []);

export const reachedTable = (lanes: readonly Lane[]): Table => {
  const Ns = (lane: Lane) => [...promotionsOf(lane.records).map(({ N }) => N), ...changedNs(lane)];
  return againstN(lanes, Ns, (lane) => {
    const { records } = lane;
    const promotions = byN(promotionsOf(records));
    const changed: Column<number> = {
      header: 'changed at this N',
      value: (N) => changesAt(lane, N).map(changeWordsInFull).join(', ') || undefined,
      peopleOnly: true,
    };
    return [
      { header: 'epoch reached', value: (N) => promotions.get(N)?.epoch },
      { header: 'step reached', value: (N) => promotions.get(N)?.record.step, programsOnly: true },
      ...(changedNs(lane).length > 0 ? [changed] : []),
    ];
  });
};
