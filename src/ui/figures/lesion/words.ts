import type { Lesion } from '../../../analysis/lesion';
import { FIELDS } from '../../../config/fields';
import type { Lane } from '../../../state/lane';
import { countSilent } from '../../../state/lasting-damage';
import { laneNames } from '../../text/lane-names';
import { inWords, listed } from '../../text/numbers';

/** "0.1", "0.025", "0": at most two digits that count. */
export const sizeWords = (size: number): string => String(Number(size.toPrecision(2)));

const symbolOf = ({ of }: Lesion['noise']): string => (of === 'weights' ? 'W' : 'τ');

/** "noise 0.1 in W"; undefined where there is none. */
export const noiseWords = (noise: Lesion['noise']): string | undefined =>
  noise.size > 0 ? `noise ${sizeWords(noise.size)} in ${symbolOf(noise)}` : undefined;

/** "one neuron out", "3 neurons out", "noise 0.1 in W": the damage in few words; undefined where there is none. */
export function outWords({ silent: { length }, noise }: Lesion): string | undefined {
  if (length === 0) return noiseWords(noise);
  return length === 1 ? 'one neuron out' : `${length} neurons out`;
}

/** "without neuron 35 and with noise 0.1 in W". */
export function lesionWords({ silent, noise }: Lesion): string {
  const neurons = silent.map((neuron) => neuron + 1);
  const without =
    neurons.length === 0
      ? []
      : [
          `without neuron${neurons.length > 1 ? 's' : ''} ${neurons.length > 4 ? someOf(neurons) : listed(neurons)}`,
        ];
  const words = noiseWords(noise);
  return [...without, ...(words ? [`with ${words}`] : [])].join(' and ');
}

const someOf = (neurons: readonly number[]): string =>
  `${neurons.slice(0, 3).join(', ')} and ${inWords(neurons.length - 3)} more`;

const silencedIn = (lanes: readonly Pick<Lane, 'id'>[], { silent }: Silenced): number =>
  lanes.reduce((sum, { id }) => sum + (silent[id]?.length ?? 0), 0);

/** "2 neurons silenced", or what else there is; undefined where all lanes are whole. */
export function damageWords(lanes: readonly Pick<Lane, 'id'>[], lesions: Silenced): string | undefined {
  const count = silencedIn(lanes, lesions);
  if (count > 0) return `${count} neuron${count > 1 ? 's' : ''} silenced`;
  return lesions.noise.size > 0 ? `noise in ${symbolOf(lesions.noise)}` : undefined;
}

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

interface Silenced {
  silent: Readonly<Record<number, readonly number[]>>;
  noise: Lesion['noise'];
}
