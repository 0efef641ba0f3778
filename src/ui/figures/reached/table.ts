import { changesOf, promotionsOf, reachedAt } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Column, Table } from '../../kit/table';
import { changesAt, changeWordsInFull } from '../../text/changes';
import { againstN, byN, reachedNs } from '../against-n/table';
import { epochReached, medianClimb } from '../over-networks';

const changedNs = (lane: Lane) => changesOf(lane.records).flatMap(({ at }) => reachedAt(lane, at) ?? []);

/** The median epoch at which a lane's networks reached N, how many have, then each by its seed. */
function acrossNetworks(lane: Lane): Column<number>[] {
  const networks = networksOf(lane);
  const climb = byN(medianClimb(lane));
  return [
    { header: 'median epoch reached', value: (N) => climb.get(N)?.epoch },
    {
      header: 'networks',
      value: (N) => networks.filter((each) => epochReached(each, N) !== undefined).length,
    },
    ...networks.map((network) => ({
      header: `seed ${network.config.seed}: epoch reached`,
      value: (N: number) => epochReached(network, N),
    })),
  ];
}

export const reachedTable = (lanes: readonly Lane[]): Table => {
  const Ns = (lane: Lane) => [...reachedNs(lane), ...changedNs(lane)];
  return againstN(lanes, Ns, (lane) => {
    if (hasSeveral(lane)) return acrossNetworks(lane);
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
