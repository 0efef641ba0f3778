import type { Scale } from '../../kit/geometry';

/** Rewards on the axis, from −this to this. */
export const MOST = 7;
/** The standard deviation whose density is drawn highest; wider ones are lower. */
const NARROWEST = 0.3;

export const clamped = (reward: number) => Math.max(-MOST, Math.min(MOST, reward));

interface Place {
  x: Scale;
  /** Where its foot is. */
  base: number;
  highest: number;
}

/** The density of an arm's rewards over its line, as a closed shape. */
export function densityPath({ mean, sd }: { mean: number; sd: number }, { x, base, highest }: Place): string {
  const height = highest * Math.min(1, Math.sqrt(NARROWEST / Math.max(sd, 1e-9)));
  const points = Array.from({ length: 33 }, (_, i) => {
    const z = (i - 16) / 5;
    return `L${x(clamped(mean + z * sd)).toFixed(1)},${(base - height * Math.exp(-(z * z) / 2)).toFixed(1)}`;
  });
  return `M${x(clamped(mean - 3.2 * sd)).toFixed(1)},${base}${points.join('')}V${base}z`;
}
