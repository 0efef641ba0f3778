import { FIELDS } from '../../../config/fields';
import { silentOf } from '../../../config/silent';
import type { Lane } from '../../../state/lane';
import { laneNames } from '../../text/lane-names';
import { type Silenced, silencedIn } from './words';

/** How many neurons of lanes are silent for good. */
const countSilent = (lanes: readonly Pick<Lane, 'config'>[]): number =>
  lanes.reduce((sum, { config }) => sum + silentOf(config.network).length, 0);

/** "4 neurons stay silent": those that are silent for good; undefined where there are none. */
export function lastingWords(lanes: readonly Pick<Lane, 'config'>[]): string | undefined {
  const count = countSilent(lanes);
  if (count === 0) return undefined;
  return count === 1 ? '1 neuron stays silent' : `${count} neurons stay silent`;
}

/** Under the controls: what is shown of the damage, and what comes of training on like this. */
export function hintWords(lanes: readonly Lane[], lesions: Silenced): string {
  if (silencedIn(lanes, lesions) > 0) {
    const kept = `on like this, the silenced stay silent${lesions.noise.size > 0 ? ', without the noise' : ''}`;
    return [`training goes on with the whole networks; ${kept}`, ...endedWords(lanes, lesions)].join('; ');
  }
  if (lesions.noise.size > 0)
    return 'shows what the damaged networks do now; training goes on with the whole ones';
  if (countSilent(lanes) === 0) return '';
  const way = lanes.some(({ whole }) => whole)
    ? 'Go back gives up what was trained since'
    : 'only Reset has all neurons again';
  return `they take no part, and count in no mean; ${way}`;
}

/** What training on means to lanes that have ended. */
const endedWords = (lanes: readonly Lane[], { silent }: Silenced): string[] => {
  const names = laneNames(lanes);
  return lanes.flatMap(({ id, status, heads }, i) => {
    if (!silent[id]?.length) return [];
    if (status === 'target') return `${names[i].name} has to pass N = ${heads.at(-1)} once more`;
    return status === 'gaveUp'
      ? `${names[i].name} first needs a larger “${FIELDS['training.maxEpochs'].label}”`
      : [];
  });
};
