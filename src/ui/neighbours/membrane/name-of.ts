import { type BranchPoint, stateOf } from '../../../neighbours/membrane/branches';
import type { WallState } from '../../../neighbours/membrane/settings';

/** What a point of a branch is called: by the other branch where both are, else as its branch is there. */
export function nameOf(point: BranchPoint, branches: readonly (readonly BranchPoint[])[]): WallState {
  const own = branches.find((branch) => branch.includes(point)) ?? [];
  const other = branches.find((branch) => branch !== own && branch.length > 0);
  if (!other) return stateOf(point, []);
  // Two branches overlap somewhere, and the one of more polymer is the shut one.
  const shared = own.find(({ push }) => other.some((each) => each.push === push));
  const beside = shared && other.find(({ push }) => push === shared.push);
  return shared && beside ? stateOf(shared, [shared, beside]) : stateOf(point, []);
}
