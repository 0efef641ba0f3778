import { useEffect, useMemo, useRef } from 'react';
import { exploreLane, useExplored } from '../../../state/explored';
import type { Lane } from '../../../state/lane';
import { type ExploredLane, exploredLanes } from './data';

/** How a network that is looked at differs from the one before: at every promotion, and where it stops. */
const momentOf = ({ config, heads, reached, status, step }: Lane): string =>
  `${config.seed} ${heads.join()} ${reached} ${status === 'running' ? '' : step}`;

/**
 * The lanes whose states are known; while it is in view they are looked at as the networks learn.
 * @param N whose answers are wanted
 */
export function useExploredLanes(
  lanes: readonly Lane[],
  N: number | undefined,
  visible: boolean,
): ExploredLane[] {
  const all = useExplored();
  const looked = useRef(new Map<number, string>());
  useEffect(() => {
    if (!visible) return;
    for (const lane of lanes) {
      const moment = momentOf(lane);
      if (lane.status === 'starting' || looked.current.get(lane.id) === moment) continue;
      looked.current.set(lane.id, moment);
      void exploreLane(lane.id);
    }
  }, [lanes, visible]);
  return useMemo(() => exploredLanes(lanes, N, all), [lanes, N, all]);
}
