import { silentOf } from '../../../config/silent';
import type { Lane } from '../../../state/lane';
import { hasSeveral } from '../../../state/networks';
import { gateTau } from '../../text/gate-tau';
import { spokenName } from '../../text/lane-names';
import { runsWords } from '../../text/measuring';
import { neuronWords } from '../../text/neuron-words';
import { listed } from '../../text/numbers';
import { cloudsOf, measuredOf, type NeuronQuantity } from './clouds';
import { MOST_MARKS } from './data';

/** Over the strips: what a mark is, or at which N τ_net was measured and in how many steps. */
export function aboveWords(lanes: readonly Lane[], quantity: NeuronQuantity): string {
  const found = lanes.flatMap(({ findings }) => findings ?? []);
  if (quantity === 'τ' || found.length === 0) {
    return [marksWords(lanes), gateTau(lanes)?.words ?? []].flat().join('; ');
  }
  const trained = [...new Set(found.flatMap(({ N, step }) => (step > 0 ? [N] : [])))].sort((a, b) => a - b);
  const when = trained.length > 0 ? `at N = ${listed(trained)}` : 'before training';
  return `${when}, ${runsWords(...found.map(({ findings }) => findings.timescales.driving))}`;
}

function marksWords(lanes: readonly Lane[]): string {
  const [{ others, config }] = lanes;
  if (lanes.some(hasSeveral) && lanes.every((lane) => lane.others.length === others.length)) {
    return `${config.network.units} neurons of ${others.length + 1} networks, together`;
  }
  const units = new Set(lanes.map(({ config }) => config.network.units));
  const silent = lanes.reduce((sum, { config }) => sum + silentOf(config.network).length, 0);
  const leftOut = silent > 0 ? `; means leave out ${silent} silent` : '';
  if (Math.max(...units) > MOST_MARKS) return `how many neurons have each τ${leftOut}`;
  if (leftOut) return `each mark is one neuron${leftOut}`;
  return units.size === 1 ? `each mark is one of the ${[...units][0]} neurons` : 'each mark is one neuron';
}

/** The same figure in words. */
export function spokenWords(lanes: readonly Lane[], quantity: NeuronQuantity): string {
  const clouds = cloudsOf(lanes, quantity);
  return lanes
    .flatMap((lane, i) => {
      const { now, floor, facts } = clouds[i];
      return now ? [`${spokenName(lane, lanes)}: ${[facts, floor].filter(Boolean).join(', ')}.`] : [];
    })
    .join(' ');
}

/** A neuron of a lane: its τ now and, where that was measured, its τ_net. */
export const pickWords = (lane: Lane, neuron: number): string =>
  neuronWords(neuron, lane.tau?.[neuron], measuredOf(lane)?.fits[neuron]);
