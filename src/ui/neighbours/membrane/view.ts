import { type Branches, type Jump, stateOf } from '../../../neighbours/membrane/branches';
import { restOf } from '../../../neighbours/membrane/dynamics';
import { type Root, rootsAt } from '../../../neighbours/membrane/feedback';
import { type MembraneSettings, MOST_PUSH, type WallState } from '../../../neighbours/membrane/settings';
import { flux, meanInside, permeability } from '../../../neighbours/membrane/transport';
import { branches, type MembraneState, type WallHistory } from '../../../state/membrane';

/** A wall that is possible under the present push. */
export interface Wall extends Root {
  state: WallState;
}

/** All that the figures show, worked out from the present push and polymer. */
export interface MembraneView {
  settings: MembraneSettings;
  push: number;
  history: WallHistory;
  /** The wall as it is now, which may be on its way. */
  now: Wall;
  /** Where that comes to rest. */
  rest: Wall;
  /** The other wall under the same push, where there is one. */
  other?: Wall;
  /** From which it tips over. */
  tipping?: Root;
  branches: Branches;
  /** Where there are two walls, among pushes one can choose. */
  memory?: { from: number; to: number };
  rising?: Jump;
  falling?: Jump;
}

export function viewOf({ settings, push, phi, history }: MembraneState): MembraneView {
  const roots = rootsAt(push, settings);
  const walls = roots
    .filter(({ stable }) => stable)
    .map((root) => ({ ...root, state: stateOf(root, roots) }));
  const at = restOf(phi, push, settings);
  const rest = walls.find((each) => each.phi === at.phi) ?? walls[0];
  const all = branches(settings);
  const jumps = all.jumps.filter((jump) => jump.push <= MOST_PUSH);
  return {
    settings,
    push,
    history,
    rest,
    now: {
      phi,
      cIn: meanInside(push, phi, settings),
      j: flux(push, permeability(phi, settings), settings.c0),
      stable: true,
      state: rest.state,
    },
    other: walls.find((each) => each !== rest),
    tipping: roots.find(({ stable }) => !stable),
    branches: all,
    memory: memoryIn(all),
    rising: jumps.find(({ rising }) => rising),
    falling: jumps.find(({ rising }) => !rising),
  };
}

function memoryIn({ stable, jumps }: Branches): MembraneView['memory'] {
  if (stable.length < 2) return undefined;
  const from = jumps.find(({ rising }) => !rising)?.push ?? 0;
  const to = jumps.find(({ rising }) => rising)?.push ?? MOST_PUSH;
  return from < MOST_PUSH ? { from, to: Math.min(MOST_PUSH, to) } : undefined;
}

/** Whether it has not come to rest yet. */
export const isMoving = ({ now, rest }: MembraneView): boolean => Math.abs(now.phi - rest.phi) > 0.005;
