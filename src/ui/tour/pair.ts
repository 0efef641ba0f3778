import { hasTau } from '../../config/cells';
import { changedFields } from '../../config/draft';
import type { Lane } from '../../state/lane';
import { type LaneName, laneNames } from '../text/lane-names';

/** Two lanes that only the number of heads sets apart, by name. */
export interface LanePair {
  single: LaneName;
  multi: LaneName;
  /** Whether both have a τ of their own that is trained. */
  trained: boolean;
}

/** One head and many, if nothing else sets the two apart. */
export function pairOf(lanes: readonly Lane[]): LanePair | undefined {
  if (lanes.length !== 2) return undefined;
  const names = laneNames(lanes);
  const single = lanes.findIndex(({ config }) => config.curriculum.kind === 'single');
  const multi = lanes.findIndex(({ config }) => config.curriculum.kind === 'multi');
  if (single < 0 || multi < 0) return undefined;
  if (changedFields(lanes[0].config, lanes[1].config).join() !== 'curriculum.kind') return undefined;
  const { network } = lanes[0].config;
  return { single: names[single], multi: names[multi], trained: hasTau(network) && network.tau.trainable };
}
