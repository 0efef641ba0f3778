import { summary } from '../math/statistics';
import findings from './preset-findings.json';
import type { PresetName } from './presets';

/** What was measured of presets that rest on no claim of the main paper (scripts/preset-findings.mjs), in sentences, and whose reading it is. */
export interface PresetFinding {
  measured: string;
  source: string;
}

const SOURCE =
  'A perspective; this is our reading of it: Rodriguez-Garcia, Mei and Ramaswamy, arXiv 2407.04525.';
const SEEDS = `Over seeds ${findings.seeds.join(' to ')}`;

/** Undefined of presets whose claims stand on a page of their own. */
export function findingOf(preset: PresetName | undefined): PresetFinding | undefined {
  if (preset === 'diversity') return { measured: diversityWords(findings.diversity), source: SOURCE };
  if (preset === 'gain') return { measured: gainWords(findings.gain), source: SOURCE };
  return undefined;
}

/** How often each lane reached which N, and how different trained neurons became. */
export function diversityWords({ reached, sd }: Pick<(typeof findings)['diversity'], 'reached' | 'sd'>) {
  const [one, two, spread, trained] = reached.map((Ns) => summary(Ns).mean.toFixed(1));
  const [before, after] = [0, 1].map((i) => summary(sd.map((each) => each[i])).mean.toFixed(1));
  return `${SEEDS}, trained τ comes apart: its s.d. goes from ${before} to ${after} steps. Mean N reached: ${one} with τ = 1, ${two} with τ = 2, ${spread} with τ from 1 to 4, ${trained} trained.`;
}

/** How much the gain lowers the loss, and what a larger rate without it does. */
export function gainWords({ fixed, withGain, faster, fasterRate }: (typeof findings)['gain']) {
  const lower = withGain.filter((loss, i) => loss < fixed[i]).length;
  const [without, within, quick] = [fixed, withGain, faster].map((losses) => summary(losses).mean.toFixed(3));
  const sure = compared(withGain, fixed) === 'as well' ? ', too little to tell' : '';
  return `${SEEDS} the mean loss is ${within} with the gain and ${without} without, lower for ${lower} of ${fixed.length}${sure}. A rate of ${fasterRate} without it does ${compared(faster, withGain)}: ${quick}.`;
}

/** Losses of the same seeds: which are lower, where that is more than twice its standard error. */
function compared(losses: readonly number[], others: readonly number[]): 'as well' | 'better' | 'worse' {
  const { mean, sd } = summary(losses.map((loss, i) => loss - others[i]));
  if (Math.abs(mean) <= (2 * sd) / Math.sqrt(losses.length)) return 'as well';
  return mean < 0 ? 'better' : 'worse';
}
