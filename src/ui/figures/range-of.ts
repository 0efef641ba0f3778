import type { Lane } from '../../state/lane';

/** The smallest and the largest N that any lane has to do with. */
export function rangeOf(lanes: readonly Lane[]): { min: number; max: number } {
  const min = Math.min(...lanes.map(({ config }) => config.curriculum.startN));
  const max = Math.max(
    ...lanes.map(({ config, heads, reached }) =>
      Math.max(config.curriculum.stopN, reached, heads.at(-1) ?? 0),
    ),
  );
  return { min, max };
}
