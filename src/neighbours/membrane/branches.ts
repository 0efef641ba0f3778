import { isMoreShut, type Root, rootsAt } from './feedback';
import { type MembraneSettings, PUSHES, type WallState } from './settings';

/** A root and the push under which it is one. */
export interface BranchPoint extends Root {
  push: number;
}

/** Where a wall gives way while the push rises, or while it falls. */
export interface Jump {
  push: number;
  rising: boolean;
  from: WallState;
  to: WallState;
  /** The flux just before and just after. */
  before: number;
  after: number;
}

/** All walls there can be under pushes of 0.02 to 20. */
export interface Branches {
  /** One, or two that overlap; by rising push. A single one may go from shut to open by degrees. */
  stable: readonly BranchPoint[][];
  /** From which the wall tips over to either side. */
  unstable: readonly BranchPoint[];
  jumps: readonly Jump[];
}

const distance = (a: Root, b: Root) => Math.abs(a.phi - b.phi);
const nearest = <R extends Root>(roots: readonly R[], to: Root): R =>
  roots.reduce((best, each) => (distance(each, to) < distance(best, to) ? each : best));

/** Each stable branch from its first push to its last, what lies between them, and where they end. */
export function branchesOf(settings: MembraneSettings): Branches {
  const stable: BranchPoint[][] = [];
  const unstable: BranchPoint[] = [];
  const jumps: Jump[] = [];
  let open: BranchPoint[][] = [];
  for (const push of PUSHES) {
    const points = rootsAt(push, settings).map((root) => ({ ...root, push }));
    unstable.push(...points.filter((point) => !point.stable));
    const free = points.filter((point) => point.stable);
    const ends = open.map((branch) => branch[branch.length - 1]);
    const next: BranchPoint[][] = [];
    // The closest pairs go on; what has no partner has just begun, or ends.
    const pairs = ends
      .flatMap((end, i) => free.map((point) => ({ branch: open[i], point, apart: distance(end, point) })))
      .sort((a, b) => a.apart - b.apart);
    const taken = new Set<unknown>();
    for (const { branch, point } of pairs) {
      if (taken.has(branch) || taken.has(point)) continue;
      taken.add(branch).add(point);
      branch.push(point);
      next.push(branch);
    }
    for (const [i, branch] of open.entries())
      if (!taken.has(branch)) jumps.push(jumpOf(ends[i], nearest(free, ends[i]), true));
    for (const point of free) {
      if (taken.has(point)) continue;
      if (ends.length > 0) jumps.push(jumpOf(point, nearest(ends, point), false));
      const begun = [point];
      stable.push(begun);
      next.push(begun);
    }
    open = next;
  }
  return { stable, unstable, jumps };
}

function jumpOf(end: BranchPoint, landing: BranchPoint, rising: boolean): Jump {
  const isShut = end.phi > landing.phi;
  const push = rising ? landing.push : end.push;
  return {
    push,
    rising,
    from: isShut ? 'shut' : 'open',
    to: isShut ? 'open' : 'shut',
    before: end.j,
    after: landing.j,
  };
}

/** What a wall of that polymer is called among those it could be under the same push. */
export function stateOf(root: Root, all: readonly Root[]): WallState {
  const other = all.find((each) => each.stable && each.phi !== root.phi);
  return (other ? root.phi > other.phi : isMoreShut(root.phi)) ? 'shut' : 'open';
}

/** The wall at each push in turn, from a wall of that polymer on: always the nearest stable one. */
export function follow(pushes: readonly number[], phi: number, settings: MembraneSettings): BranchPoint[] {
  let at = phi;
  return pushes.map((push) => {
    const stable = rootsAt(push, settings).filter((root) => root.stable);
    const root = nearest(stable, { phi: at, cIn: 0, j: 0, stable: true });
    at = root.phi;
    return { ...root, push };
  });
}

/** P_sys^Δ = (dj/df)/c0 along a branch: how much a little more push adds; 1 is no wall. Normalised as we chose. */
export const differentialPermeability = (
  branch: readonly BranchPoint[],
  { c0 }: MembraneSettings,
): { push: number; value: number }[] =>
  branch.length < 2
    ? []
    : branch.map(({ push }, i) => {
        const [from, to] = [branch[Math.max(0, i - 1)], branch[Math.min(branch.length - 1, i + 1)]];
        return { push, value: (to.j - from.j) / (to.push - from.push) / c0 };
      });
