import { aboutTime } from '../../../config/about-time';
import { isLarge, PRESET_SECONDS } from '../../../config/preset-times';
import { presetOf } from '../../../config/presets';
import type { Lane } from '../../../state/lane';
import { firstDraft, networkCount } from '../../../state/network-count';

/**
 * How long so many networks take, said before they begin: from what the lanes of a preset took on two cores, one
 * network each. Undefined where it is one network, where they have begun, or where nobody has measured all of it.
 */
export function networksTime({
  lanes,
  networks,
}: {
  lanes: readonly Lane[];
  networks: number;
}): string | undefined {
  const begun = networks === networkCount(lanes) && lanes.some(({ step }) => step > 0);
  const drafts = lanes.map(firstDraft);
  const preset = networks === 1 || begun ? undefined : presetOf(drafts);
  if (!preset || drafts.every(isLarge)) return undefined;
  return `${aboutTime(networks * Math.max(...PRESET_SECONDS[preset]))} on two cores`;
}
