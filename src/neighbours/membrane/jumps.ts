import { type BranchPoint, follow } from './branches';
import { type MembraneSettings, PUSHES, WALL } from './settings';

/** Where a wall that is pushed slowly gives way: what it was just before and just after. */
export interface FollowedJump {
  push: number;
  before: BranchPoint;
  after: BranchPoint;
}

/** So much polymer a wall does not lose from one push to the next by degrees. */
const BY_DEGREES = 0.05;

/** The jumps of a wall that was followed; the push of each is the higher of its two. */
export const jumpsIn = (run: readonly BranchPoint[]): FollowedJump[] =>
  run.flatMap((after, i) => {
    const before = run[i - 1];
    return before && Math.abs(after.phi - before.phi) > BY_DEGREES
      ? [{ push: Math.max(before.push, after.push), before, after }]
      : [];
  });

/** The walls that pushes leave nothing of: where they rise, from the one of little solute; where they fall, from the other. */
export function jumpsOf(settings: MembraneSettings): { rising: FollowedJump[]; falling: FollowedJump[] } {
  const [little, much] = settings.swells ? [WALL.collapsed, WALL.swollen] : [WALL.swollen, WALL.collapsed];
  return {
    rising: jumpsIn(follow(PUSHES, little, settings)),
    falling: jumpsIn(follow(PUSHES.toReversed(), much, settings)),
  };
}
