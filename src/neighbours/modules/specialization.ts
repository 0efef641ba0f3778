/** What both halves have of both digits: [half][digit]. */
export type OfHalves = readonly [readonly [number, number], readonly [number, number]];

/** What lies below this counts as this: a half that knows nothing of either digit has no side. */
const LEAST = 1e-5;

/**
 * F: 1 where each half knows its own digit alone, 0 where both know both alike. After Béna and Goodman (2025), with
 * F_m = (M(m, left) − M(m, right)) / (M(m, left) + M(m, right)), M as a share of the way from `base` to 1, and
 * F = |F_left − F_right| / 2.
 * @param base of each half, what is there without any knowledge
 */
export function specialization(measure: OfHalves, base: readonly [number, number]): number {
  const [left, right] = measure.map(([first, second], half) => {
    const share = (value: number) => Math.max(LEAST, (value - base[half]) / (1 - base[half]));
    return (share(first) - share(second)) / (share(first) + share(second));
  });
  return Math.abs(left - right) / 2;
}
