import { aboutTime } from './about-time';
import { seconds } from './preset-times.json';
import type { PresetName } from './presets';
import type { RunConfig } from './schema';

/** How long presets take to show their claims, in seconds: three runs with other seeds, on two cores (scripts/presets.mjs). */
export const PRESET_SECONDS: Record<PresetName, number[]> = seconds;

/** The longest of the runs, so that nobody waits in vain. */
export function timeWords(name: PresetName): string {
  return aboutTime(Math.max(...PRESET_SECONDS[name]));
}

/** Whether a network and its batches are half as large as the paper's, or larger: it trains for hours, or days. */
export const isLarge = ({ network, training }: RunConfig): boolean =>
  network.units >= 250 && training.batchSize >= 128;
