import { aboutTime } from './about-time';
import measured from './preset-times.json';
import type { PresetName } from './presets';

/** How long presets take to show their claims: three runs with other seeds, on two cores (scripts/presets.mjs). */
export const PRESET_TIMES: Record<PresetName, { seconds: number[]; steps: number[][] }> = measured;

/** The longest of the runs, so that nobody waits in vain. */
export function timeWords(name: PresetName): string {
  return aboutTime(Math.max(...PRESET_TIMES[name].seconds));
}
