import type { Lane } from '../../../state/lane';
import { type Axis, lossAxis } from '../../kit/axes';

/** What a logarithmic axis shows of a gradient of nothing. */
const LEAST = 1e-8;

/** The mean norm of a lane's gradients in every epoch that has told it. */
export const gradientLine = ({ records }: Pick<Lane, 'records'>): { epoch: number; norm: number }[] =>
  records.flatMap(({ epoch, gradient }) =>
    gradient ? [{ epoch, norm: Math.max(gradient.norm, LEAST) }] : [],
  );

export const hasGradient = ({ records }: Pick<Lane, 'records'>): boolean =>
  records.some(({ gradient }) => gradient !== undefined);

/** The norms that gradients are shortened to, smallest first. */
export const clipsOf = (lanes: readonly Pick<Lane, 'config'>[]): number[] =>
  [...new Set(lanes.map(({ config }) => config.training.clipNorm))].sort((a, b) => a - b);

/** A logarithmic axis of all norms. */
export function gradientAxis(lanes: readonly Lane[]): Axis {
  const norms = lanes.flatMap(gradientLine).map(({ norm }) => norm);
  return lossAxis(Math.min(1, ...norms), Math.max(1, ...norms));
}
