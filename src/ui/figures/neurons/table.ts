import { silentOf } from '../../../config/silent';
import { float32 } from '../../../math/csv';
import { heardTau, type Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';
import { fixed } from '../../kit/write';
import { spokenName } from '../../text/lane-names';
import { isPaperQuality, runsWords } from '../../text/measuring';
import { measuredOf } from './clouds';
import { netTimescalesOf, timescalesOf } from './data';

/** τ of each network in a row. */
export const neuronsTable = (lanes: readonly Lane[]): Table =>
  tableOf(
    lanes.flatMap((lane) => {
      const { tauStart } = lane;
      const tau = heardTau(lane);
      if (!tau?.length) return [];
      const start = tauStart && timescalesOf(tauStart);
      return [{ name: spokenName(lane, lanes), of: tau.length, now: timescalesOf(tau), start }];
    }),
    [
      { header: 'Network', value: ({ name }) => name },
      { header: 'neurons', value: ({ of }) => of },
      { header: 'at τ = 1', value: ({ now }) => now.atFloor },
      { header: 'mean τ', value: ({ now }) => now.mean, write: fixed(2) },
      { header: 'slowest τ', value: ({ now }) => now.slowest, write: fixed(2) },
      { header: 'mean τ at the start', value: ({ start }) => start?.mean, write: fixed(2) },
    ],
  );

/** τ_net of each network in a row. */
export const netNeuronsTable = (lanes: readonly Lane[]): Table =>
  tableOf(
    lanes.flatMap((lane) => {
      if (!lane.findings) return [];
      const { N, findings } = lane.findings;
      return [{ name: spokenName(lane, lanes), N, measured: findings.timescales }];
    }),
    [
      { header: 'Network', value: ({ name }) => name },
      { header: 'N', value: ({ N }) => N },
      { header: 'measured in', value: ({ measured }) => runsWords(measured.driving) },
      { header: 'paper quality', value: ({ measured }) => isPaperQuality(measured.driving) },
      { header: 'neurons', value: ({ measured }) => measured.fits.length },
      { header: 'τ_net ≤ 1', value: ({ measured }) => measured.summary.fast },
      { header: 'no model, or marked', value: ({ measured }) => measured.summary.unfitted },
      { header: 'uncertain', value: ({ measured }) => measured.summary.uncertain },
      { header: 'mean τ_net', value: ({ measured }) => measured.summary.mean ?? undefined, write: fixed(2) },
      {
        header: 'standard error of the mean',
        value: ({ measured }) => measured.summary.error ?? undefined,
        write: fixed(2),
      },
      {
        header: 'slowest τ_net',
        value: ({ measured }) => netTimescalesOf(measured).slowest,
        write: fixed(2),
      },
    ],
  );

/** Every neuron in a row: its τ now and at the start; and, as it was measured last, its τ_net and both fits. */
export const everyNeuron = (lanes: readonly Lane[]): Table =>
  tableOf(
    Array.from({ length: Math.max(...lanes.map(({ config }) => config.network.units)) }, (_, i) => i),
    [
      { header: 'neuron', value: (neuron) => neuron + 1 },
      ...ofEach<number>(lanes, (lane) => {
        const measured = measuredOf(lane);
        const silent = silentOf(lane.config.network);
        const fitted = (neuron: number) => measured?.fits[neuron];
        const of =
          <T>(value: T) =>
          (neuron: number) =>
            fitted(neuron) && value;
        return [
          { header: 'τ', value: (neuron) => float32(lane.tau?.[neuron]) },
          ...(silent.length > 0
            ? [{ header: 'silent', value: (neuron: number) => silent.includes(neuron) }]
            : []),
          { header: 'τ at the start', value: (neuron) => float32(lane.tauStart?.[neuron]) },
          { header: 'τ_net', value: (neuron) => fitted(neuron)?.tauNet ?? undefined },
          { header: 'standard error of τ_net', value: (neuron) => fitted(neuron)?.error ?? undefined },
          { header: 'mark', value: (neuron) => fitted(neuron)?.mark ?? undefined },
          { header: 'timescales in the better fit', value: (neuron) => fitted(neuron)?.model ?? undefined },
          { header: 'one timescale: amplitude', value: (neuron) => fitted(neuron)?.single?.a },
          { header: 'one timescale: τ', value: (neuron) => fitted(neuron)?.single?.tau },
          { header: 'one timescale: AIC', value: (neuron) => fitted(neuron)?.aic1 ?? undefined },
          { header: 'two timescales: amplitude', value: (neuron) => fitted(neuron)?.double?.a },
          { header: 'two timescales: faster τ', value: (neuron) => fitted(neuron)?.double?.tau1 },
          { header: 'two timescales: slower τ', value: (neuron) => fitted(neuron)?.double?.tau2 },
          { header: 'two timescales: share of the faster', value: (neuron) => fitted(neuron)?.double?.c },
          { header: 'two timescales: AIC', value: (neuron) => fitted(neuron)?.aic2 ?? undefined },
          { header: 'N when measured', value: of(lane.findings?.N) },
          { header: 'τ when measured', value: (neuron) => fitted(neuron) && float32(measured?.tau[neuron]) },
          { header: 'runs', value: of(measured?.driving.trials) },
          { header: 'steps of each run', value: of(measured?.driving.steps) },
          { header: 'paper quality', value: of(measured && isPaperQuality(measured.driving)) },
        ];
      }),
    ],
  );
