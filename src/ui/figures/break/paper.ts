import { hasTau } from '../../../config/cells';
import type { Lane } from '../../../state/lane';

interface PaperNumbers {
  fastest: number;
  slowest: number;
  halfWeights?: number;
  halfTau?: number;
}

/** What the paper's authors found at N = 30 in networks of 500 neurons that learn parity and their τ, by curriculum (section 4.3). */
const PAPER: Readonly<Record<string, PaperNumbers>> = {
  single: { fastest: 0.904, slowest: 0.442, halfWeights: 0.296, halfTau: 0.076 },
  multi: { fastest: 0.786, slowest: 0.992, halfWeights: 0.559, halfTau: 0.188 },
  sliding: { fastest: 0.778, slowest: 0.967 },
};

/** The same of a lane, if it is anything like those networks. */
export function paperOf({ config }: Lane) {
  const { kind } = config.curriculum;
  const { network, task } = config;
  const alike = hasTau(network) && network.tau.trainable && task.kind === 'parity';
  return alike ? PAPER[kind] : undefined;
}
