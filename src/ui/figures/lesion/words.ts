import type { Lesion } from '../../../analysis/lesion';
import { inWords } from '../../../config/in-words';
import { counted } from '../../../math/english';
import type { Lane } from '../../../state/lane';
import { listed } from '../../text/numbers';

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

/** How many neurons of lanes are silenced while one looks. */
export const silencedIn = (lanes: readonly Pick<Lane, 'id'>[], { silent }: Silenced): number =>
  lanes.reduce((sum, { id }) => sum + (silent[id]?.length ?? 0), 0);

/** "2 neurons silenced", or what else there is; undefined where all lanes are whole. */
export function damageWords(lanes: readonly Pick<Lane, 'id'>[], lesions: Silenced): string | undefined {
  const count = silencedIn(lanes, lesions);
  if (count > 0) return `${counted(count, 'neuron')} silenced`;
  return lesions.noise.size > 0 ? `noise in ${symbolOf(lesions.noise)}` : undefined;
}

export interface Silenced {
  silent: Readonly<Record<number, readonly number[]>>;
  noise: Lesion['noise'];
}
