import { promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { runsWords } from '../explain/measuring';
import { minus } from '../explain/numbers';
import { spokenName } from '../lane-style';
import type { Table } from './kit/DataTable';
import { networkTauOf } from './network-tau';
import { netTimescalesOf, timescalesOf } from './neurons';
import { outsideOf } from './weights/plane';
import { QUANTITIES, type Quantity } from './wiring';

const names = (lanes: readonly Lane[]) => lanes.map((lane) => spokenName(lane, lanes));
const percent = (value: number | undefined) => (value === undefined ? '–' : `${(100 * value).toFixed(1)} %`);
const fixed = (value: number | undefined, digits = 2) => value?.toFixed(digits) ?? '–';

/** All Ns that any lane was promoted from, smallest first. */
const reachedNs = (lanes: readonly Lane[]): number[] =>
  [...new Set(lanes.flatMap(({ records }) => promotionsOf(records).map(({ N }) => N)))].sort((a, b) => a - b);

const promotionAt = ({ records }: Lane, N: number) => promotionsOf(records).find((each) => each.N === N);

export const reachedTable = (lanes: readonly Lane[]): Table => ({
  columns: ['N', ...names(lanes).map((name) => `${name}: epoch reached`)],
  rows: reachedNs(lanes).map((N) => [N, ...lanes.map((lane) => promotionAt(lane, N)?.epoch ?? '–')]),
});

export function accuracyTable(lanes: readonly Lane[]): Table {
  const Ns = [...new Set(lanes.flatMap(({ accuracy }) => Object.keys(accuracy).map(Number)))];
  return {
    columns: ['N', ...names(lanes).map((name) => `${name}: accuracy`)],
    rows: Ns.sort((a, b) => a - b).map((N) => [N, ...lanes.map(({ accuracy }) => percent(accuracy[N]))]),
  };
}

export const neuronsTable = (lanes: readonly Lane[]): Table => ({
  columns: ['Network', 'neurons', 'at τ = 1', 'mean τ', 'slowest τ', 'mean τ at the start'],
  rows: lanes.flatMap((lane) => {
    if (!lane.tau || lane.tau.length === 0) return [];
    const now = timescalesOf(lane.tau);
    const start = lane.tauStart && timescalesOf(lane.tauStart);
    return [
      [
        spokenName(lane, lanes),
        lane.tau.length,
        now.atFloor,
        fixed(now.mean),
        fixed(now.slowest),
        fixed(start?.mean),
      ],
    ];
  }),
});

export const netNeuronsTable = (lanes: readonly Lane[]): Table => ({
  columns: ['Network', 'N', 'measured in', 'neurons', 'τ_net ≤ 1', 'no model', 'mean τ_net', 'slowest τ_net'],
  rows: lanes.flatMap((lane) => {
    if (!lane.findings) return [];
    const { N, findings } = lane.findings;
    const { fits, summary, driving } = findings.timescales;
    const { slowest } = netTimescalesOf(findings.timescales);
    return [
      [
        spokenName(lane, lanes),
        N,
        runsWords(driving),
        fits.length,
        summary.fast,
        summary.unfitted,
        fixed(summary.mean ?? undefined),
        fixed(slowest),
      ],
    ];
  }),
});

export const meanTauTable = (lanes: readonly Lane[]): Table => ({
  columns: ['N', ...names(lanes).map((name) => `${name}: mean τ ± s.d.`)],
  rows: reachedNs(lanes).map((N) => [
    N,
    ...lanes.map((lane) => {
      const tau = promotionAt(lane, N)?.record.tau;
      return tau ? `${fixed(tau.mean)} ± ${fixed(tau.sd)}` : '–';
    }),
  ]),
});

export function networkTauTable(lanes: readonly Lane[]): Table {
  const Ns = [...new Set(lanes.flatMap(({ looks }) => networkTauOf(looks).map(({ N }) => N)))];
  return {
    columns: [
      'N',
      ...names(lanes).flatMap((name) => [
        `${name}: mean τ_net`,
        `${name}: neurons in the mean`,
        `${name}: measured in`,
      ]),
    ],
    rows: Ns.sort((a, b) => a - b).map((N) => [
      N,
      ...lanes.flatMap(({ looks }) => {
        const found = networkTauOf(looks).find((each) => each.N === N);
        if (!found) return ['–', '–', '–'];
        return [fixed(found.mean), `${found.counted} of ${found.of}`, runsWords(found)];
      }),
    ]),
  };
}

/** The wiring of each network as it was looked at last. */
export const weightsTable = (lanes: readonly Lane[]): Table => ({
  columns: [
    'Network',
    'N',
    'spectral radius',
    'eigenvalues outside the unit circle',
    'mean weight',
    's.d.',
    'negative',
    'spectral radius at the start',
  ],
  rows: lanes.flatMap((lane) => {
    if (!lane.findings) return [];
    const { N, findings } = lane.findings;
    const { spectralRadius, eigenvalues, mean, sd, negative } = findings.connectivity;
    const start = lane.looks.find(({ step }) => step === 0);
    return [
      [
        spokenName(lane, lanes),
        N,
        fixed(spectralRadius),
        outsideOf(eigenvalues),
        minus(mean.toFixed(4)),
        fixed(sd, 3),
        percent(negative),
        fixed(start?.connectivity.spectralRadius),
      ],
    ];
  }),
});

/** All quantities of the wiring at every N at which a network was looked at. */
export function wiringTable(lanes: readonly Lane[]): Table {
  const quantities = Object.values<Quantity>(QUANTITIES);
  const Ns = [...new Set(lanes.flatMap(({ looks }) => looks.map(({ N }) => N)))];
  return {
    columns: ['N', ...names(lanes).flatMap((name) => quantities.map(({ label }) => `${name}: ${label}`))],
    rows: Ns.sort((a, b) => a - b).map((N) => [
      N,
      ...lanes.flatMap(({ looks }) => {
        const look = looks.find((each) => each.N === N);
        return quantities.map(({ of, write }) => (look ? write(of(look)) : '–'));
      }),
    ]),
  };
}

/** The most epochs in the table of losses. */
const EPOCHS = 20;

/** Mean losses of single epochs, evenly spread over the run. */
export function lossTable(lanes: readonly Lane[]): Table {
  const epochs = Math.max(0, ...lanes.map(({ records }) => records.at(-1)?.epoch ?? 0));
  const every = Math.max(1, Math.ceil(epochs / EPOCHS));
  const shown = Array.from({ length: Math.floor(epochs / every) }, (_, i) => (i + 1) * every);
  return {
    columns: ['Epoch', ...names(lanes).map((name) => `${name}: loss a head, nats`)],
    rows: shown.map((epoch) => [
      epoch,
      ...lanes.map(({ records }) => {
        const record = records.find((each) => each.epoch === epoch);
        return record ? (record.loss / record.heads.length).toPrecision(2) : '–';
      }),
    ]),
  };
}
