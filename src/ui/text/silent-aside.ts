import type { Lane } from '../../state/lane';

const HELP = 'Means and spreads are those of the other neurons, since some fell silent.';

/** That silent neurons do not count; undefined where all lanes have all of their neurons. */
export const silentAside = (lanes: readonly Lane[]): { words: string; help: string } | undefined =>
  lanes.some(({ config }) => config.network.silent)
    ? { words: 'without silent neurons', help: HELP }
    : undefined;
