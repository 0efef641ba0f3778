import type { EpochRecord } from '../../../config/progress';
import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';
import { hasGradient } from './data';

/** The most epochs that people are read. */
const EPOCHS = 20;

/** The norms of every epoch, and how many gradients were clipped in it. */
export const everyGradient = (lanes: readonly Lane[]): Table => gradients(lanes, 1);

/** The same of single epochs, evenly spread over the run. */
export const gradientTable = (lanes: readonly Lane[]): Table =>
  gradients(lanes, Math.ceil(lastEpoch(lanes) / EPOCHS));

const lastEpoch = (lanes: readonly Lane[]) =>
  Math.max(1, ...lanes.map(({ records }) => records.at(-1)?.epoch ?? 0));

function gradients(lanes: readonly Lane[], every: number): Table {
  const shown = lanes.filter(hasGradient);
  const epochs = Array.from({ length: Math.floor(lastEpoch(shown) / every) }, (_, i) => (i + 1) * every);
  return tableOf(epochs, [
    { header: 'Epoch', value: (epoch) => epoch },
    ...ofEach<number>(shown, ({ records }) => {
      const at = new Map(
        records.map(({ epoch, gradient }): [number, EpochRecord['gradient']] => [epoch, gradient]),
      );
      return [
        {
          header: 'norm of the gradient',
          value: (epoch) => at.get(epoch)?.norm,
          write: (norm) => norm.toPrecision(2),
        },
        { header: 'clipped', value: (epoch) => at.get(epoch)?.clipped },
      ];
    }),
  ]);
}
