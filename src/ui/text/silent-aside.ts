import type { Lane } from '../../state/lane';
import { countSilent } from '../../state/lasting-damage';

const HELP =
  'Neurons that were silenced for good take no part: from then on, means and spreads are those of the other neurons.';

/** That silent neurons do not count; undefined where all lanes have all of their neurons. */
export const silentAside = (lanes: readonly Lane[]): { words: string; help: string } | undefined =>
  countSilent(lanes) > 0 ? { words: 'without silent neurons', help: HELP } : undefined;
