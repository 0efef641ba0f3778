import { changesOf, promotionsOf, reachedAt } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { changesAt, changeWordsInFull } from '../../explain/changes';
import { isPaperQuality } from '../../explain/measuring';
import { type Column, ofEach, type Table, tableOf } from '../kit/table';
import { networkTauOf } from '../network-tau';
import { QUANTITIES, type Quantity } from '../wiring';
import { fixed, inPercent } from './write';

/** A column of N, then those of every network; a row for each N of any of them, smallest first. */
function againstN(
  lanes: readonly Lane[],
  Ns: (lane: Lane) => readonly number[],
  columnsOf: (lane: Lane) => readonly Column<number>[],
): Table {
  return tableOf(
    [...new Set(lanes.flatMap(Ns))].sort((a, b) => a - b),
    [{ header: 'N', value: (N) => N }, ...ofEach(lanes, columnsOf)],
  );
}

const byN = <T extends { N: number }>(list: readonly T[]) => new Map(list.map((each) => [each.N, each]));
const reachedNs = ({ records }: Lane) => promotionsOf(records).map(({ N }) => N);

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

export const meanTauTable = (lanes: readonly Lane[]): Table =>
  againstN(lanes, reachedNs, ({ records, config }) => {
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
      { header: 'neurons', value: (N) => tau(N) && config.network.units, programsOnly: true },
    ];
  });

/** τ_net; empty cells at an N that was reached and not looked at. */
export const networkTauTable = (lanes: readonly Lane[]): Table =>
  againstN(
    lanes,
    (lane) => [...reachedNs(lane), ...networkTauOf(lane.looks).map(({ N }) => N)],
    ({ looks }) => {
      const found = byN(networkTauOf(looks));
      return [
        { header: 'mean τ_net', value: (N) => found.get(N)?.mean, write: fixed(2) },
        { header: 's.d. of τ_net', value: (N) => found.get(N)?.spread ?? undefined, programsOnly: true },
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
