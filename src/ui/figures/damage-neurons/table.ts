import { type Table, tableOf } from '../../kit/table';
import { fixed, inPercent } from '../../kit/write';
import { spokenName } from '../../text/lane-names';
import type { Broken } from '../break/view';

/** A network in a row: what it keeps without one of its fastest, slowest, least and most recruited neurons. */
export const lostNeuronsTable = (broken: readonly Broken[]): Table =>
  tableOf(broken, [
    { header: 'Network', value: ({ lane }) => spokenName(lane, lanesOf(broken)) },
    { header: 'N', value: ({ N }) => N },
    { header: 'accuracy', value: ({ damage }) => damage.accuracy, write: inPercent },
    { header: 'neurons taken out', value: ({ damage }) => damage.neurons?.length },
    ...(['fastest', 'slowest', 'least', 'most'] as const).map((group) => ({
      header: `without one of the ${group}${group === 'least' || group === 'most' ? ' recruited' : ''}`,
      value: ({ damage }: Broken) => damage.summary?.[group]?.mean ?? undefined,
      write: fixed(2),
    })),
    {
      header: 'rank correlation with τ',
      value: ({ damage }) => damage.summary?.rankCorrelation.tau ?? undefined,
      write: fixed(2),
    },
    {
      header: 'rank correlation with recruitment',
      value: ({ damage }) => damage.summary?.rankCorrelation.recruited ?? undefined,
      write: fixed(2),
    },
  ]);

/** Every neuron of every network in a row. */
export const everyLostNeuron = (broken: readonly Broken[]): Table =>
  tableOf(
    broken.flatMap(({ lane, N, damage }) => (damage.neurons ?? []).map((each) => ({ ...each, lane, N }))),
    [
      { header: 'network', value: ({ lane }) => spokenName(lane, lanesOf(broken)) },
      { header: 'N', value: ({ N }) => N },
      { header: 'neuron', value: ({ neuron }) => neuron + 1 },
      { header: 'τ', value: ({ tau }) => tau },
      { header: 'recruitment', value: ({ recruited }) => recruited ?? undefined },
      { header: 'relative accuracy without it', value: ({ relative }) => relative ?? undefined },
    ],
  );

const lanesOf = (broken: readonly Broken[]) => broken.map(({ lane }) => lane);
