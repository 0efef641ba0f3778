import { rootsAt } from './feedback';
import { type FollowedJump, jumpsOf } from './jumps';
import { type MembraneSettings, PUSHES } from './settings';

/**
 * A wall in numbers: the push f of its first jump and the factor of the flux there, while pushes rise and while they fall
 * (NaN without one), and the share of pushes under which there are two walls.
 */
export function measureMembrane(settings: MembraneSettings): Record<string, number> {
  const { rising, falling } = jumpsOf(settings);
  const two = PUSHES.filter((push) => rootsAt(push, settings).length > 1).length;
  return {
    ...named('rising', rising[0]),
    ...named('falling', falling[0]),
    two: two / PUSHES.length,
  };
}

const named = (way: string, jump: FollowedJump | undefined) => ({
  [`${way}Push`]: jump?.push ?? Number.NaN,
  [`${way}Factor`]: jump ? jump.after.j / jump.before.j : Number.NaN,
});
