import type { Lane } from '../../../state/lane';
import type { Axis } from '../../kit/axes';
import { valuesAxis } from '../../kit/axes';

/** Whether its gain answers uncertainty. */
export const hasGain = ({ config }: Pick<Lane, 'config'>): boolean => config.modulation.gain > 0;

/** The gain of a lane against epochs. */
export const gainLine = ({
  gains,
  config,
}: Pick<Lane, 'gains' | 'config'>): { epoch: number; gain: number }[] =>
  gains.points.map(({ step, value }) => ({ epoch: step / config.training.stepsPerEpoch, gain: value }));

/** From 1, where all answers are certain, to the largest there was. */
export const gainAxis = (lanes: readonly Lane[]): Axis =>
  valuesAxis(1, Math.max(1.05, ...lanes.flatMap(({ gains }) => gains.points.map(({ value }) => value))));

/** Where a lane went on to its next task, in epochs: the blocks of a stream, else promotions. */
export const bordersOf = ({ records }: Pick<Lane, 'records'>): number[] =>
  records.slice(1).flatMap(({ heads, epoch }, i) => {
    const before = records[i].heads;
    return heads.at(-1) === before.at(-1) ? [] : [epoch - 1];
  });
