import type { Lane } from '../../state/lane';
import { meansOf } from '../charts/mean-tau';
import { networkTauOf } from '../charts/network-tau';
import { possessive } from '../sentence-case';
import type { Caption } from './caption';
import { laneNames } from './lane-names';

/** Changes below these are none that one can speak of: estimates of τ_net are noisy. In steps. */
const VISIBLE = { tau: 0.05, tauNet: 0.4 };

/** Under τ_net against N: whether a network slows down while its neurons do not. */
export function networkTauCaption(lanes: readonly Lane[]): Caption {
  const names = laneNames(lanes);
  const found = lanes.findIndex(
    (lane) =>
      change(meansOf(lane.records)) < -VISIBLE.tau &&
      networkTauOf(lane.looks).length >= 3 &&
      change(networkTauOf(lane.looks)) > VISIBLE.tauNet,
  );
  if (found >= 0) {
    const news = `${possessive(names[found].Name)} τ_net rises while its τ falls.`;
    return { look: 'A slow network of fast neurons.', news };
  }
  return { look: 'Compare it with τ.', news: 'Recurrence can remember even where no neuron is slow.' };
}

/** From the first N to the last. */
const change = (values: readonly { mean: number }[]): number =>
  values.length === 0 ? 0 : values[values.length - 1].mean - values[0].mean;
