import measured from './preset-times.json';
import type { PresetName } from './presets';

/** How long presets take to show their claims: three runs with other seeds, on two cores (scripts/presets.mjs). */
export const PRESET_TIMES: Record<PresetName, { seconds: number[]; steps: number[][] }> = measured;

/** "about 6 s", "about 2 min": the longest of the runs, so that nobody waits in vain. */
export function timeWords(name: PresetName): string {
  const seconds = Math.max(...PRESET_TIMES[name].seconds);
  return seconds < 90
    ? `about ${Math.max(1, Math.round(seconds))} s`
    : `about ${Math.round(seconds / 60)} min`;
}
