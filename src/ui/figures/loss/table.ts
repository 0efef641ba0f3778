import { bisector } from 'd3-array';
import type { EpochRecord } from '../../../config/progress';
import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';

/** The most epochs that people are read. */
const EPOCHS = 20;

/** Mean losses of every epoch. */
export const everyLoss = (lanes: readonly Lane[]): Table => losses(lanes, 1);

/** Mean losses of single epochs, evenly spread over the run. */
export const lossTable = (lanes: readonly Lane[]): Table =>
  losses(lanes, Math.max(1, Math.ceil(epochsOf(lanes) / EPOCHS)));

/** The curve as it is drawn, which within an epoch has more points than one: means over some updates, up to each step. */
export function drawnLoss(lanes: readonly Lane[]): Table {
  const steps = lanes.flatMap(({ losses }) => losses.points.map(({ step }) => step));
  return tableOf(
    [...new Set(steps)].sort((a, b) => a - b),
    [
      { header: 'step', value: (step) => step },
      ...ofEach<number>(lanes, ({ losses: { points } }) => {
        const at = new Map(points.map(({ step, value }) => [step, value]));
        return [{ header: 'loss a head, nats', value: (step) => at.get(step) }];
      }),
    ],
  );
}

const epochsOf = (lanes: readonly Lane[]) =>
  Math.max(0, ...lanes.map(({ records }) => records.at(-1)?.epoch ?? 0));

const byEpoch = bisector(({ epoch }: EpochRecord) => epoch);

const losses = (lanes: readonly Lane[], every: number): Table =>
  tableOf(
    Array.from({ length: Math.floor(epochsOf(lanes) / every) }, (_, i) => (i + 1) * every),
    [
      { header: 'Epoch', value: (epoch) => epoch },
      ...ofEach<number>(lanes, ({ records }) => {
        const at = (epoch: number) => {
          const record = records[byEpoch.left(records, epoch)];
          return record?.epoch === epoch ? record : undefined;
        };
        return [
          {
            header: 'loss a head, nats',
            value(epoch) {
              const record = at(epoch);
              return record && Number.isFinite(record.loss) ? record.loss / record.heads.length : undefined;
            },
            write: (loss) => loss.toPrecision(2),
          },
          { header: 'heads', value: (epoch) => at(epoch)?.heads.length, programsOnly: true },
          { header: 'step', value: (epoch) => at(epoch)?.step, programsOnly: true },
          {
            header: 'changed',
            value: (epoch) =>
              at(epoch)
                ?.changed?.map(({ field }) => field)
                .join(' '),
            programsOnly: true,
          },
        ];
      }),
    ],
  );
