import type { RunConfig } from './schema';

/** A number that the paper gives: at an epoch, or at an N. */
export interface PaperPoint {
  x: number;
  y: number;
  /** One standard deviation over neurons. */
  sd?: number;
}

/** What the paper's authors found under one curriculum. */
export interface PaperNumbers {
  /** Without the ten fastest, or slowest, neurons at N = 30: relative accuracy (section 4.3). */
  fastest: number;
  slowest: number;
  /** The noise in W, and in τ, that takes half of the skill at N = 30. */
  halfWeights?: number;
  halfTau?: number;
  /** N reached, by epochs (section 4.1). */
  climb?: readonly PaperPoint[];
  /** Where even the one that had come least far was after all epochs (section 4.1). */
  end?: PaperPoint;
  /** Mean τ, and mean τ_net, in steps, by N (section 4.2). */
  meanTau?: readonly PaperPoint[];
  networkTau?: readonly PaperPoint[];
  /** How accurate the network of N = 11 is at every other N, at least and at most. */
  dropped?: readonly [number, number];
}

const pointsOf = (...pairs: readonly (readonly [number, number])[]): readonly PaperPoint[] =>
  pairs.map(([x, y]) => ({ x, y }));

/** In networks of 500 neurons that learn parity and their τ, by curriculum. */
const PAPER: Readonly<Record<string, PaperNumbers>> = {
  single: {
    fastest: 0.904,
    slowest: 0.442,
    halfWeights: 0.296,
    halfTau: 0.076,
    climb: pointsOf([5, 5], [15, 10], [48, 15], [99, 20], [167, 25], [242, 28]),
    end: { x: 1000, y: 33 },
    meanTau: [
      { x: 2, y: 1.5, sd: 0.3 },
      { x: 14, y: 1.44 },
      { x: 32, y: 1.69, sd: 1.09 },
    ],
    networkTau: pointsOf([5, 2.6], [10, 3.3], [15, 3.5], [20, 4.4], [25, 5.6], [30, 7.1]),
    dropped: [0.49, 0.51],
  },
  multi: {
    fastest: 0.786,
    slowest: 0.992,
    halfWeights: 0.559,
    halfTau: 0.188,
    // One N an epoch.
    climb: pointsOf([3, 2], [12, 11]),
    end: { x: 1000, y: 100 },
    meanTau: pointsOf([2, 1.5], [100, 1.18]),
    networkTau: pointsOf([5, 2.5], [30, 6.5]),
  },
  sliding: { fastest: 0.778, slowest: 0.967 },
};

/** What the paper found of a network like that, if it had any. */
export function paperOf({ network, task, curriculum }: RunConfig): PaperNumbers | undefined {
  const { cell, tau, density, dale, selfConnections } = network;
  const isMasked = density < 1 || dale || selfConnections;
  const alike = cell === 'leaky' && tau.trainable && !isMasked && task.kind === 'parity';
  return alike ? PAPER[curriculum.kind] : undefined;
}
