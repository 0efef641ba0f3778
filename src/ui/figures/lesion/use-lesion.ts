import { useMemo } from 'react';
import type { Lesion } from '../../../analysis/lesion';
import { lesionOf, useLesions } from '../../../state/lesions';

/** What a lane is damaged by; undefined where it is whole. */
export function useLesion(laneId: number): Lesion | undefined {
  const silent = useLesions((state) => state.silent);
  const noise = useLesions((state) => state.noise);
  return useMemo(() => lesionOf({ silent, noise }, laneId), [silent, noise, laneId]);
}
