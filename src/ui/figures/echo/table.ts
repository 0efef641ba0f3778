import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Column, type Table, tableOf } from '../../kit/table';
import { fixed } from '../../kit/write';
import { measuredOf } from '../neurons/clouds';
import { type Echo, echoOf, modelAt } from './data';

const ofEcho = <Row>(echoAt: (row: Row) => Echo | undefined, lagOf: (row: Row) => number): Column<Row>[] => {
  const model = (count: 1 | 2) => (row: Row) => {
    const echo = echoAt(row);
    return echo && modelAt(echo.fit, count, lagOf(row));
  };
  return [
    { header: 'measured', value: (row) => echoAt(row)?.measured[lagOf(row)], write: fixed(4) },
    { header: 'one timescale', value: model(1), write: fixed(4) },
    { header: 'two timescales', value: model(2), write: fixed(4) },
  ];
};

const LAG = 'Lag, steps';

/** An autocorrelation and both models in numbers. */
export const echoTable = (lane: Lane, echo: Echo | undefined): Table =>
  tableOf(
    Array.from(echo?.measured ?? [], (_, lag) => lag),
    [
      { header: LAG, value: (lag) => lag },
      ...ofEach<number>([lane], () =>
        ofEcho(
          () => echo,
          (lag) => lag,
        ),
      ),
    ],
  );

/** The same of every neuron of all networks. */
export function everyEcho(lanes: readonly Lane[]): Table {
  const all = lanes.flatMap((lane) => measuredOf(lane) ?? []);
  const neurons = Math.max(0, ...all.map(({ fits }) => fits.length));
  const lags = Math.max(0, ...all.map(({ populationAc }) => populationAc.length));
  return tableOf(
    Array.from({ length: neurons * lags }, (_, k) => ({
      neuron: Math.floor(k / lags),
      lag: k % lags,
    })),
    [
      { header: 'neuron', value: ({ neuron }) => neuron + 1 },
      { header: LAG, value: ({ lag }) => lag },
      ...ofEach<{ neuron: number; lag: number }>(lanes, (lane) => {
        const measured = measuredOf(lane);
        const echoes = measured?.fits.map((_, neuron) => echoOf(measured, neuron));
        return ofEcho(
          ({ neuron }) => echoes?.[neuron],
          ({ lag }) => lag,
        );
      }),
    ],
  );
}
