import { configsOf, PRESETS, type PresetName } from '../../../config/presets';
import { beginWith } from '../../../state/session';

/** Begins the experiment of a preset, at step 0; what was there before is kept. */
export const beginPreset = (name: PresetName): Promise<void> =>
  beginWith(configsOf(PRESETS[name]).map((draft, id) => ({ id, draft })));
