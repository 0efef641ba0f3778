import type { Findings } from '../../../analysis/findings';
import { float32 } from '../../../math/csv';
import { connectionsOf } from '../../../state/connections';
import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Column, type Table, tableOf } from '../../kit/table';
import { fixed, inPercent } from '../../kit/write';
import { spokenName } from '../../text/lane-names';
import { listed, minus } from '../../text/numbers';
import { outsideOf } from './plane';

/**
 * The wiring of each network in a row, as it was looked at last.
 * @param silentIn neurons of a lane that are silenced
 */
export function weightsTable(lanes: readonly Lane[], silentIn: (lane: Lane) => readonly number[]): Table {
  const rows = lanes.flatMap((lane) => {
    if (!lane.findings) return [];
    const { N, findings } = lane.findings;
    const start = lane.looks.find(({ step }) => step === 0)?.connectivity.spectralRadius;
    const silent = listed(silentIn(lane).map((neuron) => neuron + 1));
    const connections = connectionsOf(lane.config);
    return [{ name: spokenName(lane, lanes), N, wiring: findings.connectivity, start, connections, silent }];
  });
  const columns: Column<(typeof rows)[number]>[] = [
    { header: 'Network', value: ({ name }) => name },
    { header: 'N', value: ({ N }) => N },
    { header: 'spectral radius', value: ({ wiring }) => wiring.spectralRadius, write: fixed(2) },
    { header: 'eigenvalues outside the unit circle', value: ({ wiring }) => outsideOf(wiring.eigenvalues) },
    { header: 'mean weight', value: ({ wiring }) => wiring.mean, write: (mean) => minus(mean.toFixed(4)) },
    { header: 's.d.', value: ({ wiring }) => wiring.sd, write: fixed(3) },
    { header: 'negative', value: ({ wiring }) => wiring.negative, write: inPercent },
    { header: 'spectral radius at the start', value: ({ start }) => start, write: fixed(2) },
  ];
  const has = (what: (row: (typeof rows)[number]) => unknown, ...more: typeof columns) =>
    rows.some(what) ? more : [];
  return tableOf(rows, [
    ...columns,
    ...has(
      ({ connections }) => connections,
      { header: 'connections', value: ({ connections }) => connections?.count },
      { header: 'possible connections', value: ({ connections }) => connections?.possible },
    ),
    ...has(({ connections }) => connections?.excitatory !== undefined, {
      header: 'excitatory neurons',
      value: ({ connections }) => connections?.excitatory,
    }),
    ...has(({ silent }) => silent, { header: 'silenced neurons', value: ({ silent }) => silent }),
  ]);
}

/** Every recurrent weight in a row; none where there is no connection. */
export const everyWeight = (lanes: readonly Lane[]): Table => {
  const H = mostUnits(lanes);
  return tableOf(
    Array.from({ length: H * H }, (_, k) => ({ to: Math.floor(k / H), from: k % H })),
    [
      { header: 'to neuron', value: ({ to }) => to + 1 },
      { header: 'from neuron', value: ({ from }) => from + 1 },
      ...ofEach<{ to: number; from: number }>(lanes, ({ findings, config }) => {
        const { units } = config.network;
        const mask = connectionsOf(config)?.mask;
        return [
          {
            header: `weight${when(findings)}`,
            value: ({ to, from }) => {
              const k = to * units + from;
              const exists = Math.max(to, from) < units && mask?.[k] !== 0;
              return findings && exists ? float32(findings.findings.weights[k]) : undefined;
            },
          },
        ];
      }),
    ],
  );
};

/** Every eigenvalue in a row, the largest first. */
export const everyEigenvalue = (lanes: readonly Lane[]): Table =>
  tableOf(
    Array.from({ length: mostUnits(lanes) }, (_, i) => i),
    [
      { header: 'eigenvalue', value: (i) => i + 1 },
      ...ofEach<number>(lanes, ({ findings }) => {
        const sorted = findings ? largestFirst(findings.findings) : [];
        return [
          { header: `real part${when(findings)}`, value: (i) => sorted[i]?.re },
          { header: `imaginary part${when(findings)}`, value: (i) => sorted[i]?.im },
        ];
      }),
    ],
  );

const largestFirst = ({ connectivity }: Findings) =>
  [...connectivity.eigenvalues].sort((a, b) => Math.hypot(b.re, b.im) - Math.hypot(a.re, a.im));

/** The largest network that was looked at. */
const mostUnits = (lanes: readonly Lane[]): number =>
  Math.max(0, ...lanes.map(({ findings, config }) => (findings ? config.network.units : 0)));

/** At which N it was. */
const when = (findings: Lane['findings']): string =>
  findings ? `${findings.step === 0 ? ' before training' : ` at N = ${findings.N}`}` : '';
