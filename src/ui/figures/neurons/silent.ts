import { inWords } from '../../../config/in-words';
import { allSilent, silentOf } from '../../../config/silent';
import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { neuronName } from '../../text/neuron-words';
import { listed } from '../../text/numbers';
import { atStart } from '../../text/sentence-case';

type Silenced = Readonly<Record<number, readonly number[]>>;

/** The neurons of a lane that are silent; of the recording, none. */
export const silentIn = (lane: Lane, silenced: Silenced): readonly number[] =>
  allSilent(lane.config.network, lane.recorded ? undefined : silenced[lane.id]);

/** What is said after the name of a neuron that is silent. */
export function silentWords({ config }: Lane, neuron: number, silent: readonly number[]): string {
  if (silentOf(config.network).includes(neuron)) return ', silent for good';
  return silent.includes(neuron) ? ', silenced' : '';
}

/** Under the neurons, where some are silent; undefined where none is. */
export function silentCaption(lanes: readonly Lane[], silent: Silenced): Caption | undefined {
  const names = laneNames(lanes);
  const words = lanes.flatMap((lane, i) => {
    const neurons = lane.recorded ? [] : (silent[lane.id] ?? []);
    if (neurons.length === 0) return [];
    const which = neurons.length === 1 ? neuronName(neurons[0]) : `${neurons.length} neurons`;
    return [`${which} of ${names[i].name}`];
  });
  if (words.length === 0) return undefined;
  const counts = lanes.map(({ id, recorded }) => (recorded ? 0 : (silent[id]?.length ?? 0)));
  const [count] = counts;
  // Many names leave no room for more.
  const alike = lanes.length > 1 && count > 1 && counts.every((each) => each === count);
  const who = alike ? `${inWords(count)} neurons of each network` : listed(words);
  return { look: '✕ is silenced.', news: `${atStart(who)}. Pick and click again to heal.` };
}
