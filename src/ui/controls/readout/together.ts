import type { Lane } from '../../../state/lane';

/** How several networks of a lane stand: as the slowest of those that train, or else of all; the pace is that of all. */
export function together(networks: readonly Lane[]): Lane {
  const running = networks.filter(({ status }) => status === 'running');
  const slowest = (running.length > 0 ? running : networks).reduce((a, b) => (b.reached < a.reached ? b : a));
  const stepsPerSecond = networks.reduce((sum, each) => sum + each.stepsPerSecond, 0);
  // While the first of them takes its turn, the lane has begun.
  return { ...slowest, stepsPerSecond, step: Math.max(...networks.map(({ step }) => step)) };
}
