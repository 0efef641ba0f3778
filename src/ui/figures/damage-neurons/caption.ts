import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import type { Broken } from '../break/view';
import { nothingToLose } from '../break/words';
import { isByChance, recruitedSlow } from './data';

/** Damage follows recruitment where their ranks are at least so closely opposed. */
const FOLLOWS = -0.5;

/** Under the neurons: which of them cost most, and whether those are the slow ones. */
export function lostNeuronsCaption(broken: readonly Broken[]): Caption {
  if (broken.length > 0 && broken.every(isByChance)) return nothingToLose(broken);
  const look = 'Look at the filled marks.';
  const correlations = broken.map(({ damage }) => damage.summary?.rankCorrelation.recruited ?? 0);
  if (broken.length === 0 || correlations.some((each) => each > FOLLOWS)) return { look };
  const names = laneNames(broken.map(({ lane }) => lane));
  const told = broken.flatMap((one, i) => {
    const recruited = recruitedSlow(one);
    const mean = one.damage.summary?.slowest.mean;
    if (recruited === undefined || mean === undefined || mean === null) return [];
    return recruited
      ? [
          `${names[i].Name} recruited its slow ones: without one of them it keeps ${mean.toFixed(2)} of its skill.`,
        ]
      : [`${names[i].Name} left ${i > 0 && recruitedSlow(broken[i - 1]) ? 'them' : 'its slow ones'} alone.`];
  });
  // Two lines have no room for more of them.
  return {
    look: 'Filled marks hang low.',
    news: ['Neurons that training recruited cost most.', ...told.slice(0, 2)].join(' '),
  };
}

/** Beside the name of a row: how good the whole network is, and which neurons training has recruited. */
export function lostNeuronsWords(one: Broken): string {
  const { accuracy, neurons = [], summary } = one.damage;
  if (accuracy === undefined) return '';
  const whole = `${Number((100 * accuracy).toFixed(1))} % at N = ${one.N}${isByChance(one) ? ', by chance' : ''}`;
  const { units } = one.lane.config.network;
  if (!summary) return `${whole}; ${neurons.length} of ${units} neurons`;
  const recruited = recruitedSlow(one);
  if (recruited === undefined) return whole;
  return `${whole}; slow neurons are ${recruited ? 'the recruited ones' : 'left alone'}`;
}
