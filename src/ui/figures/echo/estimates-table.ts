import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Column, type Table, tableOf } from '../../kit/table';
import { measuredOf } from '../neurons/clouds';
import type { EchoFit } from './data';
import { OPINION_NAMES, OPINIONS } from './opinions-words';

type Cell = number | string | boolean | null | undefined;

/** Every neuron in a row: its τ_net with error and mark, and what other estimators make of its autocorrelation. */
export const everyEstimate = (lanes: readonly Lane[]): Table =>
  tableOf(
    Array.from({ length: Math.max(...lanes.map(({ config }) => config.network.units)) }, (_, i) => i),
    [
      { header: 'neuron', value: (neuron) => neuron + 1 },
      ...ofEach<number>(lanes, (lane) => {
        const fits = measuredOf(lane)?.fits;
        const column = (header: string, value: (fit: EchoFit) => Cell): Column<number> => ({
          header,
          value: (neuron) => (fits?.[neuron] && value(fits[neuron])) ?? undefined,
        });
        return [
          column('τ_net', ({ tauNet }) => tauNet),
          column('standard error of τ_net', ({ error }) => error),
          column('mark', ({ mark }) => mark),
          ...OPINIONS.flatMap((name) => [
            column(OPINION_NAMES[name], ({ opinions }) => opinions[name].value),
            column(`standard error of ${OPINION_NAMES[name]}`, ({ opinions }) => opinions[name].error),
            column(`τ by ${OPINION_NAMES[name]}`, ({ opinions }) => opinions[name].tau),
            column(`${OPINION_NAMES[name]} is apart from τ_net`, ({ opinions }) => opinions[name].apart),
          ]),
        ];
      }),
    ],
  );
