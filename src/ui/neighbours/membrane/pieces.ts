import { type BranchPoint, stateOf } from '../../../neighbours/membrane/branches';
import type { WallState } from '../../../neighbours/membrane/settings';

/** Points of a branch that have one name. */
export interface Piece {
  state: WallState;
  points: BranchPoint[];
}

/** Branches by their names: two are told from each other where both are, a single one changes its name by degrees. */
export function piecesOf(branches: readonly (readonly BranchPoint[])[]): Piece[] {
  const [first, second] = branches;
  if (!second) return byDegrees(first);
  const after = Math.max(first[0].push, second[0].push);
  const [a, b] = [first, second].map((branch) => branch.find(({ push }) => push >= after) ?? branch[0]);
  return [
    { state: stateOf(a, [a, b]), points: [...first] },
    { state: stateOf(b, [a, b]), points: [...second] },
  ];
}

function byDegrees(branch: readonly BranchPoint[]): Piece[] {
  const pieces: Piece[] = [];
  for (const point of branch) {
    const state = stateOf(point, []);
    const last = pieces.at(-1);
    last?.points.push(point); // the first of the next one, too: lines meet
    if (last?.state !== state) pieces.push({ state, points: [point] });
  }
  return pieces;
}
