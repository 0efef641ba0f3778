import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { neuronName } from '../../text/neuron-words';
import { listed } from '../../text/numbers';
import { atStart } from '../../text/sentence-case';

/** Under the neurons, where some are silent; undefined where none is. */
export function silentCaption(
  lanes: readonly Lane[],
  silent: Readonly<Record<number, readonly number[]>>,
): Caption | undefined {
  const names = laneNames(lanes);
  const words = lanes.flatMap((lane, i) => {
    const neurons = lane.recorded ? [] : (silent[lane.id] ?? []);
    if (neurons.length === 0) return [];
    const which = neurons.length === 1 ? neuronName(neurons[0]) : `${neurons.length} neurons`;
    return [`${which} of ${names[i].name}`];
  });
  if (words.length === 0) return undefined;
  return { look: '✕ is silenced.', news: `${atStart(listed(words))}. Pick and click again to heal.` };
}
