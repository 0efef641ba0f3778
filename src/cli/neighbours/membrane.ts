import { type BranchPoint, branchesOf, differentialPermeability } from '../../neighbours/membrane/branches';
import { bistableRange, type Root, rootsAt } from '../../neighbours/membrane/feedback';
import { type FollowedJump, jumpsOf } from '../../neighbours/membrane/jumps';
import { DEFAULT_SETTINGS, type MembraneSettings, PUSHES } from '../../neighbours/membrane/settings';
import { numberWithin, oneOf, readArguments } from '../usage';

/** `neighbours membrane`: jumps, walls, branches and the map of a wall that answers to its solute. */
export function membrane(args: string[]) {
  const { values } = readArguments(
    args,
    {
      c0: { type: 'string' },
      w: { type: 'string' },
      f: { type: 'string' },
      solute: { type: 'string' },
      wall: { type: 'string' },
    },
    [],
  );
  const settings: MembraneSettings = {
    c0: numberWithin('c0', values.c0, 0.001, 1000) ?? DEFAULT_SETTINGS.c0,
    w: numberWithin('w', values.w, 0.001, 10) ?? DEFAULT_SETTINGS.w,
    attracts: oneOf('solute', values.solute, ['repelled', 'attracted']) === 'attracted',
    swells: oneOf('wall', values.wall, ['swells', 'shrinks']) === 'swells',
  };
  const f = numberWithin('f', values.f, 0, 1000) ?? 5;
  const { stable, unstable } = branchesOf(settings);
  const { rising, falling } = jumpsOf(settings);
  return {
    c0: settings.c0,
    w: settings.w,
    solute: settings.attracts ? 'attracted' : 'repelled',
    wall: settings.swells ? 'swells' : 'shrinks',
    rising: rising.map(jump),
    falling: falling.map(jump),
    walls: { f, roots: rootsAt(f, settings).map(({ stable, ...root }) => ({ stable, ...wall(root) })) },
    branches: { stable: stable.map((branch) => withGain(branch, settings)), unstable: unstable.map(point) },
    bistable: PUSHES.flatMap((f) => {
      const range = bistableRange(f, settings);
      return range ? [{ f, c0: range }] : [];
    }),
  };
}

const wall = ({ phi, cIn, j }: Omit<Root, 'stable'>) => ({ phi, cIn, j });
const point = ({ push, ...root }: BranchPoint) => ({ f: push, ...wall(root) });
const jump = ({ push, before, after }: FollowedJump) => ({
  f: push,
  before: wall(before),
  after: wall(after),
  factor: after.j / before.j,
});

/** A branch with its P_sys^Δ at each push. */
function withGain(branch: readonly BranchPoint[], settings: MembraneSettings) {
  const gain = differentialPermeability(branch, settings);
  return branch.map((each, i) => ({ ...point(each), pSysDelta: gain[i]?.value ?? null }));
}
